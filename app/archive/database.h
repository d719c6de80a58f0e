// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "ports/archivemonitor.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;

namespace waybill {

/// A connection to one SQLite file, for one thread. A failure sticks: until it is cleared nothing
/// more is run and queries give no rows, so that a sequence of statements is checked once, at its
/// end.
class Database
{
public:
    enum class Mode : quint8 { ReadOnly, ReadWrite }; ///< neither makes a file

    static Result<std::unique_ptr<Database>, ArchiveFault> open(const QString& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements whose rows, if any, are not wanted. False: failed, now or before.
    bool run(const char* statements);
    bool run(const QByteArray& statements) { return run(statements.constData()); }
    /// The first column of the first row; empty: no row, or failed.
    std::optional<qint64> number(const char* query);

    const std::optional<ArchiveFault>& failure() const { return m_failure; }
    bool hasFailed() const { return m_failure.has_value(); }
    void clearFailure() { m_failure.reset(); }
    /// Keeps the first failure; `code` is an extended result code of SQLite.
    void fail(int code);
    /// The file holds what it cannot hold.
    void failAsDamaged(const QString& cause);

    const QString& file() const { return m_file; }
    sqlite3* handle() const { return m_handle; }

private:
    friend class Transaction;
    Database(QString file, sqlite3* handle);
    void rollBack();

    QString m_file;
    sqlite3* m_handle;
    std::optional<ArchiveFault> m_failure;
};

/// Takes the right to write at once; undone unless committed.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// True: all of it is durable. False: none of it is kept (or, where the disk failed in the very
    /// act, all of it: whoever repeats a write must bear that).
    bool commit();

private:
    Database& m_database;
    bool m_isOpen;
};

/// Of SQLite, as it is loaded.
QString sqliteVersion();

} // namespace waybill
