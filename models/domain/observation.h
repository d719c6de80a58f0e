// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/instant.h"

#include <optional>

namespace waybill {

/// How a delivery stood when its log was read at some time.
struct Observation
{
    Instant seenAt; ///< when a page first said so
    DeliveryStatus status = DeliveryStatus::Unknown;
    std::optional<int> attemptCount;
    std::optional<Instant> nextAttemptAt;

    bool operator==(const Observation&) const = default;
};

} // namespace waybill
