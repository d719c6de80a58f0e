// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <limits>

namespace waybill {

// What Instant::fromIso is made of. Plain numbers: a std::optional would not be returned in
// registers, and a page has thousands of times.

/// No time at all.
constexpr std::int64_t noIsoTime = std::numeric_limits<std::int64_t>::min();

/// Days from the epoch to a date; noIsoTime if there is none such, or outside 1678..2261.
std::int64_t utcDays(int year, int month, int day);

/// Seconds since midnight; noIsoTime if a clock does not show it. 60 seconds are a leap second, and
/// read as the first second of the next minute.
std::int64_t clockSeconds(int hour, int minute, int second);

/// "2020-08-10T13:02:01.000Z", with 1 to 9 fraction digits or without, as nearly all providers
/// write: nanoseconds since the epoch. noIsoTime for anything else, also for another way to write a
/// time.
std::int64_t usualIsoTime(QByteArrayView text);

} // namespace waybill
