// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinerowspace.h"

#include <algorithm>

namespace waybill {

TimelineRowSpace::TimelineRowSpace(double left, double right)
    : m_left(left)
    , m_right(right)
{
}

void TimelineRowSpace::take(const BarExtent& extent)
{
    m_taken.append(extent);
}

bool TimelineRowSpace::isFree(const BarExtent& extent) const
{
    return extent.left >= m_left && extent.right <= m_right
        && std::ranges::none_of(m_taken, [&extent](const BarExtent& other) {
               return extent.left < other.right && other.left < extent.right;
           });
}

std::optional<BarExtent> TimelineRowSpace::takeFrom(double left, double width)
{
    const BarExtent extent{left, left + width};
    if (!isFree(extent))
        return {};
    take(extent);
    return extent;
}

std::optional<BarExtent> TimelineRowSpace::takeUpTo(double right, double width)
{
    return takeFrom(right - width, width);
}

} // namespace waybill
