// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/readbook.h"

#include "providers/providerprofile.h"
#include "services/reading.h"

#include <algorithm>

namespace waybill {

namespace {

using namespace std::chrono_literals;
using Hole = Coverage::Hole;

/// The oldest that the log still had when the read began; empty: it does not say.
std::optional<Instant> forgottenBefore(const ProviderProfile& profile, const EndedRead& read)
{
    const int days = profile.limits.retentionDays;
    return days > 0 ? std::optional(read.startedAt - days * 24h) : std::nullopt;
}

bool hasStretchBefore(const Coverage& covered, Instant time)
{
    return !covered.isEmpty() && covered.stretches().constFirst().to < time;
}

/// What lies within the window, but for what the log had forgotten by then.
void enterWindow(Reading& reading, const ProviderProfile& profile, const EndedRead& read)
{
    const Instant from = read.step.window.from.value_or(Coverage::beginning);
    const Instant to = read.step.window.to.value_or(read.startedAt);
    const auto forgotten = forgottenBefore(profile, read);
    if (forgotten && from < *forgotten && hasStretchBefore(reading.covered, *forgotten)) {
        const Hole hole{Gap::Reason::Retention, profile.limits.retentionDays};
        reading.covered.cover(std::min(*forgotten, to), to, hole);
    } else {
        reading.covered.cover(from, to);
    }
}

/// Why a list that was read to its end does not reach what is known below; empty: it has no more.
std::optional<Hole> holeBelow(
    const Reading& reading, const ProviderProfile& profile, const EndedRead& read, bool isJoined)
{
    const LogLimits& limits = profile.limits;
    const bool isFull = limits.newest > 0 && read.track.rows() >= limits.newest;
    if (isFull)
        return Hole{Gap::Reason::NewestOnly, limits.newest};
    const auto forgotten = forgottenBefore(profile, read);
    const bool isLate = !reading.readAt || (forgotten && *reading.readAt < *forgotten);
    if (forgotten && (isJoined || isLate))
        return Hole{Gap::Reason::Retention, limits.retentionDays};
    return std::nullopt;
}

/// From where downwards it read. What goes on below an older read begins where that one ended.
std::optional<Instant> top(const EndedRead& read)
{
    const auto high = read.track.high();
    const auto above = read.step.isOlder ? read.step.window.to : std::nullopt;
    return above && high ? std::max(*above, *high) : high;
}

void enterWholeList(Reading& reading, const ProviderProfile& profile, const EndedRead& read)
{
    Coverage& covered = reading.covered;
    const bool isOrdered = listKind(profile.list) == ListKind::TopDown;
    const Instant newest = covered.newest().value_or(read.startedAt);
    const Instant high = isOrdered ? top(read).value_or(newest) : read.startedAt;
    const Instant low = std::min(read.track.low().value_or(high), high);
    const bool isJoined = covered.contains(low) && read.track.hasKnown();
    const auto hole = hasStretchBefore(covered, low + 1ns)
        ? holeBelow(reading, profile, read, isJoined)
        : std::nullopt;
    if (!hole)
        covered.cover(Coverage::beginning, high);
    else if (!isJoined && covered.contains(low)) // of the same second, and another one
        covered.cover(low + 1ns, high, hole);
    else
        covered.cover(low, high, hole);
}

void enterFarEnough(Coverage& covered, const EndedRead& read)
{
    const ReadTrack& track = read.track;
    const auto high = top(read);
    if (!high)
        return;
    if (track.isAtGoal()) {
        const Instant known = track.goal().target->to;
        covered.cover(std::min(known, track.low().value_or(known)), std::max(known, *high));
    } else if (read.step.window.from) {
        covered.cover(*read.step.window.from, std::max(*read.step.window.from, *high));
    }
}

/// Ordered lists have no hole above the oldest row that came; others may have one anywhere.
void enterCutOff(Reading& reading, const ProviderProfile& profile, const EndedRead& read)
{
    const ReadTrack& track = read.track;
    if (profile.list.order != ListOrder::NewestFirst) {
        if (track.rows() > 0)
            reading.open = OpenRead{read.step.window, track.low(), track.high()};
    } else if (track.low()) {
        const bool isWindow = listKind(profile.list) == ListKind::Windowed;
        const Instant to = isWindow ? read.step.window.to.value_or(read.startedAt) : *top(read);
        reading.covered.cover(*track.low(), std::max(to, *track.low()));
    }
}

} // namespace

void enterRead(Reading& reading, const ProviderProfile& profile, const EndedRead& read)
{
    reading.open.reset();
    if (read.end == EndedRead::End::CutOff)
        return enterCutOff(reading, profile, read);
    if (listKind(profile.list) == ListKind::Windowed)
        enterWindow(reading, profile, read);
    else if (read.end == EndedRead::End::FarEnough)
        enterFarEnough(reading.covered, read);
    else
        enterWholeList(reading, profile, read);
    if (!read.step.isOlder)
        reading.readAt = read.startedAt;
}

void enterOpenRead(Reading& reading, const ProviderProfile& profile)
{
    if (!reading.open || profile.list.order != ListOrder::NewestFirst)
        return;
    const OpenRead open = *reading.open;
    reading.open.reset();
    if (open.low && open.high)
        reading.covered.cover(*open.low, *open.high);
}

QList<Gap> gapsOf(const Reading& reading, const SourceId& source)
{
    QList<Gap> gaps = reading.covered.gaps(source);
    if (!reading.open)
        return gaps;
    const OpenRead& open = *reading.open;
    const auto from = reading.covered.isEmpty() ? open.low : reading.covered.newest();
    const auto to = open.window.to ? open.window.to : open.high;
    if (from && to && *from < *to)
        gaps.append({source, *from, *to, Gap::Reason::CutOff, 0});
    return gaps;
}

} // namespace waybill
