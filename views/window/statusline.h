// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QStatusBar;
class QToolButton;

namespace waybill {

class Clock;
class FetchStatus;
class LiveStatus;
struct WindowActions;

/// What stands in the window's status bar: how the reads go, what is read live, how many gaps there
/// are, and the zone of the times.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    /// The clock is not owned. The widgets are the bar's.
    StatusLine(QStatusBar* bar, const WindowActions& actions, const Clock* clock);

    FetchStatus* fetch() const { return m_fetch; }
    LiveStatus* live() const { return m_live; }
    /// How many gaps the sources shown have; none: nothing is said. A click goes to the next.
    void setGapCount(int count);
    void setZone(const QString& zone);
    /// Without a source no zone is offered.
    void setHasSource(bool has);

private:
    FetchStatus* m_fetch;
    LiveStatus* m_live;
    QToolButton* m_gaps;
    QToolButton* m_zone;
};

} // namespace waybill
