// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"

namespace waybill {

/// How far back a source is read when it is opened.
struct LoadRange
{
    enum class Kind : quint8 { Day, Week, Month, All, Custom };

    Kind kind = Kind::Day;
    TimeRange custom; ///< for Kind::Custom only

    bool operator==(const LoadRange&) const = default;

    /// The stretch this means at `now`; the upper end stays open unless the user gave one.
    TimeRange at(Instant now) const;
};

/// The stretch before `loaded`, twice as long, for "Load older"; everything older where `loaded`
/// has no upper end to measure from or is longer than 30 days. Empty where nothing can be older.
std::optional<TimeRange> olderThan(const TimeRange& loaded, Instant now);

} // namespace waybill
