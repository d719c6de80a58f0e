// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QString>

#include <optional>

namespace waybill {

/// A stretch of time, both ends included; an open end is empty.
struct TimeRange
{
    std::optional<Instant> from;
    std::optional<Instant> to;

    bool operator==(const TimeRange&) const = default;
};

/// What is asked of a provider's list call. Filters that a profile has no word for are an error of
/// the request builder, never silently dropped.
struct FetchQuery
{
    TimeRange startedAt;
    TimeRange finishedAt;
    QString status; ///< the provider's own word
    QString eventType; ///< one value or the provider's list syntax
    QString webhookText;
    QString attemptsText;
    int pageSize = 0; ///< 0: the profile's maximum
    int maxPages = 0; ///< 0: no limit of the user's

    bool operator==(const FetchQuery&) const = default;
};

} // namespace waybill
