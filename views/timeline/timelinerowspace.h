// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/timelinebars.h"

#include <QList>

#include <optional>

namespace waybill {

/// What is taken of one row, from its first to its last pixel that may be drawn on.
class TimelineRowSpace
{
public:
    TimelineRowSpace(double left, double right);

    void take(const BarExtent& extent);
    bool isFree(const BarExtent& extent) const;

    /// Takes `width` pixels that start at `left`, if they are free.
    std::optional<BarExtent> takeFrom(double left, double width);
    /// Takes `width` pixels that end at `right`, if they are free.
    std::optional<BarExtent> takeUpTo(double right, double width);

private:
    double m_left;
    double m_right;
    QList<BarExtent> m_taken;
};

} // namespace waybill
