// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinelayout.h"

#include "timeline/timelinelayouter.h"

#include <algorithm>

namespace waybill {

int TimelineLayout::indexAt(const QPointF& point) const
{
    for (const TimelineBar& bar : bars) {
        if (bar.rect.contains(point) || bar.labelRect.contains(point))
            return bar.index;
    }
    return -1;
}

const TimelineRowName* TimelineLayout::rowAt(double y) const
{
    for (const TimelineRowName& row : rows) {
        if (y >= row.top && y < row.top + rowPitch)
            return &row;
    }
    return nullptr;
}

int TimelineLayout::foldAt(double x) const
{
    for (qsizetype i = 0; i < folds.size(); ++i) {
        if (x >= folds.at(i).left && x < folds.at(i).right)
            return foldNumbers.at(i);
    }
    return -1;
}

double TimelineLayout::placeOf(double x) const
{
    return (x - axisLeft) / std::max(1.0, axisRight - axisLeft);
}

const TimelineBar* TimelineLayout::bar(int index) const
{
    for (const TimelineBar& bar : bars) {
        if (bar.index == index)
            return &bar;
    }
    return nullptr;
}

QRectF TimelineLayout::rowRect(int row, double left, double right) const
{
    return {left, rows.at(row).top, right - left, barHeight};
}

TimelineLayout timelineLayout(
    const TimelineInput& input, const TimelineMetrics& metrics, double width)
{
    return TimelineLayouter(input, metrics, width).layout();
}

} // namespace waybill
