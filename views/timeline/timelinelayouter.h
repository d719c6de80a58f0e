// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinelayout.h"
#include "timeline/timelinerowspace.h"
#include "timeline/timelinetracks.h"
#include "timeline/timelinewaits.h"

#include <QStringList>

#include <vector>

namespace waybill {

/// Works a TimelineLayout out, step by step; used once and thrown away.
class TimelineLayouter
{
    Q_DISABLE_COPY_MOVE(TimelineLayouter)

public:
    TimelineLayouter(const TimelineInput& input, const TimelineMetrics& metrics, double width);

    TimelineLayout layout();

private:
    void setUpRows();
    void appendRow(const QString& name, const QString& toolTip, bool isReplay);
    void setUpAxis();
    Nanoseconds axisSpan() const;
    void placeAttempts();
    void placeReplays();
    void placeUntimed();
    void placeLabels();
    void placeLabel(TimelineBar& bar);
    void placeTicks();
    void placeNextTry();
    double nextTryWidth() const;
    bool isZoomed() const { return m_input.window.zoom > 1; }
    void cutToWindow(TimelineBar& bar) const;
    QStringList labelsOf(const TimelineBar& bar) const;

    const TimelineInput& m_input;
    const TimelineMetrics& m_metrics;
    double m_width;
    TimelineTracks m_tracks;
    TimelineScale m_scale;
    TimelineLayout m_layout;
    std::vector<TimelineRowSpace> m_space; ///< what is taken, by row
    TimelineWaits m_waits; ///< works on the members above
};

} // namespace waybill
