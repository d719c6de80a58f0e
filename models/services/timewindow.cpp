// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/timewindow.h"

#include "providers/pagerows.h"
#include "providers/profilecalls.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

bool filtersByStart(const ListCall& list)
{
    return list.filters.contains(u"startedAt.from"_s);
}

FetchQuery withFixedEnd(FetchQuery query, const ListCall& list, Instant now)
{
    if (!query.startedAt.to && list.filters.contains(u"startedAt.to"_s))
        query.startedAt.to = Instant::fromMilliseconds(now.toMilliseconds());
    return query;
}

FetchQuery askable(FetchQuery query, const ListCall& list)
{
    if (!filtersByStart(list))
        query.startedAt.from.reset();
    if (!list.filters.contains(u"startedAt.to"_s))
        query.startedAt.to.reset();
    return query;
}

TimeRange notAskable(TimeRange range, const ListCall& list)
{
    if (filtersByStart(list))
        range.from.reset();
    if (list.filters.contains(u"startedAt.to"_s))
        range.to.reset();
    return range;
}

qint64 startOf(const DeliveryRow& row)
{
    for (const qint64 time : {row.startedAt, row.queuedAt, row.occurredAt}) {
        if (time != unknownTime)
            return time;
    }
    return unknownTime;
}

bool isInside(qint64 start, const TimeRange& range)
{
    return start == unknownTime
        || ((!range.from || start >= range.from->ns) && (!range.to || start <= range.to->ns));
}

bool isAllBefore(const PageRows& page, Instant from)
{
    return !page.rows.empty() && std::ranges::all_of(page.rows, [&](const DeliveryRow& row) {
        const qint64 time = startOf(row);
        return time != unknownTime && time < from.ns;
    });
}

std::shared_ptr<const PageRows> rowsSince(const std::shared_ptr<const PageRows>& page, Instant from,
    const std::function<bool(const DeliveryRow&)>& isKnown)
{
    const auto isOld = [&](const DeliveryRow& row) {
        const qint64 start = startOf(row);
        return start != unknownTime && start < from.ns && !isKnown(row);
    };
    if (std::ranges::none_of(page->rows, isOld))
        return page;
    auto rest = std::make_shared<PageRows>(*page);
    std::erase_if(rest->rows, isOld);
    return rest;
}

std::optional<Instant> newestStart(const PageRows& page)
{
    qint64 newest = unknownTime; // the smallest number there is
    for (const DeliveryRow& row : page.rows)
        newest = std::max(newest, startOf(row));
    return newest == unknownTime ? std::nullopt : std::optional(Instant{newest});
}

} // namespace waybill
