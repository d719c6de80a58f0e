// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilecallsreader.h"

#include "providers/profilefieldsreader.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Presence = ProfileObject::Presence;

/// A path below the base URL: it can lead to no other host.
QString readPath(ProfileObject& in, Presence presence = Presence::Required)
{
    QString path = in.text(u"path"_s, presence);
    const bool isBelow = path.startsWith(u"/"_s) || path.startsWith(u"{root}"_s);
    if ((presence == Presence::Required || !path.isEmpty()) && !isBelow)
        in.report(u"path"_s, u"must begin with a slash or {root}"_s);
    else if (path.startsWith(u"//"_s))
        in.report(u"path"_s, u"must not begin with two slashes"_s);
    else if (path.contains(u'?') || path.contains(u'#'))
        in.report(u"path"_s, u"must have no query; use \"query\""_s);
    return path;
}

Paging readPaging(ProfileObject in)
{
    Paging paging;
    paging.style = in.choice(u"style"_s,
        {{u"none"_s, Paging::Style::None}, {u"number"_s, Paging::Style::Number},
            {u"offset"_s, Paging::Style::Offset}, {u"cursor"_s, Paging::Style::Cursor},
            {u"nextUrl"_s, Paging::Style::NextUrl}, {u"linkHeader"_s, Paging::Style::LinkHeader}},
        Paging::Style::None);
    paging.parameter = in.text(u"parameter"_s);
    paging.sizeParameter = in.text(u"sizeParameter"_s);
    paging.maxSize = in.number(u"maxSize"_s, paging.maxSize, 1, 10'000);
    paging.defaultSize = in.number(u"defaultSize"_s, paging.defaultSize, 1, 10'000);
    paging.resultsHeader = in.headerName(u"resultsHeader"_s);
    paging.countHeader = in.headerName(u"countHeader"_s);
    const bool needsParameter = paging.style == Paging::Style::Number
        || paging.style == Paging::Style::Offset || paging.style == Paging::Style::Cursor;
    if (needsParameter && paging.parameter.isEmpty())
        in.report(u"parameter"_s, u"missing"_s);
    in.complete();
    return paging;
}

Lookup readLookup(ProfileObject in)
{
    Lookup lookup;
    lookup.path = readPath(in);
    lookup.query = in.textPairs(u"query"_s);
    lookup.page.items = in.pointers(u"items"_s, Presence::Required);
    lookup.value = in.pointers(u"value"_s, Presence::Required);
    lookup.label = in.pointers(u"label"_s);
    lookup.pagesAsDeliveries = !in.keys().contains(u"paging"_s);
    lookup.paging = readPaging(in.object(u"paging"_s));
    lookup.page.next = in.pointers(u"next"_s);
    lookup.page.hasMore = readFlag(in.object(u"hasMore"_s));
    lookup.page.results = in.pointers(u"results"_s);
    const Paging::Style style = lookup.paging.style;
    const bool needsNext = style == Paging::Style::Cursor || style == Paging::Style::NextUrl;
    if (needsNext && lookup.page.next.isEmpty())
        in.report(u"next"_s, u"missing"_s);
    for (const QString& own : {u"next"_s, u"hasMore"_s, u"results"_s}) {
        if (lookup.pagesAsDeliveries && in.keys().contains(own))
            in.report(own, u"needs \"paging\""_s);
    }
    in.complete();
    return lookup;
}

QList<Lookup> readLookups(const QList<ProfileObject>& list)
{
    QList<Lookup> lookups;
    for (const ProfileObject& in : list)
        lookups.append(readLookup(in));
    return lookups;
}

QMap<QString, QString> readFilters(ProfileObject& in)
{
    static const QStringList known{u"status"_s, u"eventType"_s, u"webhookText"_s, u"attemptsText"_s,
        u"startedAt.from"_s, u"startedAt.to"_s, u"finishedAt.from"_s, u"finishedAt.to"_s};
    QMap<QString, QString> filters = in.textMap(u"filters"_s);
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (!known.contains(it.key()))
            in.report(u"filters/"_s + it.key(), u"unknown key"_s);
    }
    return filters;
}

} // namespace

Auth readAuth(ProfileObject in)
{
    Auth auth;
    auth.header = in.headerName(u"header"_s);
    auth.valueTemplate = QString::fromUtf8(in.headerText(u"value"_s));
    auth.base64 = QString::fromUtf8(in.headerText(u"base64"_s));
    auth.stripPrefixes = in.texts(u"stripPrefixes"_s);
    auth.whereFound = in.text(u"whereFound"_s);
    auth.leastScope = in.text(u"leastScope"_s);
    const bool sendsToken = auth.valueTemplate.contains(u"{token}"_s)
        || (auth.valueTemplate.contains(u"{base64}"_s) && auth.base64.contains(u"{token}"_s));
    if (!auth.header.isEmpty() && !sendsToken)
        in.report(u"value"_s, u"must contain {token}"_s);
    in.complete();
    return auth;
}

QList<Parameter> readParameters(QList<ProfileObject> list)
{
    QList<Parameter> parameters;
    for (ProfileObject& in : list) {
        parameters.append({in.text(u"name"_s, Presence::Required),
            in.text(u"label"_s, Presence::Required), in.text(u"help"_s),
            in.flag(u"required"_s, true), readLookups(in.objects(u"lookups"_s))});
        in.complete();
    }
    return parameters;
}

QList<Root> readRoots(QList<ProfileObject> list)
{
    QList<Root> roots;
    for (ProfileObject& in : list) {
        roots.append({in.text(u"label"_s, Presence::Required), readPath(in)});
        in.complete();
    }
    return roots;
}

ListCall readListCall(ProfileObject in)
{
    ListCall list;
    list.path = readPath(in);
    list.query = in.textPairs(u"query"_s);
    list.order = in.choice(u"order"_s,
        {{u"unknown"_s, ListOrder::Unknown}, {u"newestFirst"_s, ListOrder::NewestFirst}},
        ListOrder::Unknown);
    list.paging = readPaging(in.object(u"paging"_s));
    list.filters = readFilters(in);
    list.timeFormat = in.choice(u"timeFormat"_s,
        {{u"iso"_s, ListCall::TimeFormat::Iso}, {u"isoSeconds"_s, ListCall::TimeFormat::IsoSeconds},
            {u"isoWithoutZone"_s, ListCall::TimeFormat::IsoWithoutZone},
            {u"epochSeconds"_s, ListCall::TimeFormat::EpochSeconds}},
        ListCall::TimeFormat::Iso);
    list.openFrom = in.text(u"openFrom"_s);
    in.complete();
    return list;
}

QList<RowCall> readRowCalls(QList<ProfileObject> list)
{
    QList<RowCall> calls;
    for (ProfileObject& in : list) {
        calls.append({in.text(u"name"_s, Presence::Required), readPath(in),
            in.textPairs(u"query"_s), in.pointers(u"root"_s), in.flag(u"overlaysRow"_s, false)});
        in.complete();
    }
    return calls;
}

RedeliveryCall readRedelivery(ProfileObject in)
{
    RedeliveryCall call;
    call.method = in.headerName(u"method"_s);
    call.path = readPath(in, call.exists() ? Presence::Required : Presence::Optional);
    call.body = in.text(u"body"_s);
    call.note = in.text(u"note"_s);
    if (call.exists() && call.method != "POST" && call.method != "PUT")
        in.report(u"method"_s, u"must be POST or PUT"_s);
    in.complete();
    return call;
}

RateLimit readRateLimit(ProfileObject in)
{
    RateLimit limit;
    limit.limitHeader = in.headerName(u"limit"_s);
    limit.remainingHeader = in.headerName(u"remaining"_s);
    limit.resetHeader = in.headerName(u"reset"_s);
    limit.resetUnit = in.choice(u"resetUnit"_s,
        {{u"seconds"_s, RateLimit::ResetUnit::Seconds},
            {u"epochSeconds"_s, RateLimit::ResetUnit::EpochSeconds}},
        RateLimit::ResetUnit::Seconds);
    limit.concurrency = in.number(u"concurrency"_s, limit.concurrency, 1, 16);
    in.complete();
    return limit;
}

LogLimits readLogLimits(ProfileObject in)
{
    const LogLimits limits{
        in.number(u"retentionDays"_s, 0, 0, 10'000), in.number(u"newest"_s, 0, 0, 1'000'000)};
    in.complete();
    return limits;
}

} // namespace waybill
