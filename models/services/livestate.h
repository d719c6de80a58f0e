// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <chrono>
#include <optional>

namespace waybill {

/// How a source is polled for what is new.
struct LiveState
{
    static constexpr std::chrono::milliseconds base{20'000};

    bool on = false;
    std::chrono::milliseconds interval = base; ///< from the end of one poll to the next
    std::optional<Instant> nextAt; ///< empty: off, polling just now, or it cannot be asked
    int failures = 0; ///< polls in a row that failed; the standing's error says why
    std::optional<Instant> failingSince;

    bool operator==(const LiveState&) const = default;
};

} // namespace waybill
