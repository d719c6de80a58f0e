// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "domain/instant.h"

namespace waybill {

struct ListCall;
struct PageRows;

/// Whether it can be asked for what started at or after a time.
bool filtersByStart(const ListCall& list);

/// The query with an open upper end fixed to `now` where the list has such a filter, so that what
/// happens meanwhile does not move its pages.
FetchQuery withFixedEnd(FetchQuery query, const ListCall& list, Instant now);

/// The query without the ends of startedAt that the list has no filter for: more is read then.
FetchQuery askable(FetchQuery query, const ListCall& list);

/// Whether there are rows and all of them are known to have started before `from` (queued or
/// occurred, where a log does not tell the start).
bool isAllBefore(const PageRows& page, Instant from);

/// When the newest of the rows started (or was queued, or occurred); empty if none is known.
std::optional<Instant> newestStart(const PageRows& page);

} // namespace waybill
