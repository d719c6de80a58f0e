// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "archive/archivefile.h"
#include "archive/pendingwrites.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace waybill {

/// How far the worker is.
struct ArchiveProgress
{
    qint64 deliveries = 0; ///< durable
    qint64 rowsWritten = 0; ///< of pages, since the worker began
    qint64 rowsDropped = 0; ///< as rowsWritten: those that could not wait
    qint64 bytesTaken = 0; ///< of pages that no longer wait
    qint64 replaysWritten = 0; ///< as rowsWritten
    std::optional<ArchiveFault> fault;
};

/// The archive's own thread lives here: it owns the database and does one thing after the other.
/// Writes wait in order; reads go before them, and see what waits. After a fault nothing is
/// written until tryAgain(). Everything but the constructor belongs to the worker's thread, and
/// answers are given there.
class ArchiveWorker : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveWorker(const QString& file);
    ~ArchiveWorker() override;

    void open();
    void write(ArchiveWrite write);
    /// Writes what waits, unless a fault forbids it, and closes the archive.
    void close();
    /// Opens the archive anew.
    void tryAgain();
    /// Gives a file that cannot be used another name and makes a new one.
    void startNew();

    ArchiveResult load(const SourceId& source, const DeliveryId& delivery);
    ArchiveRecordsResult loadRecords(const SourceId& source, const QList<DeliveryId>& deliveries);
    ArchiveContentsResult contents();
    ArchivedBatchResult changedSince(qint64 seq, qint64 bytes);

signals:
    void progressed(const waybill::ArchiveProgress& progress);

private:
    struct Opened;

    void warmUp();
    void work();
    void schedule();
    bool hasWork() const;
    void writeFirst();
    void drop(const PageRows& page);
    std::optional<ArchiveFault> openFile();
    void noteFailure();
    bool perform(ArchiveWrite& write);
    bool clear();
    void setFault(const ArchiveFault& fault);
    std::optional<ArchiveFault> takeReadFault();
    void report();

    QString m_file;
    ArchiveLock m_lock;
    PendingWrites m_pending;
    std::unique_ptr<Opened> m_opened; ///< null: not open
    ArchiveProgress m_progress; ///< its fault: why nothing is written
    bool m_isScheduled = false;
};

} // namespace waybill
