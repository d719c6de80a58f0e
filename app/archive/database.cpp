// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"

#include "archive/statement.h"

#include <QFile>

#include <sqlite3.h>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 2000; ///< for another process that writes; none of ours does

ArchiveFault::Kind kindOf(int code)
{
    using Kind = ArchiveFault::Kind;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Kind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Kind::Unwritable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::InUse;
    case SQLITE_NOTADB:
        return Kind::Foreign;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // a table or column that our statements name is not there
    case SQLITE_SCHEMA:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_FORMAT:
        return Kind::Damaged;
    default:
        return Kind::Failing;
    }
}

ArchiveFault faultOf(int code, sqlite3* handle, const QString& file)
{
    QString cause = QString::fromUtf8(sqlite3_errstr(code));
    const QString details = handle != nullptr ? QString::fromUtf8(sqlite3_errmsg(handle)) : cause;
    if (details != cause)
        cause += u": "_s + details;
    return {kindOf(code), file, u"%1 (SQLite %2)"_s.arg(cause).arg(code)};
}

} // namespace

Result<std::unique_ptr<Database>, ArchiveFault> Database::open(const QString& file, Mode mode)
{
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle,
        access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const ArchiveFault fault = faultOf(code, handle, file);
        sqlite3_close_v2(handle);
        return Failure{fault};
    }
    sqlite3_busy_timeout(handle, patienceMs);
    return std::unique_ptr<Database>(new Database(file, handle));
}

Database::Database(QString file, sqlite3* handle)
    : m_file(std::move(file))
    , m_handle(handle)
{
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

bool Database::run(const char* statements)
{
    if (hasFailed())
        return false;
    const int code = sqlite3_exec(m_handle, statements, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return code == SQLITE_OK;
}

std::optional<qint64> Database::number(const char* query)
{
    Statement statement(*this, query);
    Rows rows = statement.rows();
    if (!rows.next())
        return std::nullopt;
    return rows.number(0);
}

void Database::fail(int code)
{
    if (!m_failure)
        m_failure = faultOf(code, m_handle, m_file);
}

void Database::failAsDamaged(const QString& cause)
{
    if (!m_failure)
        m_failure = ArchiveFault{ArchiveFault::Kind::Damaged, m_file, cause};
}

void Database::rollBack()
{
    // SQLite may have rolled back by itself, as it does when the disk is full.
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Database& database)
    : m_database(database)
    , m_isOpen(database.run("BEGIN IMMEDIATE"))
{
}

Transaction::~Transaction()
{
    if (m_isOpen)
        m_database.rollBack();
}

bool Transaction::commit()
{
    if (!m_isOpen || !m_database.run("COMMIT"))
        return false;
    m_isOpen = false;
    return true;
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace waybill
