// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/roworder.h"

#include <QHash>

#include <algorithm>

namespace waybill {

namespace {

constexpr qint64 unknownKey = std::numeric_limits<qint64>::min();

struct KeyedRow
{
    qint64 key = unknownKey;
    qint64 time = unknownTime;
    quint32 row = 0;
};

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Case of ASCII letters does not matter; other characters go by their UTF-8 bytes.
bool textLess(const QByteArray& a, const QByteArray& b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
        [](char x, char y) { return uchar(lowerAscii(x)) < uchar(lowerAscii(y)); });
}

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

qint64 difference(qint64 from, qint64 to)
{
    return from == unknownTime || to == unknownTime ? unknownTime : to - from;
}

/// Numbers texts by their order; equal texts (but for case) get the same number, empty ones none.
template <typename TextOf>
void rankTexts(std::vector<KeyedRow>& rows, TextOf textOf, qint64 firstRank = 0)
{
    std::vector<KeyedRow*> byText;
    byText.reserve(rows.size());
    for (KeyedRow& row : rows) {
        if (row.key == unknownKey && !textOf(row.row).isEmpty())
            byText.push_back(&row);
    }
    std::sort(byText.begin(), byText.end(), [&](const KeyedRow* a, const KeyedRow* b) {
        return textLess(textOf(a->row), textOf(b->row));
    });
    qint64 rank = firstRank;
    for (size_t i = 0; i < byText.size(); ++i) {
        if (i > 0 && textLess(textOf(byText[i - 1]->row), textOf(byText[i]->row)))
            ++rank;
        byText[i]->key = rank;
    }
}

/// As rankTexts for a dictionary column: only the codes that occur are compared.
void rankCodes(std::vector<KeyedRow>& rows, const DeliveryColumns& columns,
    TextColumn DeliveryChunk::*column, qint64 firstRank = 0)
{
    QHash<quint32, qint64> rankOf;
    for (const KeyedRow& row : rows) {
        if (row.key == unknownKey)
            rankOf.insert(columns.value(column, row.row), unknownKey);
    }
    std::vector<KeyedRow> codes;
    for (auto it = rankOf.cbegin(); it != rankOf.cend(); ++it)
        codes.push_back({unknownKey, unknownTime, it.key()});
    rankTexts(
        codes, [&](quint32 code) -> const QByteArray& { return columns.texts.at(code); },
        firstRank);
    for (const KeyedRow& code : codes)
        rankOf[code.row] = code.key;
    for (KeyedRow& row : rows) {
        if (row.key == unknownKey)
            row.key = rankOf.value(columns.value(column, row.row));
    }
}

template <typename KeyOf> void setKeys(std::vector<KeyedRow>& rows, KeyOf keyOf)
{
    for (KeyedRow& row : rows)
        row.key = keyOf(row.row);
}

/// 0 and less stand for "unknown" in these columns.
qint64 knownIfPositive(qint64 value)
{
    return value > 0 ? value : unknownKey;
}

/// A source is one of few: its name is ranked once.
void setSourceKeys(std::vector<KeyedRow>& rows, const DeliveryColumns& columns)
{
    const StoreSources& sources = *columns.sources;
    std::vector<QByteArray> names;
    std::vector<KeyedRow> ranks;
    for (quint32 code = 0; code < sources.size(); ++code) {
        names.push_back(sources[code].name.toLower().toUtf8());
        ranks.push_back({unknownKey, unknownTime, code});
    }
    rankTexts(ranks, [&](quint32 code) -> const QByteArray& { return names[code]; });
    setKeys(
        rows, [&](quint32 row) { return ranks[columns.value(&DeliveryChunk::source, row)].key; });
}

void setEndpointKeys(std::vector<KeyedRow>& rows, const DeliveryColumns& columns)
{
    constexpr qint64 afterEveryRoute = 1LL << 32;
    rankCodes(rows, columns, &DeliveryChunk::route);
    rankTexts(
        rows, [&](quint32 row) -> const QByteArray& { return endpointNameOf(columns, row); },
        afterEveryRoute);
}

void setResultKeys(std::vector<KeyedRow>& rows, const DeliveryColumns& columns)
{
    setKeys(rows, [&](quint32 row) {
        return knownIfPositive(columns.value(&DeliveryChunk::httpStatus, row));
    });
    constexpr qint64 afterEveryHttpStatus = 1LL << 32;
    rankCodes(rows, columns, &DeliveryChunk::errorTitle, afterEveryHttpStatus);
    rankCodes(rows, columns, &DeliveryChunk::errorCode, 2 * afterEveryHttpStatus);
}

void setAllKeys(std::vector<KeyedRow>& rows, const DeliveryColumns& columns, RowKey key)
{
    const auto number = [&](auto column) {
        setKeys(rows, [&](quint32 row) { return qint64(columns.value(column, row)); });
    };
    const auto ids = [&](IdColumn DeliveryChunk::*column) {
        std::vector<QByteArray> texts(columns.count);
        for (const KeyedRow& row : rows)
            texts[row.row] = columns.value(column, row.row);
        rankTexts(rows, [&](quint32 row) -> const QByteArray& { return texts[row]; });
    };
    switch (key) {
    case RowKey::Status:
        return setKeys(rows,
            [&](quint32 row) { return statusKey(columns.value(&DeliveryChunk::status, row)); });
    case RowKey::Source:
        return setSourceKeys(rows, columns);
    case RowKey::EventType:
        return rankCodes(rows, columns, &DeliveryChunk::eventType);
    case RowKey::Result:
        return setResultKeys(rows, columns);
    case RowKey::Attempts:
        return number(&DeliveryChunk::attemptCount);
    case RowKey::Endpoint:
        return setEndpointKeys(rows, columns);
    case RowKey::Started:
        return setKeys(rows, [&](quint32 row) { return shownTimeOf(columns, row); });
    case RowKey::AnswerTime:
        return setKeys(rows, [&](quint32 row) {
            const qint64 time = columns.value(&DeliveryChunk::answerTime, row);
            return time == unknownDuration ? unknownKey : time;
        });
    case RowKey::Occurred:
        return number(&DeliveryChunk::occurredAt);
    case RowKey::Lag:
        return setKeys(rows, [&](quint32 row) { return lagOf(columns, row); });
    case RowKey::TotalTime:
        return setKeys(rows, [&](quint32 row) { return totalTimeOf(columns, row); });
    case RowKey::EventId:
        return ids(&DeliveryChunk::eventId);
    case RowKey::DeliveryId:
        return ids(&DeliveryChunk::id);
    case RowKey::ErrorCode:
        return rankCodes(rows, columns, &DeliveryChunk::errorCode);
    case RowKey::Queued:
        return number(&DeliveryChunk::queuedAt);
    case RowKey::Changed:
        return number(&DeliveryChunk::changedAt);
    }
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

std::vector<quint32> sortedRows(
    const DeliveryColumns& columns, const RowOrder& order, std::vector<quint32> rows)
{
    std::vector<KeyedRow> keyed(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        keyed[i] = {unknownKey, shownTimeOf(columns, rows[i]), rows[i]};
    setAllKeys(keyed, columns, order.key);
    std::sort(keyed.begin(), keyed.end(), [&](const KeyedRow& a, const KeyedRow& b) {
        if (a.key != b.key) {
            if (a.key == unknownKey || b.key == unknownKey)
                return b.key == unknownKey;
            return order.ascending ? a.key < b.key : a.key > b.key;
        }
        // unknownTime is the smallest number, so an unknown time comes last here too.
        return a.time != b.time ? a.time > b.time : a.row < b.row;
    });
    std::transform(
        keyed.begin(), keyed.end(), rows.begin(), [](const KeyedRow& row) { return row.row; });
    return rows;
}

} // namespace waybill
