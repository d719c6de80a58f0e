// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace waybill {

/// Fusion, but a standard icon is loaded when it is first drawn: those of buttons that nobody sees
/// (the end of a tool bar, an empty field's clear button) would load Qt's image plugins while the
/// program starts.
class LazyIconStyle : public QProxyStyle
{
    Q_OBJECT

public:
    LazyIconStyle();

    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
};

} // namespace waybill
