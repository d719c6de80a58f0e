// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivereader.h"

#include "archive/archivetables.h"

#include <QFileInfo>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

ArchivedBatch::Group& groupOf(
    ArchivedBatch& batch, const SourceId& source, const ProfileVersion& profile)
{
    const bool isOpen = !batch.groups.isEmpty() && batch.groups.last().source == source
        && batch.groups.last().profile == profile;
    if (!isOpen)
        batch.groups.append({source, profile, {}});
    return batch.groups.last();
}

// The database keeps no more than these two; the -shm file is not data.
qint64 sizeOnDisk(const QString& file)
{
    return QFileInfo(file).size() + QFileInfo(file + "-wal"_L1).size();
}

} // namespace

ArchiveReader::ArchiveReader(ArchiveTables& tables)
    : m_tables(tables)
    , m_changed(tables.database,
          "SELECT o.seq, r.source, r.delivery FROM observation o"
          " CROSS JOIN record r ON r.key = o.record AND r.newest = o.seq"
          " WHERE o.seq > ? ORDER BY o.seq")
{
}

ArchivedDelivery ArchiveReader::delivery(const SourceId& source, const DeliveryId& delivery)
{
    const auto code = m_tables.codes.findSource(source);
    return code ? read(*code, delivery.value.toUtf8()) : ArchivedDelivery();
}

ArchivedDelivery ArchiveReader::read(qint64 source, const QByteArray& id)
{
    ArchivedDelivery found;
    qint64 newestSeq = 0;
    QList<Earlier> earlier;
    for (const StoredRecord& record : m_tables.records.ofDelivery(source, id)) {
        const auto newest = m_tables.observations.find(record.newest);
        if (!newest)
            continue;
        found.records.append(
            {record.id, newest->row, m_tables.answers.find(record.key, m_tables.packer())});
        appendEarlier(earlier, record, newest->before);
        if (newest->seq < newestSeq)
            continue;
        newestSeq = newest->seq;
        found.profile = m_tables.codes.profileOf(newest->profile);
        found.seenAt = newest->seen;
    }
    // By seq, not by time: clocks jump.
    std::sort(earlier.begin(), earlier.end(),
        [](const Earlier& a, const Earlier& b) { return a.seq < b.seq; });
    for (const Earlier& one : earlier.sliced(std::max(0LL, earlier.size() - maxEarlierRows)))
        found.earlier.append(one.row);
    found.replays = m_tables.replays.find(source, id, m_tables.packer());
    return found;
}

void ArchiveReader::appendEarlier(
    QList<Earlier>& earlier, const StoredRecord& record, std::optional<qint64> before)
{
    for (int i = 0; before && i < maxEarlierRows; ++i) {
        const auto observation = m_tables.observations.find(*before);
        if (!observation)
            return;
        earlier.append({*before, {observation->seen, record.id, observation->row}});
        before = observation->before;
    }
}

QList<DeliveryRecord> ArchiveReader::records(const SourceId& source, const DeliveryId& delivery)
{
    QList<DeliveryRecord> records;
    const auto code = m_tables.codes.findSource(source);
    if (!code)
        return records;
    for (const auto& record : m_tables.records.ofDelivery(*code, delivery.value.toUtf8())) {
        if (const auto newest = m_tables.observations.find(record.newest))
            records.append({record.id, newest->row, {}});
    }
    return records;
}

ArchivedBatch ArchiveReader::changedSince(qint64 seq, qint64 maxBytes)
{
    ArchivedBatch batch;
    batch.through = seq;
    qint64 bytes = 0;
    Rows rows = m_changed.rows(seq);
    while (bytes < maxBytes) {
        if (!rows.next()) {
            batch.isLast = true;
            break;
        }
        batch.through = rows.number(0);
        bytes += appendDelivery(batch, rows.number(1), rows.view(2));
    }
    return batch;
}

qint64 ArchiveReader::appendDelivery(ArchivedBatch& batch, qint64 source, QByteArrayView delivery)
{
    const SourceId id = m_tables.codes.sourceOf(source);
    if (id.isEmpty())
        return 0; // forgotten
    qint64 bytes = 0;
    QList<DeliveryRecord> records;
    qint64 profile = 0;
    for (const StoredRecord& record : m_tables.records.ofDelivery(source, delivery)) {
        if (record.newest > batch.through)
            return 0; // the delivery comes again, with that one
        const auto newest = m_tables.observations.find(record.newest);
        if (!newest)
            return 0;
        if (record.newest == batch.through)
            profile = newest->profile;
        bytes += newest->row.size();
        records.append({record.id, newest->row, {}});
    }
    groupOf(batch, id, m_tables.codes.profileOf(profile)).records += records;
    return bytes;
}

void ArchiveReader::visitAll(const SourceId& source, const Visit& visit)
{
    Rows rows = m_changed.rows(0);
    while (rows.next()) {
        const qint64 code = rows.number(1);
        const SourceId its = m_tables.codes.sourceOf(code);
        if (its.isEmpty() || (!source.isEmpty() && its != source))
            continue;
        const auto records = m_tables.records.ofDelivery(code, rows.view(2));
        const bool isItsNewest = std::all_of(records.cbegin(), records.cend(),
            [&](const StoredRecord& record) { return record.newest <= rows.number(0); });
        if (isItsNewest && !visit(read(code, rows.bytes(2))))
            return;
    }
}

ArchiveContents ArchiveReader::contents() const
{
    ArchiveContents contents{m_tables.mark(), {}, sizeOnDisk(m_tables.database.file())};
    for (const ArchivedSource& source : m_tables.codes.sources()) {
        if (!source.id.isEmpty())
            contents.sources.append(source);
    }
    return contents;
}

} // namespace waybill
