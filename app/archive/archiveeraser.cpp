// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveeraser.h"

#include "archive/archivetables.h"

#include <algorithm>

namespace waybill {

namespace {

constexpr int deliveriesAStep = 250; ///< as many as a page has
constexpr const char* pagesAStep = "PRAGMA incremental_vacuum(500)";

} // namespace

ArchiveEraser::ArchiveEraser(ArchiveTables& tables)
    : m_tables(tables)
{
    if (!tables.codes.forgotten().isEmpty())
        m_task = Task::EmptySources;
    else if (tables.database.number("PRAGMA freelist_count").value_or(0) > 0)
        m_task = Task::GiveBack;
}

bool ArchiveEraser::forget(const SourceId& source)
{
    Transaction transaction(m_tables.database);
    m_tables.codes.forget(source);
    m_tables.countGeneration();
    m_task = Task::EmptySources;
    return transaction.commit();
}

bool ArchiveEraser::erase(EraseWrite& erase)
{
    const auto source = m_tables.codes.findSource(erase.source);
    const auto count = std::min<qsizetype>(deliveriesAStep, erase.deliveries.size());
    Transaction transaction(m_tables.database);
    for (qsizetype i = 0; source && i < count; ++i) {
        const QByteArray id = erase.deliveries.at(i).value.toUtf8();
        const auto records = m_tables.records.ofDelivery(*source, id);
        qint64 bytes = m_tables.replays.remove(*source, id);
        for (const StoredRecord& record : records)
            bytes += remove(record);
        m_tables.codes.count(*source, records.isEmpty() ? 0 : -1, -bytes);
    }
    m_tables.countGeneration();
    if (!transaction.commit())
        return false;
    erase.deliveries.remove(0, count);
    m_task = Task::EmptySources; // and on to what follows it
    return true;
}

qint64 ArchiveEraser::remove(const StoredRecord& record)
{
    m_tables.records.remove(record);
    return m_tables.answers.remove(record.key) + m_tables.observations.removeFrom(record.newest);
}

void ArchiveEraser::step()
{
    switch (m_task) {
    case Task::None:
        break;
    case Task::EmptySources:
        if (const auto sources = m_tables.codes.forgotten(); !sources.isEmpty())
            emptySource(sources.first());
        else
            m_task = Task::GiveBack;
        break;
    case Task::GiveBack:
        giveBack();
        break;
    case Task::ShortenLog:
        shortenLog();
        break;
    }
}

void ArchiveEraser::emptySource(qint64 source)
{
    if (source != m_source)
        m_lastKey = 0;
    m_source = source;
    Transaction transaction(m_tables.database);
    const auto records = m_tables.records.ofSource(source, m_lastKey, deliveriesAStep);
    for (const StoredRecord& record : records)
        remove(record);
    if (records.isEmpty())
        finishSource(source);
    if (transaction.commit() && !records.isEmpty())
        m_lastKey = records.last().key;
}

void ArchiveEraser::finishSource(qint64 source)
{
    m_tables.replays.removeAll(source);
    m_tables.codes.remove(source);
}

void ArchiveEraser::giveBack()
{
    if (m_tables.database.number("PRAGMA freelist_count").value_or(0) == 0)
        m_task = Task::ShortenLog;
    else
        m_tables.database.run(pagesAStep);
}

void ArchiveEraser::shortenLog()
{
    // Not waiting for readers: the next checkpoint does what is left.
    m_tables.database.run("PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE);");
    m_tables.database.run("PRAGMA busy_timeout=2000");
    m_task = Task::None;
}

} // namespace waybill
