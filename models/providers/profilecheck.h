// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

namespace waybill {

class ProfileObject;

/// Reports to `in`, the whole profile, what no part of it can see alone: a {name} in a path that is
/// nobody's, a pointer into a call that does not exist, a cursor without its place, two of a name.
void checkProfile(const ProviderProfile& profile, const ProfileObject& in);

} // namespace waybill
