// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace waybill {

struct Delivery;
struct ProviderProfile;
struct Source;

/// Where the provider itself shows this delivery, or the log it is in: the first of the profile's
/// webPages whose names all have a value. Empty: none is known, or the source is not at the
/// profile's own address. Values are percent-encoded; the address is https and on the host that the
/// profile names.
QUrl webPageOf(const ProviderProfile& profile, const Source& source, const Delivery& delivery);

} // namespace waybill
