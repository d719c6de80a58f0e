// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinelayout.h"
#include "timeline/timelinerowspace.h"
#include "timeline/timelinetracks.h"

#include <vector>

namespace waybill {

/// Lays out the time in which nothing was tried: the queue before the first bar, the waits between
/// bars, and those that are folded. Works on a layout whose rows are known, and takes room in it.
class TimelineWaits
{
public:
    /// The references outlive this; `space` has an entry for each row when something is placed.
    TimelineWaits(const TimelineTracks& tracks, const TimelineMetrics& metrics,
        TimelineLayout& layout, std::vector<TimelineRowSpace>& space);

    /// What the queue's label needs left of the axis; without one, the gap that stays there.
    double queueWidth() const;
    /// Of each fold on an axis of that width; 0 when nothing is folded.
    double foldWidth(double axisWidth) const;

    void placeQueue();
    /// Before any label, whose place it could be.
    void placeFolded(const TimelineScale& scale);
    /// The waits that are not folded; after the bars have their labels.
    void placeBeside();

private:
    const TimelineTracks& m_tracks;
    const TimelineMetrics& m_metrics;
    TimelineLayout& m_layout;
    std::vector<TimelineRowSpace>& m_space;
};

} // namespace waybill
