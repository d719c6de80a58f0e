// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>

namespace waybill {

/// Which part of the axis is seen, and what is not folded in it. Places are parts of what is seen,
/// from 0 at its left to 1 at its right. A value.
struct TimelineWindow
{
    static constexpr double mostZoom = 200;

    double zoom = 1; ///< 1: all of it is seen; to mostZoom
    double start = 0; ///< what is hidden on the left, of the whole: 0 to 1 - 1 / zoom
    QSet<int> openFolds; ///< numbers of folds that are drawn to scale

    /// Less (`factor` > 1) or more of the axis; what is at `place` stays there.
    TimelineWindow zoomedBy(double factor, double place) const;
    /// What is between two places, the first left of the second.
    TimelineWindow zoomedTo(double from, double to) const;
    /// Further right by so many times what is seen; less than 0: further left.
    TimelineWindow movedBy(double share) const;
    /// With a place of the whole axis, 0 to 1, in its middle.
    TimelineWindow centredOn(double placeOfWhole) const;
    TimelineWindow withOpenFold(int number) const;

    bool operator==(const TimelineWindow&) const = default;

private:
    TimelineWindow bounded() const;
};

} // namespace waybill
