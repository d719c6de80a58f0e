// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/headbar.h"

#include "text/formatcount.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace waybill {

HeadBar::HeadBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 1, 6, 1);
    line->addWidget(m_text);
    auto* showAll = new QToolButton;
    showAll->setText(tr("Show all"));
    showAll->setAutoRaise(true);
    showAll->setFocusPolicy(Qt::TabFocus);
    line->addWidget(showAll);
    line->addStretch();
    connect(showAll, &QToolButton::clicked, this, &HeadBar::showAllRequested);
    hide();
}

void HeadBar::showHidden(qsizetype hidden, qsizetype size)
{
    m_text->setText(
        tr("The last %1 of %2 are not shown.").arg(formatBytes(hidden), formatBytes(size)));
    setVisible(hidden > 0);
}

QString HeadBar::text() const
{
    return m_text->text();
}

} // namespace waybill
