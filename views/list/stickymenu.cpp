// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/stickymenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace waybill {

void StickyMenu::mouseReleaseEvent(QMouseEvent* event)
{
    if (!tick(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void StickyMenu::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isTick = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isTick || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

bool StickyMenu::tick(QAction* action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace waybill
