// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace waybill {

/// What the window shows while there is no source: what Waybill is, and the ways in.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

signals:
    void addSourceRequested();
    void openSavedRequested();
    void demoRequested();
};

} // namespace waybill
