// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/firstpaint.h"

#include <QEvent>
#include <QWidget>

namespace waybill {

FirstPaint::FirstPaint(QWidget* widget, std::chrono::milliseconds patience)
    : QObject(widget)
{
    widget->installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FirstPaint::end);
    m_timer.start(patience);
}

/// Its children are painted after it, in the same go; a timer comes when that is done.
bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        m_timer.start(std::chrono::milliseconds(0));
    return QObject::eventFilter(watched, event);
}

void FirstPaint::end()
{
    parent()->removeEventFilter(this);
    emit painted();
    deleteLater();
}

} // namespace waybill
