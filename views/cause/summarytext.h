// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"

#include <QString>

namespace waybill {

struct ProviderProfile;

/// Six plain lines for a ticket: what, when, each try, cause, delivery id, event id. Times are ISO
/// UTC; URLs are without query and credentials.
QString summaryText(const Delivery& delivery, const ProviderProfile& profile);

} // namespace waybill
