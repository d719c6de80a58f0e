// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/findbar.h"

#include "text/formatcount.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace waybill {

namespace {

QToolButton* addButton(QHBoxLayout* row, const QString& text, const QString& name)
{
    auto* const button = new QToolButton;
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    row->addWidget(button);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_query(new QLineEdit)
    , m_count(new QLabel)
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(m_query, 1);
    row->addWidget(m_count);
    m_query->setPlaceholderText(tr("Find in body"));
    m_query->setAccessibleName(tr("Find in body"));
    m_query->setMaximumWidth(360);
    auto* const previous = addButton(row, QStringLiteral("↑"), tr("Previous match (Shift+F3)"));
    auto* const next = addButton(row, QStringLiteral("↓"), tr("Next match (F3)"));
    auto* const closeButton = addButton(row, QStringLiteral("×"), tr("Close (Esc)"));
    row->addStretch();
    connect(m_query, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
}

QString FindBar::query() const
{
    return m_query->text();
}

void FindBar::open()
{
    show();
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

void FindBar::showCount(qsizetype current, qsizetype count, bool isCut)
{
    if (query().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("not found"));
    else
        m_count->setText((isCut ? tr("%1 of more than %2") : tr("%1 of %2"))
                             .arg(formatCount(current + 1), formatCount(count)));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            emit previousRequested();
        else
            emit nextRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::close()
{
    hide();
    emit closed();
}

} // namespace waybill
