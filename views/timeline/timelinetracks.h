// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "timeline/timelinescale.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace waybill {

/// A provider's try in time, counted from the first try's start.
struct TimelineSpan
{
    int attempt = 0; ///< index into Delivery::attempts
    int row = 0; ///< index into TimelineTracks::rows
    Nanoseconds start{0};
    Nanoseconds end{0}; ///< not before start; where clocks disagree: start

    bool operator==(const TimelineSpan&) const = default;
};

/// The time between the end of one try and the start of the next, neither overlapping.
struct TimelineWait
{
    int span = 0; ///< index into TimelineTracks::spans of the try before
    Nanoseconds length{0};
    bool isFolded = false;
    bool isFailover = false; ///< the next try went to another URL

    bool operator==(const TimelineWait&) const = default;
};

/// One line of bars. Tries to one URL that overlap in time take further rows of the same lane.
struct TimelineRow
{
    QString url; ///< empty: not in the log
    bool isContinued = false; ///< a further row of the lane above

    bool operator==(const TimelineRow&) const = default;
};

/// The tries of a delivery laid out in time and by URL, before any pixel is known.
struct TimelineTracks
{
    QList<TimelineSpan> spans; ///< by start
    QList<TimelineRow> rows;
    QList<TimelineWait> waits;
    QList<TimelineFold> folds; ///< waits over 3 times the sum of all tries
    QList<int> foldNumbers; ///< of each, counted before any was opened
    QList<int> untimed; ///< tries whose start the log does not say
    std::optional<Instant> zero; ///< the first try's start
    std::optional<Nanoseconds> queued; ///< between the delivery's start and the first try's
    Nanoseconds span{0}; ///< from zero to the last end

    bool operator==(const TimelineTracks&) const = default;

    /// How much of the span is not folded.
    Nanoseconds drawnSpan() const;
};

TimelineTracks timelineTracks(const Delivery& delivery);

/// Draws the folds of these numbers to scale.
void openFolds(TimelineTracks& tracks, const QSet<int>& numbers);

} // namespace waybill
