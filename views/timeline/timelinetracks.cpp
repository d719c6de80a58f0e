// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinetracks.h"

#include "text/attempttext.h"

#include <algorithm>

namespace waybill {

namespace {

using namespace std::chrono_literals;

/// The log's own figure may leave out what the axis shows: start and end win where both are known.
Nanoseconds lengthOf(const Attempt& attempt)
{
    if (attempt.startedAt && attempt.finishedAt && *attempt.finishedAt >= *attempt.startedAt)
        return *attempt.finishedAt - *attempt.startedAt;
    return attemptDuration(attempt).value_or(0ns);
}

/// A try without a URL went to the only one the payload names, if it names one only.
QString urlOf(const Attempt& attempt, const Delivery& delivery)
{
    if (attempt.request && !attempt.request->url.isEmpty())
        return attempt.request->url;
    return delivery.failoverUrl.isEmpty() ? delivery.primaryUrl : QString();
}

void collectSpans(TimelineTracks& tracks, const QList<Attempt>& attempts)
{
    for (const Attempt& attempt : attempts) {
        if (attempt.startedAt)
            tracks.zero = std::min(tracks.zero.value_or(*attempt.startedAt), *attempt.startedAt);
    }
    for (int i = 0; i < attempts.size(); ++i) {
        const Attempt& attempt = attempts.at(i);
        if (!attempt.startedAt) {
            tracks.untimed.append(i);
            continue;
        }
        const Nanoseconds start = *attempt.startedAt - *tracks.zero;
        tracks.spans.append({i, 0, start, start + lengthOf(attempt)});
        tracks.span = std::max(tracks.span, tracks.spans.last().end);
    }
    std::ranges::stable_sort(tracks.spans, {}, &TimelineSpan::start);
}

/// Rows in the order in which their URLs were first tried.
void assignRows(TimelineTracks& tracks, const Delivery& delivery)
{
    QList<Nanoseconds> busyUntil;
    for (TimelineSpan& span : tracks.spans) {
        const QString url = urlOf(delivery.attempts.at(span.attempt), delivery);
        qsizetype row = 0;
        bool isKnown = false;
        for (; row < tracks.rows.size(); ++row) {
            const bool sameUrl = tracks.rows.at(row).url == url;
            if (sameUrl && busyUntil.at(row) <= span.start)
                break;
            if (isKnown && !sameUrl)
                break;
            isKnown = isKnown || sameUrl;
        }
        const bool fits = row < tracks.rows.size() && tracks.rows.at(row).url == url;
        if (!fits) {
            tracks.rows.insert(row, {url, isKnown});
            busyUntil.insert(row, 0ns);
            for (TimelineSpan& earlier : tracks.spans) {
                if (&earlier < &span && earlier.row >= row)
                    ++earlier.row;
            }
        }
        busyUntil[row] = span.end;
        span.row = int(row);
    }
}

void collectWaits(TimelineTracks& tracks)
{
    Nanoseconds busy{0};
    for (const TimelineSpan& span : tracks.spans)
        busy += span.end - span.start;
    const Nanoseconds longest = 3 * std::max<Nanoseconds>(busy, 1ms);
    qsizetype last = 0;
    for (qsizetype i = 1; i < tracks.spans.size(); ++i) {
        const TimelineSpan& before = tracks.spans.at(last);
        const TimelineSpan& next = tracks.spans.at(i);
        const Nanoseconds gap = next.start - before.end;
        if (gap > 0ns) {
            const bool isFolded = gap > longest;
            const QString& url = tracks.rows.at(before.row).url;
            tracks.waits.append({int(last), gap, isFolded, url != tracks.rows.at(next.row).url});
            if (isFolded) {
                tracks.foldNumbers.append(int(tracks.folds.size()));
                tracks.folds.append({before.end, next.start});
            }
        }
        if (next.end >= before.end)
            last = i;
    }
}

} // namespace

Nanoseconds TimelineTracks::drawnSpan() const
{
    Nanoseconds drawn = span;
    for (const TimelineFold& fold : folds)
        drawn -= fold.to - fold.from;
    return drawn;
}

TimelineTracks timelineTracks(const Delivery& delivery)
{
    TimelineTracks tracks;
    collectSpans(tracks, delivery.attempts);
    assignRows(tracks, delivery);
    collectWaits(tracks);
    if (tracks.zero && delivery.startedAt && *delivery.startedAt < *tracks.zero)
        tracks.queued = *tracks.zero - *delivery.startedAt;
    return tracks;
}

void openFolds(TimelineTracks& tracks, const QSet<int>& numbers)
{
    qsizetype next = 0;
    for (TimelineWait& wait : tracks.waits) {
        if (!wait.isFolded)
            continue;
        if (!numbers.contains(tracks.foldNumbers.at(next))) {
            ++next;
            continue;
        }
        wait.isFolded = false;
        tracks.folds.removeAt(next);
        tracks.foldNumbers.removeAt(next);
    }
}

} // namespace waybill
