// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/answertable.h"

#include "archive/database.h"
#include "archive/rowpacker.h"

namespace waybill {

using namespace Qt::StringLiterals;

AnswerTable::AnswerTable(Database& database)
    : m_database(database)
    , m_find(database, "SELECT call, bytes FROM answer WHERE record = ?")
    , m_findSize(database, "SELECT length(bytes) FROM answer WHERE record = ? AND call = ?")
    , m_sumSizes(database, "SELECT sum(length(bytes)) FROM answer WHERE record = ?")
    , m_set(database, "REPLACE INTO answer(record, call, bytes) VALUES(?, ?, ?)")
    , m_remove(database, "DELETE FROM answer WHERE record = ?")
{
}

QMap<QString, QByteArray> AnswerTable::find(quint32 record, RowPacker& packer)
{
    QMap<QString, QByteArray> answers;
    Rows rows = m_find.rows(record);
    while (rows.next()) {
        const auto answer = packer.unpacked(rows.view(1), nullptr);
        if (answer)
            answers.insert(rows.text(0), *answer);
        else
            m_database.failAsDamaged(u"an answer about record %1 cannot be unpacked"_s.arg(record));
    }
    return answers;
}

qint64 AnswerTable::set(
    quint32 record, const QString& call, const QByteArray& answer, RowPacker& packer)
{
    qint64 before = 0;
    {
        Rows rows = m_findSize.rows(record, call);
        if (rows.next())
            before = rows.number(0);
    }
    const QByteArray bytes = packer.packed(answer, nullptr);
    m_set.run(record, call, bytes);
    return bytes.size() - before;
}

qint64 AnswerTable::remove(quint32 record)
{
    qint64 bytes = 0;
    {
        Rows rows = m_sumSizes.rows(record);
        if (rows.next())
            bytes = rows.number(0);
    }
    if (bytes > 0)
        m_remove.run(record);
    return bytes;
}

} // namespace waybill
