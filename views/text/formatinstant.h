// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QString>
#include <QTimeZone>

namespace waybill {

/// How points in time are shown: in which zone, and which day counts as today.
struct TimeDisplay
{
    bool utc = false;
    Instant now;
    QTimeZone local = QTimeZone::systemTimeZone();

    bool operator==(const TimeDisplay&) const = default;
};

/// "14:03:19.870" today in the zone shown, "20 Nov 14:03:19.870" on another day, "20 Nov 2020
/// 14:03:19" in another year: about as long. Rounded down.
QString formatInstant(Instant instant, const TimeDisplay& display);

/// The same to the minute: "14:30", "20 Nov 14:30".
QString formatMinute(Instant instant, const TimeDisplay& display);

/// For tooltips: date, all fraction digits and both zones on two lines, the one shown first; one
/// line when local time is UTC.
QString formatInstantLong(Instant instant, const TimeDisplay& display);

/// "UTC", or the local zone's abbreviation now: "CET".
QString zoneLabel(const TimeDisplay& display);

/// What is copied: ISO 8601 UTC, whatever is shown.
QString isoInstant(Instant instant);

} // namespace waybill
