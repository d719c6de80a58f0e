// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/localarchive.h"

#include "archive/listsnapshot.h"
#include "archive/memoryarchive.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace std::chrono_literals;

namespace waybill {

namespace {

constexpr auto betweenLooks = 20s;
constexpr auto closingTime = 5s;

QString snapshotFile(const QString& archive)
{
    constexpr QLatin1String suffix(".sqlite");
    const QString base = archive.endsWith(suffix) ? archive.chopped(suffix.size()) : archive;
    return base + QStringLiteral(".columns");
}

} // namespace

LocalArchive::LocalArchive(
    const QString& file, Services services, ListRestore::ProfileOf profileOf, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_memory(std::make_unique<MemoryArchive>())
    , m_lasting(std::make_unique<SqliteArchive>(file, services.clock))
    , m_archive(std::make_unique<SplitArchive>(m_memory.get(), m_lasting.get()))
    , m_snapshot(std::make_unique<ListSnapshot>(
          ListSnapshot::Services{m_lasting.get(), services.table}, snapshotFile(file)))
    , m_restore(std::make_unique<ListRestore>(
          ListRestore::Services{m_lasting.get(), services.table, m_snapshot.get()},
          std::move(profileOf)))
{
    m_snapshot->setLeftOut(
        [archive = m_archive.get()](const SourceId& id) { return archive->isInMemory(id); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(betweenLooks);
    m_patience.setSingleShot(true);
    m_patience.setInterval(closingTime);
    connect(&m_soon, &QTimer::timeout, m_snapshot.get(), &ListSnapshot::keepUp);
    connect(m_lasting.get(), &ArchiveMonitor::changed, this, &LocalArchive::keepSnapshot);
    connect(m_restore.get(), &ListRestore::progressed, this, &LocalArchive::restoring);
    connect(m_restore.get(), &ListRestore::finished, this, [this] {
        m_isRestored = true;
        keepSnapshot();
        emit restored();
    });
}

LocalArchive::~LocalArchive() = default;

QString LocalArchive::ownFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("archive.sqlite"));
}

bool LocalArchive::hasSnapshot() const
{
    return QFile::exists(snapshotFile(m_file));
}

void LocalArchive::setIsWhole(std::function<bool()> isWhole)
{
    m_snapshot->setIsWhole(std::move(isWhole));
}

void LocalArchive::restore()
{
    m_restore->start();
}

/// It is written again only where much has come: after a crash the rest is read from the archive.
void LocalArchive::keepSnapshot()
{
    if (m_isRestored && !m_soon.isActive() && !m_lasting->state().fault)
        m_soon.start();
}

/// A list that is only half restored would make a snapshot that lies.
void LocalArchive::close()
{
    m_soon.stop();
    if (!m_isRestored || m_lasting->state().fault) {
        QMetaObject::invokeMethod(this, &LocalArchive::closed, Qt::QueuedConnection);
        return;
    }
    connect(m_snapshot.get(), &ListSnapshot::written, this, &LocalArchive::closed);
    connect(&m_patience, &QTimer::timeout, this, &LocalArchive::closed);
    m_patience.start();
    m_snapshot->write();
}

} // namespace waybill
