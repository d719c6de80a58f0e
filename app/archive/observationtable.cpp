// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/observationtable.h"

#include "archive/database.h"

namespace waybill {

using namespace Qt::StringLiterals;

ObservationTable::ObservationTable(Database& database)
    : m_database(database)
    , m_dictionaries(database)
    , m_find(database,
          "SELECT record, before, seen, profile, dictionary, bytes FROM observation WHERE seq = ?")
    , m_append(database,
          "INSERT INTO observation(seq, record, before, seen, profile, dictionary, bytes)"
          " VALUES(?, ?, ?, ?, ?, ?, ?)")
    , m_setProfile(database, "UPDATE observation SET profile = ? WHERE seq = ?")
    , m_findSize(database, "SELECT before, length(bytes) FROM observation WHERE seq = ?")
    , m_remove(database, "DELETE FROM observation WHERE seq = ?")
    , m_lastSeq(database
                    .number("SELECT max(coalesce((SELECT max(seq) FROM observation), 0),"
                            " coalesce((SELECT value FROM meta WHERE name = 'seq'), 0))")
                    .value_or(0))
{
}

std::optional<StoredObservation> ObservationTable::find(qint64 seq)
{
    Rows rows = m_find.rows(seq);
    if (!rows.next())
        return std::nullopt;
    StoredObservation found{
        seq, quint32(rows.number(0)), {}, Instant{rows.number(2)}, rows.number(3), {}};
    if (!rows.isNull(1))
        found.before = rows.number(1);
    if (found.before.value_or(0) >= seq)
        m_database.failAsDamaged(u"observation %1 stands before itself"_s.arg(seq));
    const auto* dictionary = rows.isNull(4) ? nullptr : m_dictionaries.find(rows.number(4));
    auto row = m_packer.unpacked(rows.view(5), dictionary);
    if (!row) {
        m_database.failAsDamaged(u"observation %1 cannot be unpacked"_s.arg(seq));
        return std::nullopt;
    }
    found.row = *std::move(row);
    return found;
}

qint64 ObservationTable::append(const NewRow& row)
{
    const auto choice = m_dictionaries.newest(row.provider);
    const QByteArray bytes = m_packer.packed(row.row, choice.dictionary);
    if (!choice.id)
        m_dictionaries.countPlain(row.provider);
    m_append.run(
        ++m_lastSeq, row.record, row.before, qint64(row.seen.ns), row.profile, choice.id, bytes);
    return bytes.size();
}

void ObservationTable::setProfile(qint64 seq, qint64 profile)
{
    m_setProfile.run(profile, seq);
}

qint64 ObservationTable::removeFrom(qint64 newestSeq)
{
    qint64 bytes = 0;
    std::optional<qint64> seq = newestSeq;
    while (seq && !m_database.hasFailed())
        seq = remove(*seq, bytes);
    return bytes;
}

std::optional<qint64> ObservationTable::remove(qint64 seq, qint64& bytes)
{
    std::optional<qint64> before;
    {
        Rows rows = m_findSize.rows(seq);
        if (rows.next() && !rows.isNull(0))
            before = rows.number(0);
        bytes += rows.number(1);
    }
    m_remove.run(seq); // a second time around a circle there would be nothing before it
    return before;
}

} // namespace waybill
