// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinescale.h"
#include "timeline/timelinetracks.h"

#include <QList>

namespace waybill {

struct BarExtent
{
    double left = 0;
    double right = 0;

    double width() const { return right - left; }
    bool operator==(const BarExtent&) const = default;
};

/// Where the bars of `spans` stand on the axis: to scale, but none thinner than `leastWidth`, and
/// a try that began after another's end stands right of it. All stay on the axis; where there is no
/// room for so many, they get thinner.
QList<BarExtent> barExtents(
    const QList<TimelineSpan>& spans, const TimelineScale& scale, double leastWidth);

} // namespace waybill
