// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisoncolours.h"

#include "window/theme.h"

#include <QPalette>

namespace waybill {

ComparisonColours ComparisonColours::of(const QPalette& palette)
{
    const bool dark = isDark(palette);
    const auto pick
        = [dark](QRgb light, QRgb darkColour) { return QColor(dark ? darkColour : light); };
    return {.text = palette.color(QPalette::Text),
        .quiet = palette.color(QPalette::PlaceholderText),
        .nothing = pick(0xFFF1F2F4, 0xFF1B1D20),
        .title = palette.color(QPalette::Window),
        .left = {pick(0xFFFFF1E2, 0xFF3A2A18), pick(0xFFFFCF99, 0xFF744A17)},
        .right = {pick(0xFFE6F1FF, 0xFF182C44), pick(0xFFA9D0FF, 0xFF1F5287)}};
}

} // namespace waybill
