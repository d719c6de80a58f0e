// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "text/formatinstant.h"

#include <QString>

namespace waybill {

struct ProviderProfile;

/// Why a delivery went as it did, in one sentence. Plain text: nothing in it is markup.
struct CauseText
{
    QString headline; ///< what matters most: "typo.example.com answered 404 Not Found"
    QString rest; ///< continues the headline, with its own white space; ends with a full stop

    QString plain() const { return headline + rest; }
    bool operator==(const CauseText&) const = default;
};

CauseText causeText(
    const Delivery& delivery, const ProviderProfile& profile, const TimeDisplay& display);

} // namespace waybill
