// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/rowdictionaries.h"
#include "archive/rowpacker.h"
#include "archive/statement.h"
#include "domain/instant.h"

#include <QByteArray>

#include <optional>

namespace waybill {

class Database;

/// What a page said of a record at a time.
struct StoredObservation
{
    qint64 seq = 0;
    quint32 record = 0;
    std::optional<qint64> before; ///< seq of what the record said until then
    Instant seen;
    qint64 profile = 0; ///< code
    QByteArray row; ///< byte for byte
};

/// All that pages ever said, in the order it was first said.
class ObservationTable
{
public:
    explicit ObservationTable(Database& database);

    /// Empty: not there, or the database failed.
    std::optional<StoredObservation> find(qint64 seq);
    /// The seq that the next append() will use.
    qint64 nextSeq() const { return m_lastSeq + 1; }
    qint64 lastSeq() const { return m_lastSeq; } ///< 0: nothing was ever kept

    struct NewRow
    {
        quint32 record = 0;
        std::optional<qint64> before;
        Instant seen;
        qint64 profile = 0;
        QString provider;
        QByteArrayView row;
    };
    /// The bytes that it takes, packed.
    qint64 append(const NewRow& row);
    /// The same bytes came again under another profile.
    void setProfile(qint64 seq, qint64 profile);
    /// Those of a record, from that seq back. The bytes that they took.
    qint64 removeFrom(qint64 newestSeq);

    RowPacker& packer() { return m_packer; }
    RowDictionaries& dictionaries() { return m_dictionaries; }

private:
    std::optional<qint64> remove(qint64 seq, qint64& bytes);

    Database& m_database;
    RowDictionaries m_dictionaries;
    RowPacker m_packer;
    Statement m_find, m_append, m_setProfile, m_findSize, m_remove;
    qint64 m_lastSeq = 0;
};

} // namespace waybill
