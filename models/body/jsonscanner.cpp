// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonscanner.h"

#include <algorithm>
#include <string_view>

namespace waybill {

namespace {

constexpr std::string_view escapeKinds = "\"\\/bfnrt"; // and 'u'

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool endsString(char c)
{
    return c == '"' || c == '\\' || uchar(c) < 0x20;
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView json)
    : m_json(json)
{
}

std::optional<JsonToken> JsonScanner::next()
{
    if (m_fault != JsonFault::None)
        return std::nullopt;
    skipSpace();
    if (m_pos >= m_json.size())
        return atEnd();
    const char c = m_json[m_pos];
    switch (m_expect) {
    case Expect::Nothing:
        return fail(JsonFault::TrailingBytes, m_pos);
    case Expect::Key:
    case Expect::KeyOrEnd:
        if (c == '"')
            return readString(JsonTokenKind::Key);
        break;
    case Expect::Value:
    case Expect::ValueOrEnd:
        if (c != ']')
            return readValue(c);
        break;
    case Expect::Colon:
    case Expect::CommaOrEnd:
        break;
    }
    return readStructure(c);
}

void JsonScanner::skipSpace()
{
    while (m_pos < m_json.size() && isSpace(m_json[m_pos]))
        ++m_pos;
}

std::optional<JsonToken> JsonScanner::atEnd()
{
    return m_expect == Expect::Nothing ? std::nullopt : fail(JsonFault::CutShort, m_pos);
}

std::optional<JsonToken> JsonScanner::readStructure(char c)
{
    const bool commaOrEnd = m_expect == Expect::CommaOrEnd;
    if (c == ':' && m_expect == Expect::Colon)
        return take(JsonTokenKind::Colon, m_pos + 1, Expect::Value);
    if (c == ',' && commaOrEnd)
        return take(
            JsonTokenKind::Comma, m_pos + 1, m_isObject.back() ? Expect::Key : Expect::Value);
    if (c == '}' && (m_expect == Expect::KeyOrEnd || (commaOrEnd && m_isObject.back())))
        return close(JsonTokenKind::ObjectEnd);
    if (c == ']' && (m_expect == Expect::ValueOrEnd || (commaOrEnd && !m_isObject.back())))
        return close(JsonTokenKind::ArrayEnd);
    return fail(JsonFault::Unexpected, m_pos);
}

std::optional<JsonToken> JsonScanner::readValue(char c)
{
    if (c == '"')
        return readString(JsonTokenKind::String);
    if (c == '{')
        return open(JsonTokenKind::ObjectStart);
    if (c == '[')
        return open(JsonTokenKind::ArrayStart);
    if (c == '-' || isDigit(c))
        return readNumber();
    return readLiteral();
}

std::optional<JsonToken> JsonScanner::open(JsonTokenKind kind)
{
    if (qsizetype(m_isObject.size()) >= maxDepth)
        return fail(JsonFault::TooDeep, m_pos);
    const bool isObject = kind == JsonTokenKind::ObjectStart;
    m_isObject.push_back(isObject);
    return take(kind, m_pos + 1, isObject ? Expect::KeyOrEnd : Expect::ValueOrEnd);
}

std::optional<JsonToken> JsonScanner::close(JsonTokenKind kind)
{
    m_isObject.pop_back();
    return take(kind, m_pos + 1, afterValue());
}

std::optional<JsonToken> JsonScanner::readString(JsonTokenKind kind)
{
    const char* const data = m_json.data();
    const char* const end = data + m_json.size();
    for (const char* p = data + m_pos + 1;;) {
        p = std::find_if(p, end, endsString);
        if (p == end)
            return fail(JsonFault::CutShort, m_json.size());
        if (*p == '"')
            return take(
                kind, p - data + 1, kind == JsonTokenKind::Key ? Expect::Colon : afterValue());
        if (*p != '\\')
            return fail(JsonFault::BadString, m_pos);
        const qsizetype after = afterEscape(p - data);
        if (after < 0)
            return fail(JsonFault::BadString, m_pos);
        p = data + std::min(after, m_json.size());
    }
}

/// The position behind the escape; past the end where it is cut off; -1 for one that is not JSON's.
qsizetype JsonScanner::afterEscape(qsizetype backslash) const
{
    const qsizetype kindAt = backslash + 1;
    if (kindAt >= m_json.size())
        return m_json.size();
    const char kind = m_json[kindAt];
    if (kind != 'u')
        return escapeKinds.find(kind) != std::string_view::npos ? kindAt + 1 : -1;
    const qsizetype end = kindAt + 5;
    for (qsizetype i = kindAt + 1; i < std::min(end, m_json.size()); ++i) {
        if (!isHexDigit(m_json[i]))
            return -1;
    }
    return end;
}

qsizetype JsonScanner::skipDigits(qsizetype pos) const
{
    while (pos < m_json.size() && isDigit(m_json[pos]))
        ++pos;
    return pos;
}

std::optional<JsonToken> JsonScanner::readNumber()
{
    const auto at = [this](qsizetype pos) { return pos < m_json.size() ? m_json[pos] : '\0'; };
    const auto digits = [this](qsizetype& pos) {
        const qsizetype from = pos;
        pos = skipDigits(pos);
        return pos > from;
    };
    const qsizetype first = m_pos + (at(m_pos) == '-' ? 1 : 0);
    const bool leadingZero = at(first) == '0' && isDigit(at(first + 1));
    qsizetype pos = first;
    bool good = digits(pos) && !leadingZero;
    if (good && at(pos) == '.')
        good = digits(++pos);
    if (good && (at(pos) == 'e' || at(pos) == 'E')) {
        ++pos;
        if (at(pos) == '+' || at(pos) == '-')
            ++pos;
        good = digits(pos);
    }
    if (good)
        return take(JsonTokenKind::Number, pos, afterValue());
    const bool cut = pos >= m_json.size() && !leadingZero;
    return fail(cut ? JsonFault::CutShort : JsonFault::BadNumber, cut ? m_json.size() : m_pos);
}

std::optional<JsonToken> JsonScanner::readLiteral()
{
    const QByteArrayView rest = m_json.sliced(m_pos);
    for (const QByteArrayView word :
        {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (rest.startsWith(word))
            return take(JsonTokenKind::Literal, m_pos + word.size(), afterValue());
        if (word.startsWith(rest))
            return fail(JsonFault::CutShort, m_json.size());
    }
    return fail(JsonFault::Unexpected, m_pos);
}

std::optional<JsonToken> JsonScanner::take(JsonTokenKind kind, qsizetype end, Expect next)
{
    const JsonToken token{kind, m_pos, end - m_pos};
    m_pos = end;
    m_expect = next;
    return token;
}

std::optional<JsonToken> JsonScanner::fail(JsonFault fault, qsizetype offset)
{
    m_fault = fault;
    m_faultOffset = offset;
    return std::nullopt;
}

JsonScanner::Expect JsonScanner::afterValue() const
{
    return m_isObject.empty() ? Expect::Nothing : Expect::CommaOrEnd;
}

JsonCheck checkJson(QByteArrayView json)
{
    JsonScanner scanner(json);
    while (scanner.next()) { }
    return {scanner.fault(), scanner.faultOffset()};
}

} // namespace waybill
