// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"

#include "domain/isotime.h"

namespace waybill {

namespace {

constexpr std::int64_t nsPerSecond = 1'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

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
    bool atDigit() const { return isDigit(peek()); }

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!atDigit()) {
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
    if (!in.atDigit())
        return -1;
    while (in.atDigit()) {
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
    std::int64_t seconds = 0; ///< since midnight
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
    const std::int64_t seconds = clockSeconds(hour, minute, second);
    if (!in.ok() || seconds == noIsoTime)
        return std::nullopt;
    std::int64_t ns = 0;
    if (in.peek() == '.' || in.peek() == ',') {
        in.skipOne();
        ns = readFraction(in);
        if (ns < 0)
            return std::nullopt;
    }
    return ClockTime{seconds, ns};
}

std::int64_t readDate(Scanner& in)
{
    const int year = in.digits(4);
    in.expect('-');
    const int month = in.digits(2);
    in.expect('-');
    const int day = in.digits(2);
    return in.ok() ? utcDays(year, month, day) : noIsoTime;
}

void appendPadded(QByteArray& out, std::int64_t value, int width)
{
    out += QByteArray::number(qlonglong(value)).rightJustified(width, '0');
}

} // namespace

std::optional<Instant> Instant::fromIso(QByteArrayView text)
{
    if (const std::int64_t usual = usualIsoTime(text); usual != noIsoTime)
        return Instant{usual};
    Scanner in(text);
    const std::int64_t days = readDate(in);
    if (days == noIsoTime)
        return std::nullopt;
    const std::int64_t midnight = days * 86'400;
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
