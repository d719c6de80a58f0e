// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinelayout.h"

#include <QPalette>
#include <QSizeF>

class QPainter;

namespace waybill {

/// How the timeline stands at this moment, beside its layout.
struct TimelineLook
{
    QPalette palette;
    QSizeF size; ///< of the visible part
    double scrolled = 0; ///< rows moved up by so much; the tick labels stay at the bottom
    int current = -1; ///< index of the chosen try; -1: none
    int hovered = -1;
    bool hasFocus = false;
    QString nextTry = {}; ///< when the next try is due; empty: none is
    BarExtent dragged = {}; ///< the stretch that is being chosen for zooming; of no width: none is
};

/// Draws the layout with the painter's font. Failed tries are filled and notched, accepted ones
/// outlined: the difference does not rest on colour.
void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineLook& look);

} // namespace waybill
