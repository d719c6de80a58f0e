// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinewaits.h"

#include "timeline/timelinelabels.h"

#include <algorithm>

namespace waybill {

namespace {

constexpr double foldMarkWidth = 12;

} // namespace

TimelineWaits::TimelineWaits(const TimelineTracks& tracks, const TimelineMetrics& metrics,
    TimelineLayout& layout, std::vector<TimelineRowSpace>& space)
    : m_tracks(tracks)
    , m_metrics(metrics)
    , m_layout(layout)
    , m_space(space)
{
}

double TimelineWaits::queueWidth() const
{
    if (!m_tracks.queued)
        return timelineLabelGap;
    return m_metrics.textWidth(queueLabel(*m_tracks.queued)) + foldMarkWidth + 2 * timelineLabelGap;
}

/// Wide enough for "5 min" and its mark; all folds together take half of the axis at most.
double TimelineWaits::foldWidth(double axisWidth) const
{
    if (m_tracks.folds.isEmpty())
        return 0;
    double widest = 0;
    for (const TimelineWait& wait : m_tracks.waits) {
        if (wait.isFolded)
            widest = std::max(widest, m_metrics.textWidth(waitLabel(wait)));
    }
    return std::min(widest + foldMarkWidth + 3 * timelineLabelGap,
        axisWidth / 2 / double(m_tracks.folds.size()));
}

void TimelineWaits::placeQueue()
{
    if (!m_tracks.queued || m_tracks.spans.isEmpty())
        return;
    const QString text = queueLabel(*m_tracks.queued);
    const double right = m_layout.axisLeft - timelineLabelGap;
    const double left = right - m_metrics.textWidth(text) - foldMarkWidth;
    m_layout.notes.append({text, m_layout.rowRect(m_tracks.spans.first().row, left, right), true});
}

/// In the middle of the fold; every fold is marked over all rows, also where its length finds no
/// room.
void TimelineWaits::placeFolded(const TimelineScale& scale)
{
    qsizetype next = 0;
    for (const TimelineWait& wait : m_tracks.waits) {
        if (!wait.isFolded)
            continue;
        const TimelineFold& time = m_tracks.folds.at(next);
        const int number = m_tracks.foldNumbers.at(next++);
        const BarExtent fold{std::max(scale.xOf(time.from), m_layout.axisLeft),
            std::min(scale.xOf(time.to), m_layout.axisRight)};
        if (fold.left >= fold.right)
            continue; // in a part of the axis that is not seen
        m_layout.folds.append(fold);
        m_layout.foldNumbers.append(number);
        const int row = m_tracks.spans.at(wait.span).row;
        const QString text = waitLabel(wait);
        const double width = m_metrics.textWidth(text) + foldMarkWidth;
        const double left = std::max(fold.left, (fold.left + fold.right - width) / 2);
        if (const auto place = m_space[size_t(row)].takeFrom(left, width))
            m_layout.notes.append({text, m_layout.rowRect(row, place->left, place->right), true});
    }
}

/// Right of the bar that ended before the wait, or of that bar's label.
void TimelineWaits::placeBeside()
{
    for (const TimelineWait& wait : m_tracks.waits) {
        const TimelineBar& bar = m_layout.bars.at(wait.span);
        if (wait.isFolded || bar.isOutside)
            continue;
        const bool isBeside = !bar.isLabelInside && bar.labelRect.left() > bar.rect.right();
        const double left = (isBeside ? bar.labelRect.right() + timelineLabelGap : bar.rect.right())
            + timelineLabelGap;
        const QString text = waitLabel(wait);
        const double width = m_metrics.textWidth(text) + timelineLabelGap;
        if (const auto place = m_space[size_t(bar.row)].takeFrom(left, width))
            m_layout.notes.append(
                {text, m_layout.rowRect(bar.row, place->left, place->right), false});
    }
}

} // namespace waybill
