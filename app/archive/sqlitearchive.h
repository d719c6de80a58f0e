// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "archive/archiveworker.h"
#include "ports/archivemonitor.h"
#include "ports/clock.h"
#include "ports/deliveryarchive.h"

#include <QThread>
#include <QTimer>

#include <memory>

namespace waybill {

/// The archive that outlives the program: one SQLite file, written and read by a thread of its own.
/// Use it and its replies from the application's thread. A fault does not stop it: what is handed
/// over waits in memory (pages up to PendingWrites' limit), is read from there, and is written
/// after tryAgain(). Ends when all that waits is written, unless there is a fault.
class SqliteArchive : public ArchiveMonitor, public DeliveryArchive
{
    Q_OBJECT

public:
    /// Opens the file or makes it, in its thread: what comes of it is told by state(). The clock
    /// (not owned) says when something was seen.
    SqliteArchive(const QString& file, const Clock* clock, QObject* parent = nullptr);
    ~SqliteArchive() override;

    void storePage(const SourceId& source, const ProfileVersion& profile,
        std::shared_ptr<const PageRows> page) override;
    /// As the port says; nothing, too, where no page held that row of that delivery.
    void storeAnswer(const SourceId& source, const DeliveryId& delivery, const QByteArray& recordId,
        const QString& call, const QByteArray& bytes) override;
    void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay) override;
    /// Errors: NotFound, when no page held that delivery; Storage.
    std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery) override;
    std::unique_ptr<ArchiveRecordsReply> loadRecords(
        const SourceId& source, const QList<DeliveryId>& deliveries) override;
    void storeReading(const SourceId& source, const QByteArray& reading) override;
    void forget(const SourceId& source) override;

    /// Keeps what a source is called, for whoever opens the archive without its settings.
    void describe(const SourceId& source, const QString& providerId, const QString& name);
    /// Deletes deliveries with all that belongs to them; a page that brings one again keeps it
    /// again.
    void forgetDeliveries(const SourceId& source, const QList<DeliveryId>& deliveries);
    /// Deletes everything: a new archive in the place of this one.
    void clear();

    /// Finishes when everything handed over before is durable; with the fault, when it is not.
    std::unique_ptr<ArchiveMarkReply> mark();
    /// What is durable now.
    std::unique_ptr<ArchiveContentsReply> contents();
    /// The durable deliveries of which something was observed after `seq` (0: all), each once and
    /// whole, in the order in which they came to be what they are; about `bytes` of them. To be
    /// asked again with ArchivedBatch::through until isLast.
    std::unique_ptr<ArchivedBatchReply> changedSince(
        qint64 seq, qint64 bytes = qint64{4} * 1024 * 1024);

    ArchiveState state() const override;
    void tryAgain() override;
    /// After a fault: puts the file aside, under the name that setArchiveAside() gives it, and
    /// begins a new one, into which all that waits is written.
    void startNew();

private:
    void take(const ArchiveProgress& progress);
    void write(ArchiveWrite write);
    void tell();

    const Clock* m_clock;
    ArchiveWorker* m_worker; ///< deleted with its thread
    QThread m_thread;
    QTimer m_told; ///< runs while the next change has to wait to be told
    bool m_hasNews = false;
    qint64 m_handedOver = 0; ///< rows
    qint64 m_handedBytes = 0; ///< of their pages
    bool m_isFull = false;
    qint64 m_replays = 0; ///< handed over
    ArchiveProgress m_progress;
};

} // namespace waybill
