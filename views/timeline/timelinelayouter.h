// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinelayout.h"
#include "timeline/timelinerowspace.h"
#include "timeline/timelinetracks.h"

#include <QStringList>

#include <vector>

namespace waybill {

/// Works a TimelineLayout out, step by step; used once and thrown away.
class TimelineLayouter
{
public:
    TimelineLayouter(const TimelineInput& input, const TimelineMetrics& metrics, double width);

    TimelineLayout layout();

private:
    void setUpRows();
    void appendRow(const QString& name, const QString& toolTip, bool isReplay);
    void setUpAxis();
    double foldWidth(double axisWidth) const;
    Nanoseconds axisSpan() const;
    void placeAttempts();
    void placeReplays();
    void placeUntimed();
    void placeQueue();
    void placeLabels();
    void placeLabel(TimelineBar& bar);
    void placeFoldedWaits();
    void placeWaits();
    void placeTicks();
    QRectF rowRect(int row, double left, double right) const;
    QStringList labelsOf(const TimelineBar& bar) const;

    const TimelineInput& m_input;
    const TimelineMetrics& m_metrics;
    double m_width;
    TimelineTracks m_tracks;
    TimelineScale m_scale;
    TimelineLayout m_layout;
    std::vector<TimelineRowSpace> m_space; ///< what is taken, by row
};

} // namespace waybill
