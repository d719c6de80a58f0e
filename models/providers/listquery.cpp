// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/listquery.h"

#include "providers/providerprofile.h"
#include "providers/requesturl.h"

#include <QUrl>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000; // ns

enum class Side : quint8 { From, To };

/// Formats that know whole seconds only take the wider stretch.
qint64 wholeSeconds(Instant time, Side side)
{
    const qint64 down = time.ns / second - (time.ns % second < 0 ? 1 : 0);
    return side == Side::To && down * second != time.ns ? down + 1 : down;
}

QString timeText(const std::optional<Instant>& time, ListCall::TimeFormat format, Side side)
{
    if (!time)
        return {};
    const qint64 seconds = wholeSeconds(*time, side);
    const QByteArray whole = Instant::fromMilliseconds(seconds * 1000).toIso().first(19);
    switch (format) {
    case ListCall::TimeFormat::Iso:
        return QString::fromLatin1(time->toIso());
    case ListCall::TimeFormat::IsoSeconds:
        return QString::fromLatin1(whole) + u'Z';
    case ListCall::TimeFormat::IsoWithoutZone:
        return QString::fromLatin1(whole);
    case ListCall::TimeFormat::EpochSeconds:
        return QString::number(seconds);
    }
    return {};
}

/// The query's filters by FetchQuery field name, in the order they are sent.
QList<std::pair<QString, QString>> filtersOf(const FetchQuery& query, const ListCall& list)
{
    const auto from
        = [&](const TimeRange& range) { return timeText(range.from, list.timeFormat, Side::From); };
    const auto to
        = [&](const TimeRange& range) { return timeText(range.to, list.timeFormat, Side::To); };
    const QString startedFrom = !query.startedAt.from && list.filters.contains(u"startedAt.from"_s)
        ? list.openFrom
        : from(query.startedAt);
    return {{u"status"_s, query.status}, {u"eventType"_s, query.eventType},
        {u"webhookText"_s, query.webhookText}, {u"attemptsText"_s, query.attemptsText},
        {u"startedAt.from"_s, startedFrom}, {u"startedAt.to"_s, to(query.startedAt)},
        {u"finishedAt.from"_s, from(query.finishedAt)}, {u"finishedAt.to"_s, to(query.finishedAt)}};
}

int pageSize(const Paging& paging, const FetchQuery& query)
{
    if (paging.sizeParameter.isEmpty())
        return paging.defaultSize;
    return query.pageSize > 0 ? std::min(query.pageSize, paging.maxSize) : paging.maxSize;
}

/// Empty where the place needs no word.
QString placeText(const Paging& paging, const PagePlace& place)
{
    switch (paging.style) {
    case Paging::Style::Number:
        return QString::number(place.number);
    case Paging::Style::Offset:
        return QString::number(place.skip);
    case Paging::Style::Cursor:
        return QString::fromUtf8(place.next);
    case Paging::Style::None:
    case Paging::Style::NextUrl:
    case Paging::Style::LinkHeader:
        break;
    }
    return {};
}

void addItems(QueryText& text, const QueryItems& items, const NamedValues& values)
{
    for (const auto& [name, value] : items) {
        if (missingNames(value, values).isEmpty())
            text.add(name, QString::fromUtf8(filledIn(value, values, Escape::Nothing)));
    }
}

void addPlace(QueryText& text, const Paging& paging, const PagePlace& place, int size)
{
    if (const QString where = placeText(paging, place); !where.isEmpty())
        text.add(paging.parameter, where);
    if (!paging.sizeParameter.isEmpty())
        text.add(paging.sizeParameter, QString::number(size));
}

} // namespace

void QueryText::add(const QString& name, const QString& value)
{
    m_text += (m_text.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
        + QUrl::toPercentEncoding(value);
}

QByteArray pageQueryText(const QueryItems& items, const Paging& paging, const NamedValues& values,
    const PagePlace& place)
{
    QueryText text;
    addItems(text, items, values);
    addPlace(text, paging, place, pageSize(paging, {}));
    return text.text();
}

Result<QByteArray, FetchError> listQueryText(const ProviderProfile& profile,
    const NamedValues& values, const FetchQuery& query, const PagePlace& place)
{
    const ListCall& list = profile.list;
    QueryText text;
    addItems(text, list.query, values);
    const auto filters = filtersOf(query, list);
    for (const auto& [field, value] : filters) {
        if (value.isEmpty())
            continue;
        if (!list.filters.contains(field))
            return Failure{refusedRequest(u"this provider cannot filter by %1"_s.arg(field))};
        text.add(list.filters.value(field), value);
    }
    addPlace(text, list.paging, place, pageSize(list.paging, query));
    return text.text();
}

} // namespace waybill
