// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QtEndian>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Kind = ArchiveFault::Kind;

QString lastError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Empty if SQLite's header says that it is an archive of ours. Reads the file itself, so that
/// nothing of a foreign file is touched.
std::optional<ArchiveFault> faultOfHeader(const QString& path)
{
    // https://www.sqlite.org/fileformat2.html#the_database_header
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype applicationIdAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ArchiveFault{Kind::Unwritable, path, file.errorString()};
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return ArchiveFault{Kind::Foreign, path, u"not a SQLite database"_s};
    const auto id = qFromBigEndian<quint32>(header.constData() + applicationIdAt);
    if (id != archiveApplicationId)
        return ArchiveFault{
            Kind::Foreign, path, u"application id 0x%1"_s.arg(id, 8, 16, QChar(u'0'))};
    return std::nullopt;
}

/// Empty if the file is as long as it says. Beside a WAL, which may say more, nothing is known.
std::optional<ArchiveFault> faultOfLength(Database& database)
{
    if (QFileInfo(database.file() + "-wal"_L1).size() > 0)
        return std::nullopt;
    const auto pages = database.number("PRAGMA page_count");
    const auto pageSize = database.number("PRAGMA page_size");
    const qint64 length = QFileInfo(database.file()).size();
    if (pages && pageSize && *pages * *pageSize > length)
        database.failAsDamaged(
            u"the file ends at byte %1 of %2"_s.arg(length).arg(*pages * *pageSize));
    return database.failure();
}

std::optional<ArchiveFault> faultOfVersion(Database& database, int known)
{
    const auto version = database.number("PRAGMA user_version");
    if (version && *version > known)
        return ArchiveFault{Kind::TooNew, database.file(),
            u"version %1; this program knows %2"_s.arg(*version).arg(known)};
    return database.failure();
}

/// Empty if the file can be used; it is opened for reading only.
std::optional<ArchiveFault> faultOf(const QString& file, int knownVersion)
{
    if (auto fault = faultOfHeader(file))
        return fault;
    const auto opened = Database::open(file, Database::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    if (auto fault = faultOfVersion(**opened, knownVersion))
        return fault;
    return faultOfLength(**opened);
}

void keepToOwner(const QString& file)
{
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(file + suffix))
            QFile::setPermissions(file + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
}

/// An empty file that only its owner may read; SQLite gives its -wal and -shm the same rights.
std::optional<ArchiveFault> makeFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData());
    const int descriptor = ::open(name.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return ArchiveFault{errno == ENOSPC ? Kind::DiskFull : Kind::Unwritable, path, lastError()};
    ::close(descriptor);
    return std::nullopt;
}

std::optional<ArchiveFault> fill(const QString& path, std::span<const SchemaStep> steps)
{
    const auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    Database& database = **opened;
    database.run("PRAGMA page_size=16384"); // rows of a few kB leave little of it empty
    database.run("PRAGMA auto_vacuum=INCREMENTAL");
    database.run("PRAGMA application_id=" + QByteArray::number(archiveApplicationId));
    migrate(database, steps);
    database.run("PRAGMA journal_mode=WAL");
    return database.failure();
}

/// Under another name first: an archive is there whole or not at all.
std::optional<ArchiveFault> makeArchive(const QString& file, std::span<const SchemaStep> steps)
{
    const QString unfinished = file + ".new"_L1;
    if (auto fault = makeFile(unfinished))
        return fault;
    if (auto fault = fill(unfinished, steps))
        return fault;
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(file).constData())
        != 0)
        return ArchiveFault{Kind::Unwritable, file, lastError()};
    return std::nullopt;
}

// secure_delete: what is forgotten is overwritten. trusted_schema: the file may come from anywhere.
constexpr const char* settings = "PRAGMA synchronous=FULL;"
                                 "PRAGMA secure_delete=ON;"
                                 "PRAGMA trusted_schema=OFF;"
                                 "PRAGMA cell_size_check=ON;"
                                 "PRAGMA temp_store=MEMORY;"
                                 "PRAGMA journal_size_limit=16777216;";

} // namespace

ArchiveLock::ArchiveLock(QString archive)
    : m_archive(std::move(archive))
{
}

ArchiveLock::~ArchiveLock() = default;

std::optional<ArchiveFault> ArchiveLock::take()
{
    if (m_lock)
        return std::nullopt;
    const QFileInfo info(m_archive);
    if (!info.absoluteDir().exists())
        QDir().mkpath(info.absolutePath());
    const QString name = info.absoluteDir().filePath(info.completeBaseName() + ".lock"_L1);
    auto lock = std::make_unique<QLockFile>(name);
    lock->setStaleLockTime(0); // only its holder's end makes it stale
    if (!lock->tryLock()) {
        const bool isHeld = lock->error() == QLockFile::LockFailedError;
        return ArchiveFault{isHeld ? Kind::InUse : Kind::Unwritable, m_archive,
            isHeld ? u"%1 is held"_s.arg(name) : u"%1 cannot be made"_s.arg(name)};
    }
    QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner); // it names this machine
    m_lock = std::move(lock);
    return std::nullopt;
}

OpenedDatabase openArchive(const QString& file, std::span<const SchemaStep> steps)
{
    // A file of no bytes is what mktemp leaves: nobody's.
    const bool isThere = QFileInfo(file).size() > 0;
    const auto fault = isThere ? faultOf(file, versionAfter(steps)) : makeArchive(file, steps);
    if (fault)
        return Failure{*fault};
    keepToOwner(file);
    auto opened = Database::open(file, Database::Mode::ReadWrite);
    if (!opened)
        return opened;
    Database& database = **opened;
    database.run(settings);
    if (!migrate(database, steps))
        return Failure{*database.failure()};
    return opened;
}

OpenedDatabase openArchiveToRead(const QString& file)
{
    const int known = versionAfter(schemaSteps());
    if (auto fault = faultOf(file, known))
        return Failure{*fault};
    auto opened = Database::open(file, Database::Mode::ReadOnly);
    if (!opened)
        return opened;
    Database& database = **opened;
    database.run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;");
    if (database.number("PRAGMA user_version").value_or(0) < known)
        return Failure{ArchiveFault{
            Kind::Failing, file, u"made by an older Waybill; open it in the window once"_s}};
    return opened;
}

QString setArchiveAside(const QString& file)
{
    QString aside = file + ".aside"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = u"%1.aside-%2"_s.arg(file).arg(i);
    // The WAL first: without its archive it is nothing, but beside a new one it would be read.
    for (const auto& suffix : {u"-wal"_s, u"-shm"_s, u""_s}) {
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, aside + suffix))
            return {};
    }
    return aside;
}

} // namespace waybill
