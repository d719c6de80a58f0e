// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "archive/statement.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <optional>

namespace waybill {

class ArchiveTables;
struct StoredRecord;

/// Reads an open archive. Where it finds less than there should be, the database has failed.
class ArchiveReader
{
public:
    /// Of one delivery; the newest ones are given.
    static constexpr int maxEarlierRows = 1000;

    explicit ArchiveReader(ArchiveTables& tables);

    /// Its records are empty if no page held it; replays may be there all the same.
    ArchivedDelivery delivery(const SourceId& source, const DeliveryId& delivery);
    /// Without answers; empty if no page held it.
    QList<DeliveryRecord> records(const SourceId& source, const DeliveryId& delivery);
    /// All records of each delivery of which something was observed after `seq`, in the order of
    /// their newest observations, each delivery once. About `bytes` of rows at most.
    ArchivedBatch changedSince(qint64 seq, qint64 bytes);
    /// Every delivery of a source (empty: of all), in the order of their newest observations, until
    /// `visit` says false.
    using Visit = std::function<bool(const ArchivedDelivery& delivery)>;
    void visitAll(const SourceId& source, const Visit& visit);
    ArchiveContents contents() const;

private:
    struct Earlier
    {
        qint64 seq = 0;
        EarlierRow row;
    };
    ArchivedDelivery read(qint64 source, const QByteArray& id);
    void appendEarlier(
        QList<Earlier>& earlier, const StoredRecord& record, std::optional<qint64> before);
    qint64 appendDelivery(ArchivedBatch& batch, qint64 source, QByteArrayView delivery);

    ArchiveTables& m_tables;
    Statement m_changed;
};

} // namespace waybill
