// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/statuscolours.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace waybill {

namespace {

constexpr double leastContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2 relative luminance.
double luminance(const QColor& colour)
{
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB)
{
    const auto channel
        = [shareOfB](int x, int y) { return int(std::lround(x * (1 - shareOfB) + y * shareOfB)); };
    return QColor(
        channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

bool isReadable(const QColor& colour, std::initializer_list<QColor> backgrounds)
{
    return std::all_of(backgrounds.begin(), backgrounds.end(),
        [&](const QColor& back) { return contrastRatio(colour, back) >= leastContrast; });
}

/// `wanted`, drawn towards `text` as far as it takes to be read on every
/// background.
QColor readable(const QColor& wanted, const QColor& text, std::initializer_list<QColor> backgrounds)
{
    for (int step = 0; step < 20; ++step) {
        const QColor colour = mixed(wanted, text, step / 20.0);
        if (isReadable(colour, backgrounds))
            return colour;
    }
    return text;
}

/// The platform's highlight where the text can be read on it, else as much of
/// it as allows that.
QColor selectionOf(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        const QColor colour = mixed(palette.color(QPalette::Highlight), base, step / 20.0);
        // Coloured text must have room below the contrast of plain text.
        if (contrastRatio(colour, text) >= 1.6 * leastContrast)
            return colour;
    }
    return base;
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

StatusColours StatusColours::of(const QPalette& palette)
{
    StatusColours colours;
    colours.base = palette.color(QPalette::Base);
    colours.alternate = palette.color(QPalette::AlternateBase);
    colours.selection = selectionOf(palette);
    colours.text = palette.color(QPalette::Text);
    const bool isDark = luminance(colours.base) < luminance(colours.text);
    const auto fit = [&](const QColor& light, const QColor& dark) {
        return readable(isDark ? dark : light, colours.text,
            {colours.base, colours.alternate, colours.selection});
    };
    colours.quiet = fit(QColor(0x56, 0x5d, 0x66), QColor(0xa6, 0xad, 0xb6));
    colours.trouble = fit(QColor(0xb3, 0x1f, 0x17), QColor(0xff, 0x8b, 0x80));
    colours.waiting = fit(QColor(0x85, 0x55, 0x00), QColor(0xf0, 0xb9, 0x55));
    colours.gaveUp = fit(QColor(0x6e, 0x2a, 0x80), QColor(0xda, 0xa2, 0xe8));
    return colours;
}

QColor StatusColours::tinted(const QColor& ground, double strength) const
{
    return mixed(ground, selection, strength * 0.7);
}

QColor StatusColours::forStatus(DeliveryStatus status) const
{
    switch (status) {
    case DeliveryStatus::Failed:
        return trouble;
    case DeliveryStatus::Dead:
        return gaveUp;
    case DeliveryStatus::Pending:
        return waiting;
    case DeliveryStatus::Delivered:
    case DeliveryStatus::Canceled:
    case DeliveryStatus::Unknown:
        break;
    }
    return quiet;
}

} // namespace waybill
