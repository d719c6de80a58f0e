// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/readplan.h"

#include "providers/profilecalls.h"
#include "services/reading.h"
#include "services/timewindow.h"

#include <algorithm>

namespace waybill {

namespace {

using namespace std::chrono_literals;

/// A delivery may come into the log later than it started: only when it is over, say.
std::chrono::minutes overlap(SyncDepth depth)
{
    return depth == SyncDepth::Thorough ? 60min : 10min;
}

/// A filter may leave out what started just then.
TimeRange withEdges(TimeRange window)
{
    if (window.from)
        window.from = *window.from - 1s;
    if (window.to)
        window.to = *window.to + 1s;
    return window;
}

TimeRange newWindow(
    const Reading& reading, SyncDepth depth, std::optional<Instant> settle, Instant now)
{
    const TimeRange wanted = reading.wanted.value_or(TimeRange{});
    // A clock may have been wrong: what is newer than now is asked for again.
    const Instant known = std::min(*reading.covered.newest(), wanted.to.value_or(now));
    Instant from = known - overlap(depth);
    if (settle)
        from = std::min(from, *settle);
    return {std::max(from, wanted.from.value_or(from)), wanted.to};
}

QList<ReadStep> windowedPlan(
    const Reading& reading, SyncDepth depth, std::optional<Instant> settle, Instant now)
{
    QList<ReadStep> steps{{newWindow(reading, depth, settle, now), {}}};
    if (depth == SyncDepth::NewOnly)
        return steps;
    for (const TimeRange& window : reading.covered.missing(reading.wanted.value_or(TimeRange{})))
        steps.append({withEdges(window), {}, true});
    return steps;
}

/// Down to what is known; down to where the wanted begins where that was never reached.
ReadStep topDownStep(const Reading& reading, SyncDepth depth, std::optional<Instant> settle)
{
    if (depth == SyncDepth::NewOnly)
        return {{}, {reading.covered.stretches().constLast(), settle}};
    const TimeRange wanted = reading.wanted.value_or(TimeRange{});
    const QList<TimeRange> missing = reading.covered.missing(wanted);
    const Instant oldest = reading.covered.stretches().constFirst().from;
    const bool isOldestMissing = !missing.isEmpty() && missing.constLast().to == oldest;
    if (isOldestMissing)
        return {{wanted.from, {}}, {}};
    return {{}, {reading.covered.target(), settle}};
}

} // namespace

ListKind listKind(const ListCall& list)
{
    if (filtersByStart(list))
        return ListKind::Windowed;
    return list.order == ListOrder::NewestFirst ? ListKind::TopDown : ListKind::Whole;
}

QList<ReadStep> readPlan(const Reading& reading, const ListCall& list, SyncDepth depth,
    std::optional<Instant> settle, Instant now)
{
    const ListKind kind = listKind(list);
    if (reading.covered.isEmpty() || kind == ListKind::Whole)
        return {{reading.wanted.value_or(TimeRange{}), {}}};
    if (kind == ListKind::TopDown)
        return {topDownStep(reading, depth, settle)};
    return windowedPlan(reading, depth, settle, now);
}

} // namespace waybill
