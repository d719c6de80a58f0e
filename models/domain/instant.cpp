// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"

namespace waybill {

namespace {

constexpr std::int64_t nsPerSecond = 1'000'000'000;

/// Reads digits and separators from the front of a text, remembering whether all of them fitted.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    bool ok() const { return m_ok; }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool skipOne() { return !atEnd() && ++m_at > 0; }
    bool isDigit() const { return peek() >= '0' && peek() <= '9'; }

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!isDigit()) {
                m_ok = false;
                return 0;
            }
            value = value * 10 + (m_text[m_at++] - '0');
        }
        return value;
    }

    void expect(char c)
    {
        if (peek() == c)
            ++m_at;
        else
            m_ok = false;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_ok = true;
};

std::int64_t readFraction(Scanner& in)
{
    std::int64_t ns = 0;
    std::int64_t weight = nsPerSecond / 10;
    if (!in.isDigit())
        return -1;
    while (in.isDigit()) {
        ns += (in.peek() - '0') * weight;
        weight /= 10;
        in.skipOne();
    }
    return ns;
}

/// Seconds east of UTC; empty if it is no zone.
std::optional<int> readZone(Scanner& in)
{
    if (in.atEnd())
        return 0;
    const char c = in.peek();
    in.skipOne();
    if (c == 'Z' || c == 'z')
        return 0;
    if (c != '+' && c != '-')
        return std::nullopt;
    const int hours = in.digits(2);
    if (in.peek() == ':')
        in.skipOne();
    const int minutes = in.atEnd() ? 0 : in.digits(2);
    if (!in.ok() || hours > 23 || minutes > 59)
        return std::nullopt;
    return (c == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

struct ClockTime
{
    int seconds = 0; ///< since midnight
    std::int64_t ns = 0;
};

std::optional<ClockTime> readClock(Scanner& in)
{
    const int hour = in.digits(2);
    in.expect(':');
    const int minute = in.digits(2);
    int second = 0;
    if (in.peek() == ':') {
        in.skipOne();
        second = in.digits(2);
    }
    // 60: a leap second; it reads as the first second of the next minute.
    if (!in.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    std::int64_t ns = 0;
    if (in.peek() == '.' || in.peek() == ',') {
        in.skipOne();
        ns = readFraction(in);
        if (ns < 0)
            return std::nullopt;
    }
    return ClockTime{hour * 3600 + minute * 60 + second, ns};
}

std::optional<std::int64_t> daysSinceEpoch(Scanner& in)
{
    using namespace std::chrono;
    const int y = in.digits(4);
    in.expect('-');
    const int m = in.digits(2);
    in.expect('-');
    const int d = in.digits(2);
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    // int64 nanoseconds reach from 1677-09-21 to 2262-04-11; whole years are enough.
    if (!in.ok() || !date.ok() || y < 1678 || y > 2261)
        return std::nullopt;
    return sys_days{date}.time_since_epoch().count();
}

void appendPadded(QByteArray& out, std::int64_t value, int width)
{
    out += QByteArray::number(qlonglong(value)).rightJustified(width, '0');
}

} // namespace

std::optional<Instant> Instant::fromIso(QByteArrayView text)
{
    Scanner in(text);
    const auto days = daysSinceEpoch(in);
    if (!days)
        return std::nullopt;
    const std::int64_t midnight = *days * 86'400;
    if (in.atEnd())
        return Instant{midnight * nsPerSecond};
    if (in.peek() != 'T' && in.peek() != 't' && in.peek() != ' ')
        return std::nullopt;
    in.skipOne();
    const auto clock = readClock(in);
    if (!clock)
        return std::nullopt;
    const auto zone = readZone(in);
    if (!zone || !in.ok() || !in.atEnd())
        return std::nullopt;
    return Instant{(midnight + clock->seconds - *zone) * nsPerSecond + clock->ns};
}

Instant Instant::fromMilliseconds(std::int64_t msecsSinceEpoch)
{
    return Instant{msecsSinceEpoch * 1'000'000};
}

QByteArray Instant::toIso() const
{
    using namespace std::chrono;
    const sys_time<nanoseconds> time{nanoseconds{ns}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const auto sinceMidnight = time - day;
    const hh_mm_ss clock{floor<seconds>(sinceMidnight)};
    const std::int64_t fraction = (sinceMidnight - floor<seconds>(sinceMidnight)).count();

    QByteArray out;
    out.reserve(30);
    appendPadded(out, int(date.year()), 4);
    out += '-';
    appendPadded(out, unsigned(date.month()), 2);
    out += '-';
    appendPadded(out, unsigned(date.day()), 2);
    out += 'T';
    appendPadded(out, clock.hours().count(), 2);
    out += ':';
    appendPadded(out, clock.minutes().count(), 2);
    out += ':';
    appendPadded(out, clock.seconds().count(), 2);
    out += '.';
    if (fraction % 1'000'000 == 0)
        appendPadded(out, fraction / 1'000'000, 3);
    else if (fraction % 1'000 == 0)
        appendPadded(out, fraction / 1'000, 6);
    else
        appendPadded(out, fraction, 9);
    out += 'Z';
    return out;
}

std::int64_t Instant::toMilliseconds() const
{
    const std::int64_t ms = ns / 1'000'000;
    return ns % 1'000'000 < 0 ? ms - 1 : ms;
}

} // namespace waybill
