// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/nexttryclock.h"

#include "timeline/timelinelabels.h"

#include <QDateTime>

#include <chrono>
#include <utility>

namespace waybill {

NextTryClock::NextTryClock(QObject* parent, Now now)
    : QObject(parent)
    , m_now(now ? std::move(now)
                : [] { return Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch()); })
{
    m_timer.setInterval(std::chrono::seconds{1});
    connect(&m_timer, &QTimer::timeout, this, &NextTryClock::ticked);
}

void NextTryClock::setDue(std::optional<Instant> due)
{
    m_due = due;
    if (due)
        m_timer.start();
    else
        m_timer.stop();
}

QString NextTryClock::text() const
{
    return m_due ? nextTryLabel(*m_due - m_now()) : QString();
}

} // namespace waybill
