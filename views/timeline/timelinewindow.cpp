// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinewindow.h"

#include <algorithm>

namespace waybill {

TimelineWindow TimelineWindow::bounded() const
{
    TimelineWindow window = *this;
    window.zoom = std::clamp(zoom, 1.0, mostZoom);
    window.start = std::clamp(start, 0.0, 1 - 1 / window.zoom);
    return window;
}

TimelineWindow TimelineWindow::zoomedBy(double factor, double place) const
{
    const double inside = std::clamp(place, 0.0, 1.0);
    TimelineWindow window = *this;
    window.zoom = std::clamp(zoom * factor, 1.0, mostZoom);
    window.start = start + inside / zoom - inside / window.zoom;
    return window.bounded();
}

TimelineWindow TimelineWindow::zoomedTo(double from, double to) const
{
    TimelineWindow window = *this;
    window.start = start + from / zoom;
    window.zoom = zoom / (to - from);
    return window.bounded();
}

TimelineWindow TimelineWindow::movedBy(double share) const
{
    TimelineWindow window = *this;
    window.start += share / zoom;
    return window.bounded();
}

TimelineWindow TimelineWindow::centredOn(double placeOfWhole) const
{
    TimelineWindow window = *this;
    window.start = placeOfWhole - 0.5 / zoom;
    return window.bounded();
}

TimelineWindow TimelineWindow::withOpenFold(int number) const
{
    TimelineWindow window = *this;
    window.openFolds.insert(number);
    return window;
}

} // namespace waybill
