// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/statusline.h"

#include "text/gaptext.h"
#include "window/fetchstatus.h"
#include "window/livestatus.h"
#include "window/windowactions.h"

#include <QAction>
#include <QStatusBar>
#include <QToolButton>

namespace waybill {

StatusLine::StatusLine(QStatusBar* bar, const WindowActions& actions, const Clock* clock)
    : QObject(bar)
    , m_fetch(new FetchStatus(clock, bar))
    , m_live(new LiveStatus(clock, bar))
    , m_gaps(new QToolButton(bar))
    , m_zone(new QToolButton(bar))
{
    for (QToolButton* button : {m_gaps, m_zone}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_gaps->setToolTip(tr("Go to the next place where deliveries may be missing (F8)"));
    connect(m_gaps, &QToolButton::clicked, actions.nextGap, &QAction::trigger);
    m_zone->setDefaultAction(actions.utc);
    m_zone->setToolTip(tr("Switch between local time and UTC"));
    bar->setSizeGripEnabled(false);
    bar->addWidget(m_fetch, 1);
    bar->addPermanentWidget(m_live);
    bar->addPermanentWidget(m_gaps);
    bar->addPermanentWidget(m_zone);
    setGapCount(0);
}

void StatusLine::setGapCount(int count)
{
    m_gaps->setText(gapCountText(count));
    m_gaps->setVisible(count > 0);
}

void StatusLine::setZone(const QString& zone)
{
    m_zone->setText(tr("Times in %1").arg(zone));
}

void StatusLine::setHasSource(bool has)
{
    m_zone->setVisible(has);
}

} // namespace waybill
