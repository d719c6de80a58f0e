// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/livestatus.h"

#include "ports/clock.h"

namespace waybill {

using namespace std::chrono_literals;

LiveStatus::LiveStatus(const Clock* clock, QWidget* parent)
    : QLabel(parent)
    , m_clock(clock)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(8, 0, 8, 0);
    m_tick.setInterval(500ms);
    connect(&m_tick, &QTimer::timeout, this, &LiveStatus::update);
    update();
}

void LiveStatus::setSources(const QList<LiveSource>& sources)
{
    m_sources = sources;
    update();
}

void LiveStatus::update()
{
    const QString text = liveStatusText(m_sources, m_clock->now());
    setText(text);
    setToolTip(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

} // namespace waybill
