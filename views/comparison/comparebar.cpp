// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparebar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace waybill {

CompareBar::CompareBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_end(new QLabel)
    , m_fold(new QCheckBox(tr("Only differences")))
    , m_volatile(new QCheckBox(tr("Hide volatile")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 3, 8, 3);
    line->setSpacing(4);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_end->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_title);
    setupButtons();
    setComparisonShown(false);
}

QToolButton* CompareBar::addButton(const QString& text, const QString& hint)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void CompareBar::setupButtons()
{
    auto* line = static_cast<QHBoxLayout*>(layout());
    line->addSpacing(8);
    m_back = addButton(tr("◂ Attempt"), tr("Compare with the attempt before"));
    m_forward = addButton(tr("Attempt ▸"), tr("Compare with the attempt after"));
    m_swap = addButton(tr("Swap"), tr("Swap the two sides"));
    line->addSpacing(8);
    m_previous = addButton(tr("↑ Previous"), tr("Previous difference (Shift+F7)"));
    m_next = addButton(tr("↓ Next"), tr("Next difference (F7)"));
    line->addWidget(m_end);
    line->addStretch();
    m_fold->setChecked(true);
    m_fold->setToolTip(tr("Fold what is equal on both sides"));
    m_volatile->setToolTip(tr("Take dates, request ids, signatures and the like as equal"));
    line->addWidget(m_fold);
    line->addWidget(m_volatile);
    auto* names = addButton(tr("Volatile names…"), tr("Choose which names are volatile"));
    m_copy = addButton(tr("Copy"), tr("Copy the differences as text"));
    auto* close = addButton(QStringLiteral("✕"), tr("Close the comparison (Esc)"));
    connect(m_back, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_swap, &QToolButton::clicked, this, &CompareBar::swapRequested);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit differenceRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit differenceRequested(1); });
    connect(m_fold, &QCheckBox::toggled, this, &CompareBar::foldToggled);
    connect(m_volatile, &QCheckBox::toggled, this, &CompareBar::volatileToggled);
    connect(names, &QToolButton::clicked, this, &CompareBar::volatileNamesRequested);
    connect(m_copy, &QToolButton::clicked, this, &CompareBar::copyRequested);
    connect(close, &QToolButton::clicked, this, &CompareBar::closeRequested);
}

void CompareBar::setSides(const QString& left, const QString& right)
{
    m_title->setText(tr("Compare %1 ↔ %2").arg(left, right));
    m_end->clear();
}

QString CompareBar::title() const
{
    return m_title->text();
}

void CompareBar::setCanStep(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void CompareBar::setComparisonShown(bool shown)
{
    for (QToolButton* button : {m_swap, m_previous, m_next, m_copy})
        button->setEnabled(shown);
    m_end->clear();
}

void CompareBar::tellEnd(int by)
{
    m_end->setText(by > 0 ? tr("last difference") : tr("first difference"));
}

} // namespace waybill
