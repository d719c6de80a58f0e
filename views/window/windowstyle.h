// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace waybill {

/// Fusion, but for three things. A standard icon is loaded when it is first drawn: those of buttons
/// that nobody sees (the end of a tool bar, an empty field's clear button) would load Qt's image
/// plugins while the program starts. Check boxes on a dark window, and fields on a black one, have
/// a light outline: Fusion's is darker than the window. And the buttons of a dialog have no icons,
/// which a desktop's theme would put beside some of them.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr, QStyleHintReturn* answer = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

} // namespace waybill
