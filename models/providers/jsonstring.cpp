// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonstring.h"

#include <QChar>

#include <cstring>

namespace waybill {

namespace {

constexpr char32_t replacement = 0xFFFD;

void appendUtf8(QByteArray& out, char32_t c)
{
    const auto put = [&](char32_t byte) { out.append(static_cast<char>(byte)); };
    const auto tail = [&](int shift) { put(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        put(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Four hexadecimal digits at the front; -1 if there are none.
int hex4(QByteArrayView text)
{
    if (text.size() < 4)
        return -1;
    bool ok = false;
    const int value = text.first(4).toByteArray().toInt(&ok, 16);
    return ok && text[0] != '+' && text[0] != '-' && text[0] != ' ' ? value : -1;
}

/// Reads what follows `\u` at the front of `text`; gives how many characters it used.
qsizetype decodeUnicode(QByteArrayView text, QByteArray& out)
{
    const int first = hex4(text);
    if (first < 0) {
        out.append("\\u");
        return 0;
    }
    const auto unit = static_cast<char32_t>(first);
    if (!QChar::isSurrogate(unit)) {
        appendUtf8(out, unit);
        return 4;
    }
    const bool hasNext = text.size() >= 10 && text[4] == '\\' && text[5] == 'u';
    const int second = hasNext ? hex4(text.sliced(6)) : -1;
    if (QChar::isHighSurrogate(unit) && second >= 0
        && QChar::isLowSurrogate(static_cast<char32_t>(second))) {
        appendUtf8(out,
            QChar::surrogateToUcs4(static_cast<char16_t>(first), static_cast<char16_t>(second)));
        return 10;
    }
    appendUtf8(out, replacement);
    return 4;
}

/// The character a one-letter escape stands for; 0 if JSON has no such escape.
char simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

QByteArrayView withoutQuotes(QByteArrayView token)
{
    const qsizetype end = token.lastIndexOf('"');
    return end > 0 ? token.sliced(1, end - 1) : token.sliced(qMin(token.size(), qsizetype(1)));
}

} // namespace

QByteArrayView plainJsonString(QByteArrayView token)
{
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return {};
    const QByteArrayView text(token.data() + 1, token.size() - 2);
    const auto size = static_cast<std::size_t>(text.size());
    return std::memchr(text.data(), '\\', size) ? QByteArrayView() : text;
}

QByteArray decodeJsonString(QByteArrayView token)
{
    if (const QByteArrayView plain = plainJsonString(token); !plain.isNull())
        return plain.toByteArray();
    const QByteArrayView text = withoutQuotes(token);
    QByteArray out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype escape = text.indexOf('\\', at);
        const qsizetype plainEnd = escape < 0 ? text.size() : escape;
        out.append(text.sliced(at, plainEnd - at));
        at = plainEnd;
        if (escape < 0)
            break;
        const char c = at + 1 < text.size() ? text[at + 1] : '\0';
        at += 2;
        if (c == 'u')
            at += decodeUnicode(text.sliced(at), out);
        else if (const char plain = simpleEscape(c))
            out.append(plain);
        else
            out.append(text.sliced(at - 2, qMin(qsizetype(2), text.size() - at + 2)));
    }
    return out;
}

void appendJsonString(QByteArray& out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out.append('"');
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            out.append('\\').append(c);
            break;
        case '\b':
            out.append("\\b");
            break;
        case '\f':
            out.append("\\f");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out.append("\\u00").append(hex[c >> 4]).append(hex[c & 0xF]);
            else
                out.append(c);
        }
    }
    out.append('"');
}

} // namespace waybill
