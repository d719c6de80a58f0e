// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/recordindex.h"
#include "archive/statement.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace waybill {

class Database;

/// A row of a source's list as the archive knows it.
struct StoredRecord
{
    quint32 key = 0;
    qint64 source = 0;
    QByteArray delivery;
    QByteArray id; ///< DeliveryRow::recordId
    qint64 newest = 0; ///< seq of its newest observation
};

/// The records of an archive, found by their ids through an index in RAM. Whatever needs it first
/// makes it.
class RecordTable
{
public:
    explicit RecordTable(Database& database);

    /// Makes the index, if it is not there: reads all ids, about 0.3 s a million.
    void loadIndex();

    std::optional<StoredRecord> find(qint64 source, QByteArrayView delivery, QByteArrayView id);
    std::optional<StoredRecord> find(quint32 key);
    /// In the order they were first seen.
    QList<StoredRecord> ofDelivery(qint64 source, QByteArrayView delivery);
    /// The next ones of a source, by key.
    QList<StoredRecord> ofSource(qint64 source, quint32 afterKey, int limit);

    /// It must not be there.
    quint32 insert(qint64 source, QByteArrayView delivery, QByteArrayView id, qint64 newestSeq);
    void setNewest(quint32 key, qint64 seq);
    void remove(const StoredRecord& record);

private:
    RecordIndex& index();

    Database& m_database;
    Statement m_findKey, m_findAttempts, m_findOfSource, m_insert, m_setNewest, m_remove;
    RecordIndex m_index;
    bool m_isIndexLoaded = false;
    quint32 m_lastKey = 0; ///< with the index
};

} // namespace waybill
