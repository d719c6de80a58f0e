// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/exchangecompare.h"
#include "text/formatinstant.h"

#include <QString>

namespace waybill {

struct DeliveryDetail;

/// An attempt as one side of a comparison.
struct ComparedAttempt
{
    QString shortName; ///< "1", "R2"
    QString title; ///< "Attempt 1 · 404 Not Found · 10:32:05.120"
    ComparedExchange exchange;
};

/// Of attempt() `index` of the delivery; -1, where the log has no attempts: its payload alone.
ComparedAttempt comparedAttempt(
    const DeliveryDetail& detail, int index, const TimeDisplay& display);

} // namespace waybill
