// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace waybill {

enum class Theme { System, Light, Dark, HighContrast };

/// For settings and the command line: "system", "light", "dark", "contrast".
QString themeName(Theme theme);
/// The theme of that name; empty: there is none.
std::optional<Theme> themeNamed(const QString& name);

/// The palette of a theme; System follows the lightness of `platform`, the palette that the desktop
/// gave before any theme was applied (Qt 6.4 has no colour-scheme hint).
QPalette themePalette(Theme theme, const QPalette& platform);

/// Fusion with our own palette: the same look on every desktop.
void applyTheme(QApplication& application, Theme theme, const QPalette& platform);

/// Whether texts are light on dark.
bool isDark(const QPalette& palette);

} // namespace waybill
