// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace waybill {

/// Tells once when a widget stands on the screen: what can wait until then makes it stand earlier.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    /// `widget` owns this. One that is not painted (it starts minimised) counts as painted after
    /// `patience`.
    explicit FirstPaint(QWidget* widget, std::chrono::milliseconds patience);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Then this deletes itself.
    void painted();

private:
    void end();

    QTimer m_timer;
};

} // namespace waybill
