// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/sqlitearchive.h"

#include "providers/pagerows.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace waybill {

namespace {

constexpr std::chrono::milliseconds betweenChanges{100};

/// From where on nothing more should be read: well before pages find no room to wait, as some are
/// under way; and until when.
constexpr qint64 fullBytes = PendingWrites::defaultMaxBytes / 2;
constexpr qint64 goOnBytes = fullBytes / 2;

/// Hands a value to a reply that may be gone by then. The reply's own thread, the application's,
/// looks whether it is: here that cannot be known.
template <typename Reply, typename Value> void answer(const QPointer<Reply>& reply, Value value)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [reply, value = std::move(value)] {
            if (reply)
                emit reply->finished(value);
        },
        Qt::QueuedConnection);
}

/// Asks the worker in its thread.
template <typename Reply, typename Question>
std::unique_ptr<Reply> ask(ArchiveWorker* worker, Question question)
{
    auto reply = std::make_unique<Reply>();
    QMetaObject::invokeMethod(
        worker,
        [worker, question = std::move(question), guard = QPointer<Reply>(reply.get())] {
            answer(guard, question(*worker));
        },
        Qt::QueuedConnection);
    return reply;
}

} // namespace

SqliteArchive::SqliteArchive(const QString& file, const Clock* clock, QObject* parent)
    : ArchiveMonitor(parent)
    , m_clock(clock)
    , m_worker(new ArchiveWorker(file))
{
    m_thread.setObjectName(QStringLiteral("archive"));
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &ArchiveWorker::progressed, this, &SqliteArchive::take);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_told.setSingleShot(true);
    connect(&m_told, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasNews, false)) {
            m_told.start(betweenChanges);
            emit changed();
        }
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &ArchiveWorker::open, Qt::QueuedConnection);
}

SqliteArchive::~SqliteArchive()
{
    // Behind all that was handed over.
    QMetaObject::invokeMethod(m_worker, &ArchiveWorker::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void SqliteArchive::take(const ArchiveProgress& progress)
{
    m_progress = progress;
    tell();
}

void SqliteArchive::tell()
{
    const qint64 waiting = m_handedBytes - m_progress.bytesTaken;
    m_isFull = waiting > (m_isFull ? goOnBytes : fullBytes);
    m_hasNews = true;
    if (!m_told.isActive())
        m_told.start(std::chrono::milliseconds(0));
}

ArchiveState SqliteArchive::state() const
{
    return {.deliveries = m_progress.deliveries,
        .waiting = m_handedOver - m_progress.rowsWritten - m_progress.rowsDropped,
        .waitingReplays = m_replays - m_progress.replaysWritten,
        .fault = m_progress.fault,
        .isFull = m_isFull,
        .dropped = m_progress.rowsDropped};
}

void SqliteArchive::write(ArchiveWrite write)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, write = std::move(write)]() mutable {
            worker->write(std::move(write));
        },
        Qt::QueuedConnection);
}

void SqliteArchive::storePage(
    const SourceId& source, const ProfileVersion& profile, std::shared_ptr<const PageRows> page)
{
    m_handedOver += qint64(page->rows.size());
    m_handedBytes += page->bytes.size();
    tell();
    write(PageWrite{source, profile, std::move(page), m_clock->now()});
}

void SqliteArchive::storeAnswer(const SourceId& source, const DeliveryId& delivery,
    const QByteArray& recordId, const QString& call, const QByteArray& bytes)
{
    write(AnswerWrite{source, delivery, recordId, call, bytes});
}

void SqliteArchive::storeReplay(
    const SourceId& source, const DeliveryId& delivery, const Attempt& replay)
{
    ++m_replays;
    tell();
    write(ReplayWrite{source, delivery, replay});
}

void SqliteArchive::storeReading(const SourceId& source, const QByteArray& reading)
{
    write(ReadingWrite{source, reading});
}

void SqliteArchive::forget(const SourceId& source)
{
    write(ForgetWrite{source});
}

void SqliteArchive::describe(const SourceId& source, const QString& providerId, const QString& name)
{
    write(DescribeWrite{source, providerId, name});
}

void SqliteArchive::forgetDeliveries(const SourceId& source, const QList<DeliveryId>& deliveries)
{
    write(EraseWrite{source, deliveries});
}

void SqliteArchive::clear()
{
    write(ClearWrite{});
}

std::unique_ptr<ArchiveReply> SqliteArchive::load(
    const SourceId& source, const DeliveryId& delivery)
{
    return ask<ArchiveReply>(m_worker,
        [source, delivery](ArchiveWorker& worker) { return worker.load(source, delivery); });
}

std::unique_ptr<ArchiveRecordsReply> SqliteArchive::loadRecords(
    const SourceId& source, const QList<DeliveryId>& deliveries)
{
    return ask<ArchiveRecordsReply>(m_worker, [source, deliveries](ArchiveWorker& worker) {
        return worker.loadRecords(source, deliveries);
    });
}

std::unique_ptr<ArchiveMarkReply> SqliteArchive::mark()
{
    auto reply = std::make_unique<ArchiveMarkReply>();
    write(MarkWrite{[guard = QPointer<ArchiveMarkReply>(reply.get())](
                        const ArchiveMarkResult& result) { answer(guard, result); }});
    return reply;
}

std::unique_ptr<ArchiveContentsReply> SqliteArchive::contents()
{
    return ask<ArchiveContentsReply>(
        m_worker, [](ArchiveWorker& worker) { return worker.contents(); });
}

std::unique_ptr<ArchivedBatchReply> SqliteArchive::changedSince(qint64 seq, qint64 bytes)
{
    return ask<ArchivedBatchReply>(
        m_worker, [seq, bytes](ArchiveWorker& worker) { return worker.changedSince(seq, bytes); });
}

void SqliteArchive::tryAgain()
{
    QMetaObject::invokeMethod(m_worker, &ArchiveWorker::tryAgain, Qt::QueuedConnection);
}

void SqliteArchive::startNew()
{
    QMetaObject::invokeMethod(m_worker, &ArchiveWorker::startNew, Qt::QueuedConnection);
}

} // namespace waybill
