// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace waybill {

enum class JsonTokenKind : quint8 {
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    Colon,
    Comma,
    Key, ///< a string that names a member, with its quotes
    String, ///< with its quotes
    Number,
    Literal, ///< true, false, null
};

/// A token and the bytes it stands on.
struct JsonToken
{
    JsonTokenKind kind = JsonTokenKind::Literal;
    qsizetype offset = 0;
    qsizetype length = 0;

    bool operator==(const JsonToken&) const = default;
};

enum class JsonFault : quint8 {
    None,
    Unexpected, ///< a byte that RFC 8259 does not allow there
    CutShort, ///< the text ends before its value does
    BadString, ///< a bad escape or a bare control character
    BadNumber,
    TooDeep,
    TrailingBytes, ///< something follows the value
};

/// Reads JSON (RFC 8259) token by token over the bytes, strictly, and never changes or measures a
/// value: a 30-digit integer, 1e400 or any escape is as good as another. Whether strings are valid
/// UTF-8 is not looked at. Needs no memory but one bit per open bracket.
class JsonScanner
{
public:
    static constexpr qsizetype maxDepth = 10'000;

    /// The bytes must outlive the scanner.
    explicit JsonScanner(QByteArrayView json);

    /// The next token; empty at the end of the value and at the first fault.
    std::optional<JsonToken> next();

    JsonFault fault() const { return m_fault; }
    /// Where the token starts that could not be read; the size of the text where it is cut short.
    qsizetype faultOffset() const { return m_faultOffset; }

private:
    enum class Expect : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    void skipSpace();
    std::optional<JsonToken> atEnd();
    std::optional<JsonToken> readStructure(char c);
    std::optional<JsonToken> readValue(char c);
    std::optional<JsonToken> open(JsonTokenKind kind);
    std::optional<JsonToken> close(JsonTokenKind kind);
    std::optional<JsonToken> readString(JsonTokenKind kind);
    std::optional<JsonToken> readNumber();
    std::optional<JsonToken> readLiteral();
    qsizetype afterEscape(qsizetype backslash) const;
    qsizetype skipDigits(qsizetype pos) const;
    std::optional<JsonToken> take(JsonTokenKind kind, qsizetype end, Expect next);
    std::optional<JsonToken> fail(JsonFault fault, qsizetype offset);
    Expect afterValue() const;

    QByteArrayView m_json;
    qsizetype m_pos = 0;
    qsizetype m_faultOffset = 0;
    std::vector<bool> m_isObject; ///< the open brackets, outermost first
    Expect m_expect = Expect::Value;
    JsonFault m_fault = JsonFault::None;
};

struct JsonCheck
{
    JsonFault fault = JsonFault::None;
    qsizetype offset = 0; ///< as JsonScanner::faultOffset(); 0 if there is no fault

    bool isValid() const { return fault == JsonFault::None; }
    bool operator==(const JsonCheck&) const = default;
};

/// Whether the bytes are one JSON value with nothing but white space around it.
JsonCheck checkJson(QByteArrayView json);

} // namespace waybill
