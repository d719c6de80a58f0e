// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/replaytable.h"

#include "archive/database.h"
#include "archive/replaycodec.h"
#include "archive/rowpacker.h"

namespace waybill {

using namespace Qt::StringLiterals;

ReplayTable::ReplayTable(Database& database)
    : m_database(database)
    , m_find(database, "SELECT bytes FROM replay WHERE source = ? AND delivery = ? ORDER BY seq")
    , m_findSame(database, "SELECT 1 FROM replay WHERE source = ? AND delivery = ? AND bytes = ?")
    , m_add(database, "INSERT INTO replay(source, delivery, bytes) VALUES(?, ?, ?)")
    , m_sumSizes(
          database, "SELECT sum(length(bytes)) FROM replay WHERE source = ? AND delivery = ?")
    , m_remove(database, "DELETE FROM replay WHERE source = ? AND delivery = ?")
    , m_removeAll(database, "DELETE FROM replay WHERE source = ?")
{
}

QList<Attempt> ReplayTable::find(qint64 source, QByteArrayView delivery, RowPacker& packer)
{
    QList<Attempt> replays;
    Rows rows = m_find.rows(source, delivery);
    while (rows.next()) {
        const auto bytes = packer.unpacked(rows.view(0), nullptr);
        const auto replay = bytes ? decodedReplay(*bytes) : std::nullopt;
        if (replay)
            replays.append(*replay);
        else
            m_database.failAsDamaged(u"a replay cannot be unpacked"_s);
    }
    return replays;
}

qint64 ReplayTable::add(
    qint64 source, QByteArrayView delivery, const Attempt& replay, RowPacker& packer)
{
    const QByteArray bytes = packer.packed(encodedReplay(replay), nullptr);
    // A write that the disk failed in the very act may be there when it is repeated.
    if (m_findSame.rows(source, delivery, bytes).next())
        return 0;
    m_add.run(source, delivery, bytes);
    return bytes.size();
}

qint64 ReplayTable::remove(qint64 source, QByteArrayView delivery)
{
    qint64 bytes = 0;
    {
        Rows rows = m_sumSizes.rows(source, delivery);
        if (rows.next())
            bytes = rows.number(0);
    }
    if (bytes > 0)
        m_remove.run(source, delivery);
    return bytes;
}

void ReplayTable::removeAll(qint64 source)
{
    m_removeAll.run(source);
}

} // namespace waybill
