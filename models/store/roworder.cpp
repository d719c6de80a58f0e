// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/roworder.h"

#include "store/rowsort.h"
#include "store/textranks.h"
#include "store/valuesort.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace waybill {

namespace {

constexpr qint64 unknownKey = unknownTime;
static_assert(unknownKey == noRank && unknownKey == KeyScale::unknown);

/// Where a value is one of several kinds, each kind comes after every value of the one before.
constexpr qint64 kindLength = 1LL << 32;

using Rows = std::vector<quint32>;

qint64 statusKey(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Failed:
        return 0;
    case DeliveryStatus::Dead:
        return 1;
    case DeliveryStatus::Pending:
        return 2;
    case DeliveryStatus::Canceled:
        return 3;
    case DeliveryStatus::Delivered:
        return 4;
    case DeliveryStatus::Unknown:
        break;
    }
    return unknownKey;
}

/// Unknown too where it is more than 292 years.
qint64 difference(qint64 from, qint64 to)
{
    qint64 length = 0;
    if (from == unknownTime || to == unknownTime || __builtin_sub_overflow(to, from, &length))
        return unknownTime;
    return length;
}

void sortByTexts(
    Rows& rows, const DeliveryColumns& columns, TextColumn DeliveryChunk::*column, bool ascending)
{
    const Ranks ranks = ranksOf(rows, columns, column);
    sortByValue(rows, ascending, [&](quint32 row) { return ranks[columns.value(column, row)]; });
}

void sortBySource(Rows& rows, const DeliveryColumns& columns, bool ascending)
{
    std::vector<QByteArray> names;
    for (const StoreSource& source : *columns.sources)
        names.push_back(source.name.toLower().toUtf8());
    std::vector<quint32> codes(names.size());
    std::iota(codes.begin(), codes.end(), 0U);
    const Ranks ranks
        = ranksOf(codes, [&](quint32 code) -> const QByteArray& { return names[code]; });
    sortByValue(rows, ascending,
        [&](quint32 row) { return ranks[columns.value(&DeliveryChunk::source, row)]; });
}

/// What tells apart the names of endpoints that have no URL.
quint64 endpointOf(const DeliveryColumns& columns, quint32 row)
{
    return quint64(columns.value(&DeliveryChunk::source, row)) << 32
        | columns.value(&DeliveryChunk::endpointId, row);
}

/// URLs, then the names of endpoints that have none; each name is looked at once.
void sortByEndpoint(Rows& rows, const DeliveryColumns& columns, bool ascending)
{
    QHash<quint64, quint32> numbers;
    std::vector<quint32> examples; // a row of each, by number
    std::vector<quint32> all;
    for (const quint32 row : rows) {
        const quint64 endpoint = endpointOf(columns, row);
        if (columns.value(&DeliveryChunk::route, row) != 0 || numbers.contains(endpoint))
            continue;
        numbers.insert(endpoint, quint32(examples.size()));
        all.push_back(quint32(examples.size()));
        examples.push_back(row);
    }
    const Ranks urls = ranksOf(rows, columns, &DeliveryChunk::route);
    const Ranks names = ranksOf(all, [&](quint32 number) -> const QByteArray& {
        return endpointNameOf(columns, examples[number]);
    });
    sortByValue(rows, ascending, [&](quint32 row) {
        const qint64 url = urls[columns.value(&DeliveryChunk::route, row)];
        if (url != unknownKey)
            return url;
        const qint64 name = names[numbers.value(endpointOf(columns, row))];
        return name == unknownKey ? unknownKey : name + kindLength;
    });
}

void sortByResult(Rows& rows, const DeliveryColumns& columns, bool ascending)
{
    const Ranks titles = ranksOf(rows, columns, &DeliveryChunk::errorTitle);
    const Ranks codes = ranksOf(rows, columns, &DeliveryChunk::errorCode);
    sortByValue(rows, ascending, [&](quint32 row) {
        if (const quint16 http = columns.value(&DeliveryChunk::httpStatus, row))
            return qint64(http);
        if (const qint64 title = titles[columns.value(&DeliveryChunk::errorTitle, row)];
            title != unknownKey)
            return title + kindLength;
        const qint64 code = codes[columns.value(&DeliveryChunk::errorCode, row)];
        return code == unknownKey ? unknownKey : code + 2 * kindLength;
    });
}

void sortByIds(
    Rows& rows, const DeliveryColumns& columns, IdColumn DeliveryChunk::*column, bool ascending)
{
    const auto idOf = [&](quint32 row, PackedId::UuidText& buffer) {
        return (columns.chunkOf(row).*column).viewAt(row % DeliveryChunk::capacity, buffer);
    };
    std::vector<KeyedRow> keyed(rows.size());
    std::ranges::transform(rows, keyed.begin(), [](quint32 row) { return KeyedRow{0, row}; });
    sortByText(keyed, idOf, ascending);
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
}

qint64 answerTimeOf(const DeliveryColumns& columns, quint32 row)
{
    const qint64 time = columns.value(&DeliveryChunk::answerTime, row);
    return time == unknownDuration ? unknownKey : time;
}

void sortRows(Rows& rows, const DeliveryColumns& columns, const RowOrder& order)
{
    const auto numbers = [&](auto valueOf) { sortByValue(rows, order.ascending, valueOf); };
    const auto column = [&](auto values) {
        numbers([&, values](quint32 row) { return qint64(columns.value(values, row)); });
    };
    const auto texts = [&](auto values) { sortByTexts(rows, columns, values, order.ascending); };
    const auto ids = [&](auto values) { sortByIds(rows, columns, values, order.ascending); };
    switch (order.key) {
    case RowKey::Status:
        return numbers(
            [&](quint32 row) { return statusKey(columns.value(&DeliveryChunk::status, row)); });
    case RowKey::Source:
        return sortBySource(rows, columns, order.ascending);
    case RowKey::EventType:
        return texts(&DeliveryChunk::eventType);
    case RowKey::Result:
        return sortByResult(rows, columns, order.ascending);
    case RowKey::Attempts:
        return column(&DeliveryChunk::attemptCount);
    case RowKey::Endpoint:
        return sortByEndpoint(rows, columns, order.ascending);
    case RowKey::Started:
        return numbers([&](quint32 row) { return shownTimeOf(columns, row); });
    case RowKey::AnswerTime:
        return numbers([&](quint32 row) { return answerTimeOf(columns, row); });
    case RowKey::Occurred:
        return column(&DeliveryChunk::occurredAt);
    case RowKey::Lag:
        return numbers([&](quint32 row) { return lagOf(columns, row); });
    case RowKey::TotalTime:
        return numbers([&](quint32 row) { return totalTimeOf(columns, row); });
    case RowKey::EventId:
        return ids(&DeliveryChunk::eventId);
    case RowKey::DeliveryId:
        return ids(&DeliveryChunk::id);
    case RowKey::ErrorCode:
        return texts(&DeliveryChunk::errorCode);
    case RowKey::Queued:
        return column(&DeliveryChunk::queuedAt);
    case RowKey::Changed:
        return column(&DeliveryChunk::changedAt);
    }
}

/// Most logs are read so. unknownTime is the smallest number: unknown times come last.
bool areNewestFirst(const DeliveryColumns& columns, const std::vector<quint32>& rows)
{
    qint64 before = std::numeric_limits<qint64>::max();
    return std::ranges::all_of(rows, [&](quint32 row) {
        const qint64 time = shownTimeOf(columns, row);
        return time <= std::exchange(before, time);
    });
}

} // namespace

qint64 shownTimeOf(const DeliveryColumns& columns, quint32 row)
{
    return columns.chunkOf(row).shownAt[row % DeliveryChunk::capacity];
}

const QByteArray& endpointNameOf(const DeliveryColumns& columns, quint32 row)
{
    const QByteArray& id = columns.text(&DeliveryChunk::endpointId, row);
    const EndpointNames& names = columns.source(row).endpointNames;
    const auto named = names.constFind(id);
    return named == names.constEnd() ? id : *named;
}

qint64 lagOf(const DeliveryColumns& columns, quint32 row)
{
    return difference(columns.value(&DeliveryChunk::occurredAt, row),
        columns.value(&DeliveryChunk::firstAttemptAt, row));
}

qint64 totalTimeOf(const DeliveryColumns& columns, quint32 row)
{
    return difference(columns.value(&DeliveryChunk::startedAt, row),
        columns.value(&DeliveryChunk::finishedAt, row));
}

std::vector<quint32> sortedRows(const DeliveryColumns& columns, const RowOrder& order,
    std::vector<quint32> rows, const std::atomic_bool* cancelled)
{
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    const bool wereNewestFirst = areNewestFirst(columns, rows);
    if (wereNewestFirst && order == RowOrder{RowKey::Started, false})
        return rows;
    // Every sort keeps equal rows in their order.
    if (order.key != RowKey::Started && !wereNewestFirst)
        sortRows(rows, columns, {RowKey::Started, false});
    if (cancelled && *cancelled)
        return {};
    sortRows(rows, columns, order);
    return rows;
}

} // namespace waybill
