// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveworker.h"

#include "archive/archiveeraser.h"
#include "archive/archivereader.h"
#include "archive/archivetables.h"
#include "archive/archivewriter.h"
#include "providers/pagerows.h"

#include <QFile>
#include <QTimer>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// The window takes all the cores there are to come up.
constexpr std::chrono::milliseconds beforeWarmUp{1000};

} // namespace

struct ArchiveWorker::Opened
{
    explicit Opened(std::unique_ptr<Database> database)
        : tables(std::move(database))
        , writer(tables)
        , reader(tables)
        , eraser(tables)
    {
    }

    ArchiveTables tables;
    ArchiveWriter writer;
    ArchiveReader reader;
    ArchiveEraser eraser;
};

ArchiveWorker::ArchiveWorker(const QString& file)
    : m_file(file)
    , m_lock(file)
{
}

ArchiveWorker::~ArchiveWorker() = default;

void ArchiveWorker::open()
{
    m_progress.fault = openFile();
    report();
    schedule();
}

std::optional<ArchiveFault> ArchiveWorker::openFile()
{
    m_opened.reset();
    if (auto fault = m_lock.take())
        return fault;
    auto database = openArchive(m_file);
    if (!database)
        return database.error();
    auto opened = std::make_unique<Opened>(std::move(database).value());
    if (auto failure = opened->tables.database.failure())
        return failure;
    m_opened = std::move(opened);
    return std::nullopt;
}

void ArchiveWorker::tryAgain()
{
    if (m_progress.fault)
        open();
}

void ArchiveWorker::startNew()
{
    if (!m_progress.fault || m_lock.take())
        return;
    m_opened.reset();
    if (QFile::exists(m_file) && setArchiveAside(m_file).isEmpty())
        return setFault({ArchiveFault::Kind::Unwritable, m_file, u"it cannot be renamed"_s});
    open();
}

void ArchiveWorker::close()
{
    while (!m_pending.isEmpty() && hasWork()) {
        writeFirst();
        noteFailure();
    }
    m_pending.failMarks({ArchiveFault::Kind::Failing, m_file, u"closed"_s});
    m_opened.reset();
}

void ArchiveWorker::write(ArchiveWrite write)
{
    const auto* mark = std::get_if<MarkWrite>(&write);
    if (mark != nullptr && m_progress.fault)
        return mark->answer(Failure{*m_progress.fault});
    const auto* page = std::get_if<PageWrite>(&write);
    const auto rows = page != nullptr ? page->page : nullptr;
    if (!m_pending.append(std::move(write)))
        drop(*rows);
    schedule();
}

void ArchiveWorker::drop(const PageRows& page)
{
    m_progress.rowsDropped += qint64(page.rows.size());
    m_progress.bytesTaken += page.bytes.size();
    report();
}

bool ArchiveWorker::hasWork() const
{
    return m_opened && !m_progress.fault && (!m_pending.isEmpty() || m_opened->eraser.isBusy());
}

// One step, then whoever asked meanwhile.
void ArchiveWorker::schedule()
{
    if (m_isScheduled || !hasWork())
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &ArchiveWorker::work, Qt::QueuedConnection);
}

void ArchiveWorker::work()
{
    m_isScheduled = false;
    if (!hasWork())
        return;
    if (!m_pending.isEmpty())
        writeFirst();
    if (m_opened && m_opened->eraser.isBusy())
        m_opened->eraser.step(); // nothing is done after a failure
    noteFailure();
    schedule();
}

void ArchiveWorker::noteFailure()
{
    if (!m_opened || !m_opened->tables.database.hasFailed())
        return;
    const ArchiveFault fault = *m_opened->tables.database.failure();
    openFile(); // to be read: what is in RAM may be ahead of the file
    setFault(fault);
}

void ArchiveWorker::writeFirst()
{
    ArchiveWrite& write = m_pending.first();
    if (!perform(write))
        return;
    if (const auto* page = std::get_if<PageWrite>(&write)) {
        m_progress.rowsWritten += qint64(page->page->rows.size());
        m_progress.bytesTaken += page->page->bytes.size();
    } else if (std::holds_alternative<ReplayWrite>(write)) {
        ++m_progress.replaysWritten;
    }
    const auto* erase = std::get_if<EraseWrite>(&write);
    if (erase == nullptr || erase->deliveries.isEmpty())
        m_pending.removeFirst();
    report();
}

bool ArchiveWorker::perform(ArchiveWrite& write)
{
    struct Visitor
    {
        ArchiveWorker& worker;
        Opened& opened;

        bool operator()(const PageWrite& page) const { return opened.writer.write(page); }
        bool operator()(const AnswerWrite& answer) const { return opened.writer.write(answer); }
        bool operator()(const ReplayWrite& replay) const { return opened.writer.write(replay); }
        bool operator()(const ReadingWrite& reading) const { return opened.writer.write(reading); }
        bool operator()(const DescribeWrite& described) const
        {
            return opened.writer.write(described);
        }
        bool operator()(const ForgetWrite& gone) const { return opened.eraser.forget(gone.source); }
        bool operator()(EraseWrite& erase) const { return opened.eraser.erase(erase); }
        bool operator()(const ClearWrite&) const { return worker.clear(); }
        bool operator()(const MarkWrite& mark) const
        {
            mark.answer(opened.tables.mark());
            return true;
        }
    };
    return std::visit(Visitor{*this, *m_opened}, write);
}

// A new file is quicker than a million deletions, and shorter.
bool ArchiveWorker::clear()
{
    m_opened.reset();
    for (const auto& suffix : {u"-wal"_s, u"-shm"_s, u""_s})
        QFile::remove(m_file + suffix);
    open();
    return m_opened != nullptr;
}

void ArchiveWorker::setFault(const ArchiveFault& fault)
{
    m_progress.fault = fault;
    m_pending.failMarks(fault);
    report();
}

std::optional<ArchiveFault> ArchiveWorker::takeReadFault()
{
    if (!m_opened)
        return m_progress.fault;
    auto failure = m_opened->tables.database.failure();
    if (!failure)
        return std::nullopt;
    m_opened->tables.database.clearFailure();
    if (failure->kind == ArchiveFault::Kind::Damaged && !m_progress.fault)
        setFault(*failure); // to write into it would make it worse
    return failure;
}

void ArchiveWorker::report()
{
    if (m_opened)
        m_progress.deliveries = m_opened->tables.codes.deliveries();
    emit progressed(m_progress);
}

ArchiveResult ArchiveWorker::load(const SourceId& source, const DeliveryId& delivery)
{
    ArchivedDelivery found;
    if (m_opened)
        found = m_opened->reader.delivery(source, delivery);
    const auto fault = takeReadFault();
    m_pending.applyTo(found, source, delivery);
    if (!found.records.isEmpty())
        return found;
    if (fault)
        return Failure{FetchError{.kind = FetchError::Kind::Storage, .cause = fault->cause}};
    return Failure{
        FetchError{.kind = FetchError::Kind::NotFound, .cause = u"no page held this delivery"_s}};
}

ArchiveRecordsResult ArchiveWorker::loadRecords(
    const SourceId& source, const QList<DeliveryId>& deliveries)
{
    QList<DeliveryRecord> records;
    for (const DeliveryId& delivery : deliveries) {
        ArchivedDelivery found;
        if (m_opened)
            found.records = m_opened->reader.records(source, delivery);
        m_pending.applyTo(found, source, delivery);
        for (const DeliveryRecord& record : std::as_const(found.records))
            records.append({record.id, record.row, {}});
    }
    if (const auto fault = takeReadFault(); fault && m_opened)
        return Failure{FetchError{.kind = FetchError::Kind::Storage, .cause = fault->cause}};
    return records;
}

ArchiveContentsResult ArchiveWorker::contents()
{
    if (!m_opened)
        return Failure{m_progress.fault.value_or(ArchiveFault{})};
    QTimer::singleShot(beforeWarmUp, this, &ArchiveWorker::warmUp);
    return m_opened->reader.contents();
}

/// What the first delivery that is looked at, or the first page, would have to wait for.
void ArchiveWorker::warmUp()
{
    if (m_opened)
        m_opened->tables.records.loadIndex();
    takeReadFault();
}

ArchivedBatchResult ArchiveWorker::changedSince(qint64 seq, qint64 bytes)
{
    if (!m_opened)
        return Failure{m_progress.fault.value_or(ArchiveFault{})};
    ArchivedBatch batch = m_opened->reader.changedSince(seq, bytes);
    if (const auto fault = takeReadFault())
        return Failure{*fault};
    return batch;
}

} // namespace waybill
