// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/livetext.h"

#include <QLabel>
#include <QTimer>

namespace waybill {

class Clock;

/// The status line's word on what is read live: when the next poll is due, or what it waits for.
class LiveStatus : public QLabel
{
    Q_OBJECT

public:
    /// The clock is not owned and must outlive the widget.
    explicit LiveStatus(const Clock* clock, QWidget* parent = nullptr);

    /// Those that are shown; takes no room while none is live.
    void setSources(const QList<LiveSource>& sources);

private:
    void update();

    const Clock* m_clock;
    QList<LiveSource> m_sources;
    QTimer m_tick;
};

} // namespace waybill
