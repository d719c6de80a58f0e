// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "domain/instant.h"

#include <functional>
#include <memory>

namespace waybill {

struct DeliveryRow;
struct ListCall;
struct PageRows;

/// Whether it can be asked for what started at or after a time.
bool filtersByStart(const ListCall& list);

/// The query with an open upper end fixed to `now` where the list has such a filter, so that what
/// happens meanwhile does not move its pages.
FetchQuery withFixedEnd(FetchQuery query, const ListCall& list, Instant now);

/// The query without the ends of startedAt that the list has no filter for: more is read then.
FetchQuery askable(FetchQuery query, const ListCall& list);

/// The ends of a stretch that the list has no filter for.
TimeRange notAskable(TimeRange range, const ListCall& list);

/// When the row started, or was queued or occurred where a log does not tell the start; else
/// unknownTime.
qint64 startOf(const DeliveryRow& row);

/// Whether that start is within the stretch; unknownTime is.
bool isInside(qint64 start, const TimeRange& range);

/// Whether there are rows and all of them are known to have started before `from`.
bool isAllBefore(const PageRows& page, Instant from);

/// The page without the rows that started before `from` and are not known.
std::shared_ptr<const PageRows> rowsSince(const std::shared_ptr<const PageRows>& page, Instant from,
    const std::function<bool(const DeliveryRow&)>& isKnown);

/// When the newest of the rows started; empty if none is known.
std::optional<Instant> newestStart(const PageRows& page);

} // namespace waybill
