// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivewriter.h"

#include "archive/archivetables.h"
#include "providers/pagerows.h"

namespace waybill {

ArchiveWriter::ArchiveWriter(ArchiveTables& tables)
    : m_tables(tables)
{
}

bool ArchiveWriter::write(const PageWrite& write)
{
    Transaction transaction(m_tables.database);
    Page page{
        write, m_tables.codes.makeSource(write.source), m_tables.codes.makeProfile(write.profile)};
    for (const DeliveryRow& row : write.page->rows)
        writeRow(page, row);
    m_tables.codes.count(page.source, page.deliveries, page.bytes);
    if (!transaction.commit())
        return false;
    RowDictionaries& dictionaries = m_tables.observations.dictionaries();
    if (dictionaries.isDue(write.profile.providerId))
        dictionaries.train(write.profile.providerId, m_tables.packer());
    // The page is durable, whatever became of the dictionary: that shows at the next write.
    return true;
}

void ArchiveWriter::writeRow(Page& page, const DeliveryRow& row)
{
    const QByteArrayView bytes = page.write.page->slice(row);
    if (const auto known = m_tables.records.find(page.source, row.id, row.recordId))
        changeRow(page, *known, bytes);
    else
        insertRow(page, row, bytes);
}

void ArchiveWriter::insertRow(Page& page, const DeliveryRow& row, QByteArrayView bytes)
{
    if (m_tables.records.ofDelivery(page.source, row.id).isEmpty())
        ++page.deliveries;
    const quint32 key = m_tables.records.insert(
        page.source, row.id, row.recordId, m_tables.observations.nextSeq());
    append(page, key, std::nullopt, bytes);
}

void ArchiveWriter::changeRow(Page& page, const StoredRecord& record, QByteArrayView bytes)
{
    const auto newest = m_tables.observations.find(record.newest);
    if (!newest)
        return m_tables.database.failAsDamaged(
            QStringLiteral("observation %1 is missing").arg(record.newest));
    if (newest->row == bytes) {
        if (newest->profile != page.profile)
            m_tables.observations.setProfile(record.newest, page.profile);
        return;
    }
    m_tables.records.setNewest(record.key, m_tables.observations.nextSeq());
    append(page, record.key, record.newest, bytes);
    page.bytes -= m_tables.answers.remove(record.key);
}

void ArchiveWriter::append(
    Page& page, quint32 record, std::optional<qint64> before, QByteArrayView bytes)
{
    page.bytes += m_tables.observations.append(
        {record, before, page.write.seen, page.profile, page.write.profile.providerId, bytes});
}

bool ArchiveWriter::write(const AnswerWrite& answer)
{
    Transaction transaction(m_tables.database);
    const auto source = m_tables.codes.findSource(answer.source);
    const auto record = source
        ? m_tables.records.find(*source, answer.delivery.value.toUtf8(), answer.recordId)
        : std::nullopt;
    if (record) {
        const qint64 bytes
            = m_tables.answers.set(record->key, answer.call, answer.bytes, m_tables.packer());
        m_tables.codes.count(*source, 0, bytes);
    }
    return transaction.commit();
}

bool ArchiveWriter::write(const ReplayWrite& replay)
{
    Transaction transaction(m_tables.database);
    const qint64 source = m_tables.codes.makeSource(replay.source);
    const qint64 bytes = m_tables.replays.add(
        source, replay.delivery.value.toUtf8(), replay.replay, m_tables.packer());
    m_tables.codes.count(source, 0, bytes);
    return transaction.commit();
}

bool ArchiveWriter::write(const ReadingWrite& reading)
{
    Transaction transaction(m_tables.database);
    m_tables.codes.setReading(m_tables.codes.makeSource(reading.source), reading.reading);
    return transaction.commit();
}

bool ArchiveWriter::write(const DescribeWrite& described)
{
    Transaction transaction(m_tables.database);
    const qint64 source = m_tables.codes.makeSource(described.source);
    m_tables.codes.describe(source, described.providerId, described.name);
    return transaction.commit();
}

} // namespace waybill
