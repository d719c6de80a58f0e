// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinebars.h"

#include <algorithm>

namespace waybill {

namespace {

/// What every bar has at least, so that all find room.
struct Room
{
    double width = 0;
    double gap = 0;
};

Room roomForEach(const QList<TimelineSpan>& spans, const TimelineScale& scale, double leastWidth)
{
    const double share
        = (scale.right() - scale.left()) / double(std::max<qsizetype>(1, spans.size()));
    const double gap = std::min(1.0, share / 2);
    return {std::min(leastWidth, share - gap), gap};
}

/// Left to right: what would cover an earlier try's end is moved on.
void pushRight(QList<BarExtent>& bars, const QList<TimelineSpan>& spans, const Room& room)
{
    for (qsizetype i = 0; i < bars.size(); ++i) {
        for (qsizetype before = 0; before < i; ++before) {
            if (spans.at(before).end <= spans.at(i).start)
                bars[i].left = std::max(bars.at(i).left, bars.at(before).right + room.gap);
        }
        bars[i].right = std::max(bars.at(i).right, bars.at(i).left + room.width);
    }
}

/// Right to left: what was pushed off the axis comes back, and pushes those before it.
void pushLeft(
    QList<BarExtent>& bars, const QList<TimelineSpan>& spans, const Room& room, double end)
{
    for (qsizetype i = bars.size() - 1; i >= 0; --i) {
        double limit = end;
        for (qsizetype after = i + 1; after < bars.size(); ++after) {
            if (spans.at(i).end <= spans.at(after).start)
                limit = std::min(limit, bars.at(after).left - room.gap);
        }
        bars[i].right = std::min(bars.at(i).right, limit);
        bars[i].left = std::min(bars.at(i).left, bars.at(i).right - room.width);
    }
}

} // namespace

QList<BarExtent> barExtents(
    const QList<TimelineSpan>& spans, const TimelineScale& scale, double leastWidth)
{
    const Room room = roomForEach(spans, scale, leastWidth);
    QList<BarExtent> bars;
    for (const TimelineSpan& span : spans)
        bars.append({scale.xOf(span.start), scale.xOf(span.end)});
    pushRight(bars, spans, room);
    pushLeft(bars, spans, room, scale.right());
    return bars;
}

} // namespace waybill
