// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QList>
#include <QString>

namespace waybill {

/// A stretch of time that is drawn at a fixed width, not to scale.
struct TimelineFold
{
    Nanoseconds from{0};
    Nanoseconds to{0};

    bool operator==(const TimelineFold&) const = default;
};

struct TimelineTick
{
    double x = 0;
    QString label; ///< "+100 ms"; empty: a grid line only

    bool operator==(const TimelineTick&) const = default;
};

/// Maps time since the axis's zero to x in pixels and back: linear but for the folds.
class TimelineScale
{
public:
    TimelineScale() = default;
    /// `span` is the time between the two ends, folds included; at least 1 microsecond is shown.
    /// Folds are in order, inside the span, and do not overlap.
    TimelineScale(double left, double width, Nanoseconds span, QList<TimelineFold> folds = {},
        double foldWidth = 0);

    double left() const { return m_left; }
    double right() const { return m_left + m_width; }
    double pixelsPerNanosecond() const { return m_rate; }

    /// Not clamped to the axis.
    double xOf(Nanoseconds time) const;
    /// The inverse; inside a fold it is proportional.
    Nanoseconds timeAt(double x) const;

    /// Ticks after zero at 1, 2 or 5 times a power of ten (from a minute on: of a clock), not
    /// closer than `minSpacing` pixels. Behind a fold only the place where time goes on is
    /// labelled.
    QList<TimelineTick> ticks(double minSpacing) const;

private:
    void appendTicks(QList<TimelineTick>& ticks, Nanoseconds from, Nanoseconds to, Nanoseconds step,
        bool isLabelled) const;

    double m_left = 0;
    double m_width = 0;
    Nanoseconds m_span{1000};
    QList<TimelineFold> m_folds;
    double m_foldWidth = 0;
    double m_rate = 0; ///< pixels per nanosecond outside the folds
};

/// The smallest tick step that is not below `least`: 1, 2, 5 times a power of ten below a minute,
/// then 1, 2, 5, 10, 15, 30 min, 1, 2, 6, 12 h, and days.
Nanoseconds niceTickStep(Nanoseconds least);

/// "+100 ms", "+1.25 s", "+2 min", "+1 min 30 s", "+6 h": as many digits as the step needs.
QString tickLabel(Nanoseconds time, Nanoseconds step);

} // namespace waybill
