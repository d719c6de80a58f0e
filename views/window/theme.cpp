// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include "window/windowstyle.h"

#include <QApplication>

namespace waybill {

namespace {

/// What a theme is made of; the other roles follow from these.
struct Tones
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor quiet;
    QColor disabled;
    QColor selection;
    QColor selectedText;
    QColor link;
    QColor line;
};

Tones lightTones()
{
    return {.window = QColor(0xee, 0xef, 0xf1),
        .base = QColor(0xff, 0xff, 0xff),
        .alternate = QColor(0xf6, 0xf7, 0xf9),
        .button = QColor(0xfb, 0xfb, 0xfc),
        .text = QColor(0x1b, 0x1d, 0x20),
        .quiet = QColor(0x5b, 0x61, 0x69),
        .disabled = QColor(0x9a, 0xa0, 0xa8),
        .selection = QColor(0xcf, 0xe1, 0xfa),
        .selectedText = QColor(0x10, 0x12, 0x14),
        .link = QColor(0x1a, 0x62, 0xc7),
        .line = QColor(0xcd, 0xd1, 0xd6)};
}

Tones darkTones()
{
    return {.window = QColor(0x2a, 0x2d, 0x31),
        .base = QColor(0x1b, 0x1e, 0x21),
        .alternate = QColor(0x20, 0x23, 0x27),
        .button = QColor(0x1f, 0x22, 0x26),
        .text = QColor(0xe8, 0xea, 0xed),
        .quiet = QColor(0xa6, 0xad, 0xb6),
        .disabled = QColor(0x6d, 0x74, 0x7d),
        .selection = QColor(0x2d, 0x4a, 0x70),
        .selectedText = QColor(0xff, 0xff, 0xff),
        .link = QColor(0x86, 0xb6, 0xff),
        .line = QColor(0x45, 0x4a, 0x51)};
}

/// Nothing fainter than 10:1 on black, but for what is disabled.
Tones contrastTones()
{
    return {.window = QColor(0x00, 0x00, 0x00),
        .base = QColor(0x00, 0x00, 0x00),
        .alternate = QColor(0x14, 0x14, 0x14),
        .button = QColor(0x14, 0x14, 0x14),
        .text = QColor(0xff, 0xff, 0xff),
        .quiet = QColor(0xe0, 0xe0, 0xe0),
        .disabled = QColor(0x9a, 0x9a, 0x9a),
        .selection = QColor(0x00, 0x38, 0x8a),
        .selectedText = QColor(0xff, 0xff, 0xff),
        .link = QColor(0xa8, 0xd0, 0xff),
        .line = QColor(0xb0, 0xb0, 0xb0)};
}

QPalette paletteOf(const Tones& tones)
{
    QPalette palette(tones.button, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.quiet);
    palette.setColor(QPalette::Highlight, tones.selection);
    palette.setColor(QPalette::HighlightedText, tones.selectedText);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Mid, tones.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    return palette;
}

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::System:
        break;
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::HighContrast:
        return QStringLiteral("contrast");
    }
    return QStringLiteral("system");
}

std::optional<Theme> themeNamed(const QString& name)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast}) {
        if (themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
}

QPalette themePalette(Theme theme, const QPalette& platform)
{
    switch (theme) {
    case Theme::Light:
        return paletteOf(lightTones());
    case Theme::Dark:
        return paletteOf(darkTones());
    case Theme::HighContrast:
        return paletteOf(contrastTones());
    case Theme::System:
        break;
    }
    return paletteOf(isDark(platform) ? darkTones() : lightTones());
}

void applyTheme(QApplication& application, Theme theme, const QPalette& platform)
{
    application.setStyle(new WindowStyle);
    application.setPalette(themePalette(theme, platform));
}

} // namespace waybill
