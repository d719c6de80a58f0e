// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/loadrange.h"

namespace waybill {

namespace {

constexpr std::chrono::hours day{24};

} // namespace

TimeRange LoadRange::at(Instant now) const
{
    switch (kind) {
    case Kind::Day:
        return {.from = now - day, .to = {}};
    case Kind::Week:
        return {.from = now - 7 * day, .to = {}};
    case Kind::Month:
        return {.from = now - 30 * day, .to = {}};
    case Kind::All:
        return {};
    case Kind::Custom:
        return custom;
    }
    return {};
}

std::optional<TimeRange> olderThan(const TimeRange& loaded, Instant now)
{
    if (!loaded.from)
        return std::nullopt;
    const Nanoseconds length = loaded.to.value_or(now) - *loaded.from;
    // Both ends are included: the lower end of the newer stretch is asked for again, and doubles
    // are dropped by id.
    if (length <= Nanoseconds{0} || length > 30 * day)
        return TimeRange{.from = {}, .to = loaded.from};
    return TimeRange{.from = *loaded.from - 2 * length, .to = loaded.from};
}

} // namespace waybill
