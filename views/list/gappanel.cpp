// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gappanel.h"

#include "window/selectablelabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill {

GapPanel::GapPanel(QWidget* parent)
    : QFrame(parent)
    , m_text(new SelectableLabel(SelectableLabel::By::Mouse, this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &GapPanel::dismiss);
    hide();
}

void GapPanel::explain(const QString& text, const QString& actionText)
{
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    m_close->setAccessibleDescription(text);
    show();
    raise();
    (actionText.isEmpty() ? m_close : m_action)->setFocus(Qt::OtherFocusReason);
}

QString GapPanel::text() const
{
    return m_text->text();
}

void GapPanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void GapPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace waybill
