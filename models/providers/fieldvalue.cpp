// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/fieldvalue.h"

#include "domain/httpdate.h"
#include "domain/reasonphrase.h"
#include "providers/jsonstring.h"
#include "providers/jsontoken.h"

#include <QtNumeric>

#include <algorithm>

namespace waybill {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A decimal number taken apart: its digits, and how many of them stand before the point.
struct Decimal
{
    QByteArray digits;
    qint64 whole = 0;
    bool isNegative = false;
};

std::optional<Decimal> decimalOf(QByteArrayView text)
{
    Decimal number;
    number.isNegative = text.startsWith('-');
    qsizetype at = number.isNegative ? 1 : 0;
    const auto takeDigits = [&] {
        for (; at < text.size() && isDigit(text[at]); ++at)
            number.digits.append(text[at]);
    };
    takeDigits();
    number.whole = number.digits.size();
    if (at < text.size() && text[at] == '.') {
        ++at;
        takeDigits();
    }
    if (number.digits.isEmpty())
        return std::nullopt;
    if (at == text.size())
        return number;
    bool isNumber = false;
    const int exponent = text.sliced(at + 1).toByteArray().toInt(&isNumber);
    if ((text[at] != 'e' && text[at] != 'E') || !isNumber || std::abs(exponent) > 99)
        return std::nullopt;
    number.whole += exponent;
    return number;
}

/// The number at the front of a text, with how many digits it has; of long ones only the start.
std::pair<int, qsizetype> leadingNumber(QByteArrayView text)
{
    int value = 0;
    qsizetype digits = 0;
    for (; digits < text.size() && isDigit(text[digits]); ++digits)
        value = digits < 4 ? value * 10 + (text[digits] - '0') : value;
    return {value, digits};
}

std::optional<Instant> writtenTime(QByteArrayView text)
{
    const auto time = Instant::fromIso(text);
    return time ? time : httpDate(text);
}

} // namespace

QString callOf(const QString& pointer)
{
    return pointer.startsWith(u'/') ? QString() : pointer.section(u':', 0, 0);
}

QString placeOf(const QString& pointer)
{
    return pointer.startsWith(u'/') ? pointer : pointer.section(u':', 1);
}

Pointers rowPointers(const Pointers& pointers)
{
    Pointers own;
    std::ranges::copy_if(pointers, std::back_inserter(own),
        [](const QString& pointer) { return callOf(pointer).isEmpty(); });
    return own;
}

QByteArray jsonWord(QByteArrayView token)
{
    switch (jsonTokenKind(token)) {
    case JsonKind::Null:
    case JsonKind::Bool:
        return token.trimmed().toByteArray();
    case JsonKind::String:
    case JsonKind::Number:
        return jsonText(token);
    case JsonKind::Absent:
    case JsonKind::Object:
    case JsonKind::Array:
    case JsonKind::Broken:
        break;
    }
    return {};
}

std::optional<qint64> scaledNumber(QByteArrayView number, int power)
{
    const std::optional<Decimal> decimal = decimalOf(number.trimmed());
    if (!decimal)
        return std::nullopt;
    qint64 value = 0;
    for (qint64 i = 0; i < decimal->whole + power; ++i) {
        const int digit = i < decimal->digits.size() ? decimal->digits[i] - '0' : 0;
        if (qMulOverflow(value, qint64(10), &value) || qAddOverflow(value, qint64(digit), &value))
            return std::nullopt;
    }
    return decimal->isNegative ? -value : value;
}

std::optional<Instant> timeOf(QByteArrayView token, ProviderProfile::NumberTimes numbers)
{
    using NumberTimes = ProviderProfile::NumberTimes;
    if (const QByteArrayView plain = plainJsonString(token); !plain.isNull())
        return writtenTime(plain);
    if (token.startsWith('"'))
        return writtenTime(jsonText(token));
    if (numbers == NumberTimes::None)
        return std::nullopt;
    const auto ns = scaledNumber(token, numbers == NumberTimes::Seconds ? 9 : 6);
    return ns ? std::optional(Instant{*ns}) : std::nullopt;
}

std::optional<Nanoseconds> durationOf(QByteArrayView token, DurationField::Unit unit)
{
    const auto ns = scaledNumber(jsonText(token), unit == DurationField::Unit::Seconds ? 9 : 6);
    const bool isLikely = ns && *ns >= 0 && Nanoseconds(*ns) <= std::chrono::years(1);
    return isLikely ? std::optional(Nanoseconds(*ns)) : std::nullopt;
}

std::optional<Nanoseconds> timeBetween(Instant start, Instant end)
{
    qint64 ns = 0;
    const bool fits = !qSubOverflow(qint64(end.ns), qint64(start.ns), &ns);
    return fits && ns >= 0 ? std::optional(Nanoseconds(ns)) : std::nullopt;
}

std::optional<int> httpStatusOf(QByteArrayView token)
{
    const auto [number, digits] = leadingNumber(token.startsWith('"') ? token.sliced(1) : token);
    return number > 0 && number < 1000 ? std::optional(number) : std::nullopt;
}

bool repeatsHttpStatus(QByteArrayView text)
{
    const auto [number, digits] = leadingNumber(text);
    if (digits != 3)
        return false;
    const QByteArrayView rest = text.sliced(digits).trimmed();
    const QLatin1StringView phrase = reasonPhrase(number);
    return rest.isEmpty()
        || QLatin1StringView(rest.data(), rest.size()).compare(phrase, Qt::CaseInsensitive) == 0;
}

bool isRaised(const Flag& flag, QByteArrayView token)
{
    return !flag.values.isEmpty() && flag.values.contains(QString::fromUtf8(jsonWord(token)));
}

} // namespace waybill
