// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonspans.h"

#include <algorithm>

namespace waybill {

namespace {

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+'
        || c == '-' || c == '.';
}

qsizetype stringEnd(QByteArrayView row, qsizetype quote)
{
    for (qsizetype i = quote + 1; i < row.size(); ++i) {
        if (row[i] == '\\')
            ++i;
        else if (row[i] == '"')
            return i + 1;
    }
    return row.size();
}

qsizetype wordEnd(QByteArrayView row, qsizetype start)
{
    const auto end = std::find_if_not(row.begin() + start, row.end(), isWordByte);
    return end - row.begin();
}

JsonTokenKind punctuation(char c)
{
    switch (c) {
    case '{':
        return JsonTokenKind::ObjectStart;
    case '}':
        return JsonTokenKind::ObjectEnd;
    case '[':
        return JsonTokenKind::ArrayStart;
    case ']':
        return JsonTokenKind::ArrayEnd;
    case ':':
        return JsonTokenKind::Colon;
    default:
        return JsonTokenKind::Comma;
    }
}

JsonSpan spanAt(QByteArrayView row, qsizetype i)
{
    const char c = row[i];
    if (c == '"') {
        const qsizetype end = stringEnd(row, i);
        const bool isKey = end < row.size() && row[end] == ':';
        return {isKey ? JsonTokenKind::Key : JsonTokenKind::String, i, end - i};
    }
    if (!isWordByte(c))
        return {punctuation(c), i, 1};
    const bool isNumber = c == '-' || (c >= '0' && c <= '9');
    return {isNumber ? JsonTokenKind::Number : JsonTokenKind::Literal, i, wordEnd(row, i) - i};
}

QList<JsonSpan> spansOf(QByteArrayView row)
{
    QList<JsonSpan> spans;
    for (qsizetype i = 0; i < row.size();) {
        const char c = row[i];
        if (c != '"' && !isWordByte(c) && !QByteArrayView("{}[]:,").contains(c)) {
            ++i;
            continue;
        }
        spans.append(spanAt(row, i));
        i += spans.last().length;
    }
    return spans;
}

} // namespace

QList<JsonSpan> jsonSpans(const BodyText& text, qsizetype row)
{
    const QByteArrayView bytes = text.row(row);
    if (!text.isContinuation(row))
        return spansOf(bytes);
    // A pretty line holds one value at most: its later rows go on with what the first one ended in.
    const QList<JsonSpan> head = spansOf(text.row(text.firstRowOfLine(row)));
    if (head.isEmpty())
        return {};
    const bool comma = bytes.endsWith(',');
    return {{head.last().kind, 0, bytes.size() - (comma ? 1 : 0)}};
}

} // namespace waybill
