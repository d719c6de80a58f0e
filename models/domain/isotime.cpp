// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/isotime.h"

#include <QtEndian>

#include <chrono>

namespace waybill {

namespace {

constexpr std::int64_t nsPerSecond = 1'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Nanoseconds of a point and 1 to 9 digits, or of nothing.
std::int64_t usualFraction(const char* at, const char* end)
{
    if (at == end)
        return 0;
    if (*at++ != '.' || at == end)
        return noIsoTime;
    static constexpr std::int64_t weights[]
        = {100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
    const std::int64_t weight = weights[end - at - 1];
    std::int64_t value = 0;
    for (; at != end; ++at) {
        if (!isDigit(*at))
            return noIsoTime;
        value = value * 10 + (*at - '0');
    }
    return value * weight;
}

/// Eight characters of a layout: '0' stands for a digit, the others for themselves.
class Layout
{
public:
    consteval explicit Layout(const char (&layout)[9])
    {
        for (int i = 7; i >= 0; --i) {
            m_zeros = (m_zeros << 8) | static_cast<unsigned char>(layout[i]);
            m_limits = (m_limits << 8) | (layout[i] == '0' ? 0x80 - 10 : 0x80 - 1);
        }
    }

    /// Reads eight characters; false if they do not fit. Those that do differ from their zeros by
    /// so little that their limits, added, leave the highest bits as they are.
    bool read(const char* text)
    {
        constexpr std::uint64_t highest = 0x8080808080808080;
        const std::uint64_t digits = qFromLittleEndian<std::uint64_t>(text) ^ m_zeros;
        m_pairs = digits * 10 + (digits >> 8);
        return ((digits | (digits + m_limits)) & highest) == 0;
    }

    /// The number of the two digits that begin there.
    int pair(int at) const { return static_cast<int>((m_pairs >> (8 * at)) & 0xFF); }

private:
    std::uint64_t m_zeros = 0;
    std::uint64_t m_limits = 0;
    std::uint64_t m_pairs = 0;
};

} // namespace

std::int64_t utcDays(int y, int m, int d)
{
    using namespace std::chrono;
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    // int64 nanoseconds reach from 1677-09-21 to 2262-04-11; whole years are enough.
    if (!date.ok() || y < 1678 || y > 2261)
        return noIsoTime;
    return sys_days{date}.time_since_epoch().count();
}

std::int64_t clockSeconds(int hour, int minute, int second)
{
    const bool isClock = hour <= 23 && minute <= 59 && second <= 60;
    return isClock ? hour * 3600 + minute * 60 + second : noIsoTime;
}

std::int64_t usualIsoTime(QByteArrayView text)
{
    constexpr qsizetype layoutSize = 19;
    constexpr qsizetype longest = layoutSize + 11;
    if (text.size() <= layoutSize || text.size() > longest || text.back() != 'Z')
        return noIsoTime;
    Layout date("0000-00-");
    Layout dayAndHour("00T00:00");
    Layout clock("00:00:00");
    const char* at = text.data();
    if (!date.read(at) || !dayAndHour.read(at + 8) || !clock.read(at + 11))
        return noIsoTime;
    const int year = date.pair(0) * 100 + date.pair(2);
    const std::int64_t days = utcDays(year, date.pair(5), dayAndHour.pair(0));
    const std::int64_t seconds = clockSeconds(clock.pair(0), clock.pair(3), clock.pair(6));
    const std::int64_t fraction = usualFraction(at + layoutSize, at + text.size() - 1);
    if (days == noIsoTime || seconds == noIsoTime || fraction == noIsoTime)
        return noIsoTime;
    return (days * 86'400 + seconds) * nsPerSecond + fraction;
}

} // namespace waybill
