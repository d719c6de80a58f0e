// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/selectablelabel.h"

#include <QEvent>

namespace waybill {

SelectableLabel::SelectableLabel(By by, QWidget* parent)
    : QLabel(parent)
    , m_by(by)
{
}

bool SelectableLabel::event(QEvent* event)
{
    if (event->type() == QEvent::Polish)
        setTextInteractionFlags(m_by == By::Mouse
                ? Qt::TextSelectableByMouse
                : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return QLabel::event(event);
}

} // namespace waybill
