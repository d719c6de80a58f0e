// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecodes.h"
#include "archive/archivewrite.h"
#include "domain/deliveryrecord.h"

#include <QList>
#include <QObject>

namespace waybill {

/// What an archive holds.
struct ArchiveContents
{
    ArchiveMark mark;
    QList<ArchivedSource> sources; ///< in the order they were first seen
    qint64 fileBytes = 0; ///< on disk, with the write-ahead log

    bool operator==(const ArchiveContents&) const = default;
};
using ArchiveContentsResult = Result<ArchiveContents, ArchiveFault>;

/// Deliveries to be read again, as pages gave them.
struct ArchivedBatch
{
    /// Of one source, read by one profile.
    struct Group
    {
        SourceId source;
        ProfileVersion profile;
        /// Without answers; those of one delivery stand together, in the order they were first
        /// seen.
        QList<DeliveryRecord> records;

        bool operator==(const Group&) const = default;
    };
    QList<Group> groups; ///< a source may come more than once
    qint64 through = 0; ///< the seq to go on from
    bool isLast = false; ///< nothing is left

    bool operator==(const ArchivedBatch&) const = default;
};
using ArchivedBatchResult = Result<ArchivedBatch, ArchiveFault>;

/// As ArchiveReply.
class ArchiveMarkReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchiveMarkResult& result);
};

/// As ArchiveReply.
class ArchiveContentsReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchiveContentsResult& result);
};

/// As ArchiveReply.
class ArchivedBatchReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchivedBatchResult& result);
};

} // namespace waybill
