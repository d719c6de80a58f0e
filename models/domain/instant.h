// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>

namespace waybill {

using Nanoseconds = std::chrono::nanoseconds;

/// A point in time: nanoseconds since 1970-01-01T00:00:00Z. QDateTime holds milliseconds only,
/// and providers write up to nine fraction digits.
struct Instant
{
    std::int64_t ns = 0;

    auto operator<=>(const Instant&) const = default;

    /// Reads RFC 3339 / ISO 8601 ("2020-08-10T13:02:01.000Z", "+02:00", a space instead of T, 1 to
    /// 9 fraction digits, digits beyond the ninth dropped). A time without a zone, or a date alone,
    /// is taken as UTC. Empty for anything else, for impossible dates, and outside 1678..2262.
    static std::optional<Instant> fromIso(QByteArrayView text);

    static Instant fromMilliseconds(std::int64_t msecsSinceEpoch);

    /// ISO 8601 UTC with 3, 6 or 9 fraction digits, the fewest that lose nothing.
    QByteArray toIso() const;

    /// Rounded down.
    std::int64_t toMilliseconds() const;
};

inline Nanoseconds operator-(Instant a, Instant b)
{
    return Nanoseconds(a.ns - b.ns);
}
inline Instant operator+(Instant a, Nanoseconds d)
{
    return Instant{a.ns + d.count()};
}
inline Instant operator-(Instant a, Nanoseconds d)
{
    return Instant{a.ns - d.count()};
}

} // namespace waybill
