// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/localarchive.h"

#include "archive/memoryarchive.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"

#include <QDir>
#include <QStandardPaths>

namespace waybill {

LocalArchive::LocalArchive(
    const QString& file, Services services, ListRestore::ProfileOf profileOf, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_memory(std::make_unique<MemoryArchive>())
    , m_lasting(std::make_unique<SqliteArchive>(file, services.clock))
    , m_archive(std::make_unique<SplitArchive>(m_memory.get(), m_lasting.get()))
    , m_restore(std::make_unique<ListRestore>(
          ListRestore::Services{m_lasting.get(), services.table}, std::move(profileOf)))
{
    connect(m_restore.get(), &ListRestore::progressed, this, &LocalArchive::restoring);
    connect(m_restore.get(), &ListRestore::finished, this, &LocalArchive::restored);
}

LocalArchive::~LocalArchive() = default;

QString LocalArchive::ownFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("archive.sqlite"));
}

void LocalArchive::restore()
{
    m_restore->start();
}

} // namespace waybill
