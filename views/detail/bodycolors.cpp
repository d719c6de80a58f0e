// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodycolors.h"

#include "window/theme.h"

#include <QPalette>

namespace waybill {

const QColor& BodyColors::of(JsonTokenKind kind) const
{
    switch (kind) {
    case JsonTokenKind::Key:
        return key;
    case JsonTokenKind::String:
        return string;
    case JsonTokenKind::Number:
        return number;
    case JsonTokenKind::Literal:
        return literal;
    case JsonTokenKind::ObjectStart:
    case JsonTokenKind::ObjectEnd:
    case JsonTokenKind::ArrayStart:
    case JsonTokenKind::ArrayEnd:
    case JsonTokenKind::Colon:
    case JsonTokenKind::Comma:
        break;
    }
    return text;
}

BodyColors bodyColors(const QPalette& palette)
{
    const bool dark = isDark(palette);
    const auto pick
        = [dark](QRgb light, QRgb darkColor) { return QColor(dark ? darkColor : light); };
    return {.base = palette.color(QPalette::Base),
        .text = palette.color(QPalette::Text),
        .key = pick(0xFF1B4F8C, 0xFF9CC4F5),
        .string = pick(0xFF1A6B36, 0xFF8BD5A0),
        .number = pick(0xFF8F3A00, 0xFFF3B07C),
        .literal = pick(0xFF7A2E8E, 0xFFD9A6EA),
        .lineNumber = palette.color(QPalette::PlaceholderText),
        .mark = pick(0xFFA11616, 0xFFFF9A92),
        .match = pick(0xFFFFECA8, 0xFF5B4A12),
        .currentMatch = pick(0xFFFFC04D, 0xFF8A5A00),
        .selection = palette.color(QPalette::Highlight),
        .selectedText = palette.color(QPalette::HighlightedText)};
}

} // namespace waybill
