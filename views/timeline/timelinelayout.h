// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "text/formatinstant.h"
#include "timeline/timelinebars.h"
#include "timeline/timelinescale.h"
#include "timeline/timelinewindow.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

namespace waybill {

struct ProviderProfile;

/// What the layout must know of the font; a test gives its own.
struct TimelineMetrics
{
    std::function<double(const QString&)> textWidth;
    double lineHeight = 16;
};

/// What is laid out. The references outlive the call.
struct TimelineInput
{
    const Delivery& delivery;
    const QList<Attempt>& replays;
    const ProviderProfile& profile;
    const TimeDisplay& display;
    TimelineWindow window;
};

/// One try: a bar where its time is known, a label only where it is not.
struct TimelineBar
{
    int index = 0; ///< over the provider's attempts, then the replays
    int row = 0; ///< index into TimelineLayout::rows
    QRectF rect; ///< null: the log does not say when
    QString label; ///< empty: none fits
    QRectF labelRect;
    bool isLabelInside = false;
    bool isFailed = false;
    bool isReplay = false;
    bool isCut = false; ///< goes on beyond the axis
    bool isOutside = false; ///< in a part of the axis that is not seen: without rect and label

    bool operator==(const TimelineBar&) const = default;
};

/// Quiet text between bars: the queue, a wait.
struct TimelineNote
{
    QString text;
    QRectF rect;
    bool isFolded = false; ///< has the mark of time that is left out

    bool operator==(const TimelineNote&) const = default;
};

struct TimelineRowName
{
    QString name; ///< empty: a further row of the lane above
    QString toolTip;
    double top = 0;
    bool isReplay = false;

    bool operator==(const TimelineRowName&) const = default;
};

/// The attempt timeline as numbers, in pixels from the widget's upper left corner.
struct TimelineLayout
{
    QList<TimelineBar> bars; ///< the provider's by start, the untimed, then the replays
    QList<TimelineNote> notes;
    QList<TimelineRowName> rows;
    QList<BarExtent> folds; ///< where time is left out, over all rows
    QList<int> foldNumbers; ///< of each: TimelineWindow::openFolds
    QList<TimelineTick> ticks; ///< the first stands at zero; labels do not overlap
    QRectF nextTry; ///< room for when the next try is due, right of its line; null: none is
    QString emptyText; ///< stands in place of bars; drawn in the first row
    double axisLeft = 0;
    double axisRight = 0;
    double nameWidth = 0; ///< longer names are elided
    double rowPitch = 0;
    double barHeight = 0;
    double height = 0; ///< of all rows and the tick labels
    double tickHeight = 0; ///< of the line of tick labels at the bottom

    /// The bar whose bar or label holds the point; -1 for none.
    int indexAt(const QPointF& point) const;
    /// The row at y; nullptr for none.
    const TimelineRowName* rowAt(double y) const;
    /// The number of the fold at x; -1 for none.
    int foldAt(double x) const;
    /// Where x lies on the axis as it is shown: 0 at its left end, 1 at its right.
    double placeOf(double x) const;
    const TimelineBar* bar(int index) const;
    /// As high as a bar in that row, between two x.
    QRectF rowRect(int row, double left, double right) const;
};

/// The least width of a bar; thinner only where more tries than pixels stand in a row.
constexpr double leastBarWidth = 8;

/// Between a bar and the text beside it.
constexpr double timelineLabelGap = 6;

TimelineLayout timelineLayout(
    const TimelineInput& input, const TimelineMetrics& metrics, double width);

} // namespace waybill
