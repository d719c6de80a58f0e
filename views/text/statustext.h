// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "text/formatinstant.h"

#include <QString>

namespace waybill {

/// The status in the screen's words: "queued", "delivered", "failed", "gave up" …
QString statusText(DeliveryStatus status);

/// What a status alone cannot say: when the next try is due.
struct RetryFacts
{
    std::optional<int> attemptCount;
    std::optional<Instant> nextAttemptAt;
};

/// The same with the next try: "failed, retry at 14:30"; one whose time is past is overdue. A
/// pending delivery that was tried before has failed so far.
QString statusText(DeliveryStatus status, const RetryFacts& retry, const TimeDisplay& display);

} // namespace waybill
