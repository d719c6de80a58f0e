// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsontoken.h"

#include "providers/jsonstring.h"
#include "providers/jsonsyntax.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// Most numbers are; the others take the long way.
bool isPlainNumber(QByteArrayView text)
{
    if (text.front() < '1' || text.front() > '9')
        return false;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
    }
    return true;
}

bool isTrimmed(QByteArrayView text)
{
    return !text.isEmpty() && text.front() > ' ' && text.back() > ' ';
}

} // namespace

JsonKind jsonTokenKind(QByteArrayView token)
{
    const QByteArrayView text = isTrimmed(token) ? token : token.trimmed();
    if (text.isEmpty())
        return JsonKind::Absent;
    switch (text.front()) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    default:
        break;
    }
    if (isPlainNumber(text))
        return JsonKind::Number;
    if (text == "null")
        return JsonKind::Null;
    if (text == "true" || text == "false")
        return JsonKind::Bool;
    return isValidJson(text) ? JsonKind::Number : JsonKind::Broken;
}

QString jsonKindName(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Absent:
        return u"nothing"_s;
    case JsonKind::Null:
        return u"null"_s;
    case JsonKind::Bool:
        return u"true or false"_s;
    case JsonKind::Number:
        return u"a number"_s;
    case JsonKind::String:
        return u"a string"_s;
    case JsonKind::Object:
        return u"an object"_s;
    case JsonKind::Array:
        return u"an array"_s;
    case JsonKind::Broken:
        break;
    }
    return u"something that is not JSON"_s;
}

std::optional<qint64> jsonInteger(QByteArrayView token)
{
    const QByteArrayView text = token.trimmed();
    const bool isNegative = text.startsWith('-');
    const QByteArrayView digits = isNegative ? text.sliced(1) : text;
    if (digits.isEmpty() || digits.size() > 18)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return isNegative ? -value : value;
}

QByteArray jsonText(QByteArrayView token)
{
    if (const QByteArrayView plain = plainJsonString(token); !plain.isNull())
        return plain.toByteArray();
    const JsonKind kind = jsonTokenKind(token);
    if (kind == JsonKind::String)
        return decodeJsonString(token.trimmed());
    return kind == JsonKind::Number ? token.trimmed().toByteArray() : QByteArray();
}

} // namespace waybill
