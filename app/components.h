// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/aboutbox.h"

namespace waybill {

/// The libraries that Waybill stands on, with the versions that are loaded now; of those that do
/// not tell, the one Waybill was built with.
QList<Component> components();

} // namespace waybill
