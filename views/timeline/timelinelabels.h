// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "text/formatinstant.h"
#include "timeline/timelinetracks.h"

#include <QString>
#include <QStringList>

namespace waybill {

struct ProviderProfile;

/// A bar's label from the whole one to the shortest; the first that fits is drawn.
QStringList attemptLabels(const Attempt& attempt, const ProviderProfile& profile);

/// The same of a replay, with what it proves: "R1 · today 16:20 · 200 · 8 ms · 404 → 200: now
/// accepted".
QStringList replayLabels(const Attempt& replay, const Delivery& delivery,
    const ProviderProfile& profile, const TimeDisplay& display);

/// What a replay proves beside the provider's newest failed try: "404 → 200: now accepted", "still
/// failing"; empty when the provider's tries and the replay were all accepted.
QString replayVerdict(
    const Attempt& replay, const Delivery& delivery, const ProviderProfile& profile);

/// "failed over after 4 ms", "waited 2.0 s"; of a folded wait, which has a mark, "5 min" alone.
QString waitLabel(const TimelineWait& wait);

/// "queued 5.0 s"
QString queueLabel(Nanoseconds queued);

/// "next try in 4 min 12 s", "next try overdue"
QString nextTryLabel(Nanoseconds until);

/// What stands in place of bars when none can be drawn; empty when some can.
QString noBarsText(const Delivery& delivery, bool hasReplays);

/// Several lines: start and end in both zones, duration, URL, status, errors.
QString attemptToolTip(
    const Attempt& attempt, const ProviderProfile& profile, const TimeDisplay& display);

/// For a screen reader: "Attempt 1, failed, 404 Not Found, 356 ms, typo.example.com".
QString attemptAccessibleName(const Attempt& attempt, const ProviderProfile& profile);

} // namespace waybill
