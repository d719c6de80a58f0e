// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinelayouter.h"

#include "providers/providerprofile.h"
#include "text/attempttext.h"
#include "text/endpointtext.h"
#include "timeline/timelinelabels.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill {

namespace {

using namespace std::chrono_literals;

constexpr double margin = 12;
constexpr double topPadding = 5;
constexpr double insideLeft = 20; ///< room for the notch of a failed bar
constexpr double insideRight = 8;
constexpr double tickSpacing = 100;
constexpr double axisEndRoom = 30; ///< half of the last tick's label
constexpr Nanoseconds spanWithoutDurations = 1s;

QString tr(const char* text)
{
    return QCoreApplication::translate("AttemptTimeline", text);
}

QString urlToolTip(const QString& url, const Delivery& delivery)
{
    if (url.isEmpty())
        return tr("The log does not say where these tries went");
    if (url == delivery.primaryUrl)
        return tr("Primary URL: %1").arg(url);
    return url == delivery.failoverUrl ? tr("Failover URL: %1").arg(url) : url;
}

QString urlOf(const Attempt& attempt)
{
    return attempt.request ? attempt.request->url : QString();
}

} // namespace

TimelineLayouter::TimelineLayouter(
    const TimelineInput& input, const TimelineMetrics& metrics, double width)
    : m_input(input)
    , m_metrics(metrics)
    , m_width(width)
    , m_tracks(timelineTracks(input.delivery))
    , m_waits(m_tracks, m_metrics, m_layout, m_space)
{
    openFolds(m_tracks, input.window.openFolds);
    m_layout.rowPitch = m_metrics.lineHeight + 6;
    m_layout.barHeight = m_metrics.lineHeight + 3;
}

TimelineLayout TimelineLayouter::layout()
{
    m_layout.emptyText = noBarsText(m_input.delivery, !m_input.replays.isEmpty());
    setUpRows();
    setUpAxis();
    placeAttempts();
    placeUntimed();
    placeReplays();
    if (m_input.window.start == 0)
        m_waits.placeQueue();
    m_waits.placeFolded(m_scale);
    placeLabels();
    m_waits.placeBeside();
    placeTicks();
    placeNextTry();
    m_layout.height
        = topPadding + double(m_layout.rows.size()) * m_layout.rowPitch + m_layout.tickHeight + 2;
    return m_layout;
}

void TimelineLayouter::appendRow(const QString& name, const QString& toolTip, bool isReplay)
{
    const double top = topPadding + double(m_layout.rows.size()) * m_layout.rowPitch;
    m_layout.rows.append({name, toolTip, top, isReplay});
}

/// The provider's rows, one for tries without a time (or for the words that there are none), and
/// one for each replay.
void TimelineLayouter::setUpRows()
{
    for (const TimelineRow& row : m_tracks.rows) {
        const QString name = row.url.isEmpty() ? tr("URL not in this log") : shortUrl(row.url);
        appendRow(row.isContinued ? QString() : name, urlToolTip(row.url, m_input.delivery), false);
    }
    if (!m_tracks.untimed.isEmpty())
        appendRow(tr("time not in this log"), {}, false);
    else if (!m_layout.emptyText.isEmpty())
        appendRow({}, {}, false);
    for (const Attempt& replay : m_input.replays) {
        const QString url = urlOf(replay);
        appendRow(tr("replay %1 → %2").arg(attemptShortTitle(replay), hostText(url)), url, true);
    }
}

void TimelineLayouter::setUpAxis()
{
    double names = 0;
    for (const TimelineRowName& row : m_layout.rows)
        names = std::max(names, m_metrics.textWidth(row.name));
    const double queue = m_waits.queueWidth();
    // The same place for most deliveries, so that the axis rests while moving through rows.
    m_layout.axisLeft = std::clamp(margin + names + margin + queue, 0.24 * m_width, 0.36 * m_width);
    m_layout.nameWidth = std::max(0.0, m_layout.axisLeft - 2 * margin - queue);
    const double end = m_width - nextTryWidth();
    m_layout.axisRight = std::max(m_layout.axisLeft + 1, end - margin - axisEndRoom);
    const double axisWidth = m_layout.axisRight - m_layout.axisLeft;
    const TimelineWindow& window = m_input.window;
    const double whole = axisWidth * window.zoom;
    m_scale = TimelineScale(m_layout.axisLeft - window.start * whole, whole, axisSpan(),
        m_tracks.folds, m_waits.foldWidth(axisWidth));
    for (qsizetype i = 0; i < m_layout.rows.size(); ++i)
        m_space.emplace_back(m_layout.axisLeft, end - margin / 2);
}

/// A replay may lengthen the axis, but not so much that the provider's own tries shrink to dots. A
/// log that tells no durations gets the time that answers take.
Nanoseconds TimelineLayouter::axisSpan() const
{
    const Nanoseconds drawn = m_tracks.drawnSpan();
    const bool isTold = m_tracks.spans.isEmpty() || drawn > 0ns;
    const Nanoseconds own = isTold ? drawn : spanWithoutDurations;
    Nanoseconds longest = own;
    for (const Attempt& replay : m_input.replays) {
        const Nanoseconds length = attemptDuration(replay).value_or(0ns);
        if (m_tracks.spans.isEmpty() || length <= 3 * own)
            longest = std::max(longest, length);
    }
    return m_tracks.span + (longest - drawn);
}

void TimelineLayouter::placeAttempts()
{
    const QList<BarExtent> extents = barExtents(m_tracks.spans, m_scale, leastBarWidth);
    for (qsizetype i = 0; i < extents.size(); ++i) {
        const TimelineSpan& span = m_tracks.spans.at(i);
        const Attempt& attempt = m_input.delivery.attempts.at(span.attempt);
        TimelineBar bar{.index = span.attempt, .row = span.row};
        bar.rect = m_layout.rowRect(span.row, extents.at(i).left, extents.at(i).right);
        bar.isFailed = attempt.status != DeliveryStatus::Delivered;
        cutToWindow(bar);
        m_layout.bars.append(bar);
        if (!bar.isOutside)
            m_space[size_t(span.row)].take({bar.rect.left(), bar.rect.right()});
    }
}

void TimelineLayouter::placeUntimed()
{
    const int row = int(m_tracks.rows.size());
    for (const int index : m_tracks.untimed) {
        TimelineBar bar{.index = index, .row = row};
        bar.isFailed = m_input.delivery.attempts.at(index).status != DeliveryStatus::Delivered;
        m_layout.bars.append(bar);
    }
}

void TimelineLayouter::placeReplays()
{
    const int firstRow = int(m_layout.rows.size() - m_input.replays.size());
    for (int i = 0; i < m_input.replays.size(); ++i) {
        const Attempt& replay = m_input.replays.at(i);
        const Nanoseconds length = attemptDuration(replay).value_or(0ns);
        const double natural = double(length.count()) * m_scale.pixelsPerNanosecond();
        const double room = m_scale.right() - m_scale.left();
        const double width = std::clamp(natural, std::min(leastBarWidth, room), room);
        TimelineBar bar{.index = int(m_input.delivery.attempts.size()) + i, .row = firstRow + i};
        bar.rect = m_layout.rowRect(bar.row, m_scale.left(), m_scale.left() + width);
        bar.isFailed = replay.status != DeliveryStatus::Delivered;
        bar.isReplay = true;
        bar.isCut = natural > room + 0.5;
        cutToWindow(bar);
        m_layout.bars.append(bar);
        m_space[size_t(bar.row)].take({bar.rect.left(), bar.rect.right()});
    }
}

/// What goes on beyond the part of the axis that is seen is cut there.
void TimelineLayouter::cutToWindow(TimelineBar& bar) const
{
    if (!isZoomed())
        return;
    const double left = std::max(bar.rect.left(), m_layout.axisLeft);
    const double right = std::min(bar.rect.right(), m_layout.axisRight);
    bar.isOutside = left >= right;
    bar.isCut = bar.isCut || right < bar.rect.right();
    bar.rect = bar.isOutside ? QRectF() : m_layout.rowRect(bar.row, left, right);
}

double TimelineLayouter::nextTryWidth() const
{
    if (!m_input.delivery.nextAttemptAt)
        return 0;
    return m_metrics.textWidth(nextTryLabel(59min + 59s)) + 2 * timelineLabelGap;
}

/// In the first row, right of the axis.
void TimelineLayouter::placeNextTry()
{
    const double width = nextTryWidth();
    if (width > 0 && !m_layout.rows.isEmpty())
        m_layout.nextTry = m_layout.rowRect(0, m_width - width, m_width - timelineLabelGap);
}

QStringList TimelineLayouter::labelsOf(const TimelineBar& bar) const
{
    const qsizetype attempts = m_input.delivery.attempts.size();
    if (bar.isReplay) {
        return replayLabels(m_input.replays.at(bar.index - attempts), m_input.delivery,
            m_input.profile, m_input.display);
    }
    return attemptLabels(m_input.delivery.attempts.at(bar.index), m_input.profile);
}

void TimelineLayouter::placeLabels()
{
    for (TimelineBar& bar : m_layout.bars)
        placeLabel(bar);
}

/// The longest label that fits: in the bar, else right of it, else left of it. Without a bar: where
/// the row goes on.
void TimelineLayouter::placeLabel(TimelineBar& bar)
{
    if (bar.isOutside)
        return;
    TimelineRowSpace& space = m_space[size_t(bar.row)];
    for (const QString& label : labelsOf(bar)) {
        const double width = m_metrics.textWidth(label);
        std::optional<BarExtent> place;
        if (bar.rect.isNull()) {
            for (double x = m_layout.axisLeft; !place && x + width < m_width; x += timelineLabelGap)
                place = space.takeFrom(x, width + 2 * timelineLabelGap);
        } else if (width + insideLeft + insideRight <= bar.rect.width()) {
            bar.isLabelInside = true;
            place = BarExtent{bar.rect.left() + insideLeft, bar.rect.right() - insideRight};
        } else {
            place = space.takeFrom(bar.rect.right(), width + 2 * timelineLabelGap);
            if (!place)
                place = space.takeUpTo(bar.rect.left(), width + 2 * timelineLabelGap);
            if (place)
                place = BarExtent{place->left + timelineLabelGap, place->right - timelineLabelGap};
        }
        if (place) {
            bar.label = label;
            bar.labelRect = m_layout.rowRect(bar.row, place->left, place->right);
            return;
        }
    }
}

/// Labels that would touch are left out; their grid lines stay.
void TimelineLayouter::placeTicks()
{
    if (!m_tracks.zero)
        return;
    m_layout.tickHeight = m_metrics.lineHeight + 2;
    const Instant first = *m_tracks.zero + m_scale.timeAt(m_layout.axisLeft);
    m_layout.ticks.append({m_layout.axisLeft, formatInstant(first, m_input.display)});
    for (const TimelineTick& tick : m_scale.ticks(tickSpacing)) {
        const bool isSeen = tick.x > m_layout.axisLeft && tick.x < m_layout.axisRight + 1;
        if (isSeen || !isZoomed())
            m_layout.ticks.append(tick);
    }
    double free = 0;
    for (TimelineTick& tick : m_layout.ticks) {
        const double half = m_metrics.textWidth(tick.label) / 2;
        if (tick.x - half < free || tick.x + half > m_width)
            tick.label.clear();
        if (!tick.label.isEmpty())
            free = tick.x + half + timelineLabelGap;
    }
}

} // namespace waybill
