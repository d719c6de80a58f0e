// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/coverage.h"

#include <QByteArray>

#include <optional>

namespace waybill {

struct Source;

/// A read that began and did not end.
struct OpenRead
{
    TimeRange window; ///< that was asked for
    /// Starts of the oldest and newest row that came; from low upwards nothing is missing where the
    /// log is newest first.
    std::optional<Instant> low;
    std::optional<Instant> high;

    bool operator==(const OpenRead&) const = default;
};

/// How far a source's log was read: what is kept beside its rows, so that the next read goes on
/// where the last one ended. A value.
struct Reading
{
    QByteArray log; ///< logIdentity() of the source: another log is another reading
    std::optional<TimeRange> wanted; ///< all that was asked for, joined
    Coverage covered;
    std::optional<Instant>
        readAt; ///< when the newest complete read began, by this computer's clock
    std::optional<OpenRead> open;
    std::optional<Instant> oldestUnsettled; ///< start of the oldest row that may still change

    bool operator==(const Reading&) const = default;

    /// Joins the range to what is wanted.
    void want(const TimeRange& range);
    /// A reading of the future was made while the clock was wrong: its times are forgotten.
    void checkClock(Instant now);

    /// Compact JSON for DeliveryArchive::storeReading().
    QByteArray toBytes() const;
    /// Empty where the bytes are not understood, of a newer version, or of another log.
    static Reading fromBytes(const QByteArray& bytes, const QByteArray& log);
};

/// What tells two logs of one source id apart: provider, address and parameters, hashed.
QByteArray logIdentity(const Source& source);

} // namespace waybill
