// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/recordtable.h"

#include "archive/database.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 lastPossibleKey = std::numeric_limits<quint32>::max();

// Of a row of: key, source, delivery, attempt, newest.
StoredRecord recordIn(const Rows& rows)
{
    StoredRecord record{quint32(rows.number(0)), rows.number(1), rows.bytes(2), {}, rows.number(4)};
    record.id = rows.isNull(3) ? record.delivery : rows.bytes(3);
    return record;
}

} // namespace

RecordTable::RecordTable(Database& database)
    : m_database(database)
    , m_findKey(database, "SELECT key, source, delivery, attempt, newest FROM record WHERE key = ?")
    , m_findAttempts(database,
          "SELECT key, source, delivery, attempt, newest FROM record"
          " WHERE source = ? AND delivery = ? AND attempt IS NOT NULL ORDER BY key")
    , m_findOfSource(database,
          "SELECT key, source, delivery, attempt, newest FROM record"
          " WHERE key > ? AND source = ? ORDER BY key LIMIT ?")
    , m_insert(database,
          "INSERT INTO record(key, source, delivery, attempt, newest) VALUES(?, ?, ?, ?, ?)")
    , m_setNewest(database, "UPDATE record SET newest = ? WHERE key = ?")
    , m_remove(database, "DELETE FROM record WHERE key = ?")
{
}

RecordIndex& RecordTable::index()
{
    loadIndex();
    return m_index;
}

void RecordTable::loadIndex()
{
    if (std::exchange(m_isIndexLoaded, true))
        return;
    const qint64 newest = m_database.number("SELECT max(key) FROM record").value_or(0);
    constexpr qint64 plausible = 16'000'000; // the file may lie; the list grows by itself
    std::vector<RecordIndex::Entry> entries;
    entries.reserve(size_t(std::clamp(newest, qint64{0}, plausible)));
    Statement statement(
        m_database, "SELECT key, source, coalesce(attempt, delivery) FROM record ORDER BY key");
    Rows rows = statement.rows();
    qint64 last = 0;
    while (rows.next()) {
        last = rows.number(0);
        entries.push_back({m_index.hash(rows.number(1), rows.view(2)), quint32(last)});
    }
    m_index.insert(entries);
    if (last < 0 || last > lastPossibleKey)
        m_database.failAsDamaged(u"record %1 cannot be"_s.arg(last));
    m_lastKey = quint32(last);
}

std::optional<StoredRecord> RecordTable::find(quint32 key)
{
    Rows rows = m_findKey.rows(key);
    return rows.next() ? std::optional(recordIn(rows)) : std::nullopt;
}

std::optional<StoredRecord> RecordTable::find(
    qint64 source, QByteArrayView delivery, QByteArrayView id)
{
    std::optional<StoredRecord> found;
    const RecordIndex& known = index();
    known.find(known.hash(source, id), [&](quint32 key) {
        auto record = find(key);
        if (!record || record->source != source || record->id != id || record->delivery != delivery)
            return false;
        found = std::move(record);
        return true;
    });
    return found;
}

QList<StoredRecord> RecordTable::ofDelivery(qint64 source, QByteArrayView delivery)
{
    QList<StoredRecord> records;
    if (auto record = find(source, delivery, delivery))
        records.append(*std::move(record));
    Rows rows = m_findAttempts.rows(source, delivery);
    while (rows.next())
        records.append(recordIn(rows));
    std::sort(records.begin(), records.end(),
        [](const StoredRecord& a, const StoredRecord& b) { return a.key < b.key; });
    return records;
}

QList<StoredRecord> RecordTable::ofSource(qint64 source, quint32 afterKey, int limit)
{
    QList<StoredRecord> records;
    Rows rows = m_findOfSource.rows(afterKey, source, limit);
    while (rows.next())
        records.append(recordIn(rows));
    return records;
}

quint32 RecordTable::insert(
    qint64 source, QByteArrayView delivery, QByteArrayView id, qint64 newestSeq)
{
    loadIndex();
    if (m_lastKey == lastPossibleKey) {
        m_database.failAsDamaged(u"it can hold no more than %1 rows"_s.arg(lastPossibleKey));
        return 0;
    }
    const auto attempt = id == delivery ? std::nullopt : std::optional(id);
    m_insert.run(++m_lastKey, source, delivery, attempt, newestSeq);
    m_index.insert(m_index.hash(source, id), m_lastKey);
    return m_lastKey;
}

void RecordTable::setNewest(quint32 key, qint64 seq)
{
    m_setNewest.run(seq, key);
}

void RecordTable::remove(const StoredRecord& record)
{
    m_remove.run(record.key);
    index().remove(m_index.hash(record.source, record.id), record.key);
}

} // namespace waybill
