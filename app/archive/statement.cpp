// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/statement.h"

#include "archive/database.h"

#include <sqlite3.h>

namespace waybill {

Rows::Rows(Statement& statement)
    : m_statement(statement)
{
}

Rows::~Rows()
{
    m_statement.startOver();
}

bool Rows::next()
{
    return m_statement.step();
}

qint64 Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement.m_handle, column);
}

QByteArrayView Rows::view(int column) const
{
    // The bytes before their count, as SQLite asks.
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.m_handle, column));
    return {data, qsizetype(sqlite3_column_bytes(m_statement.m_handle, column))};
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement.m_handle, column) == SQLITE_NULL;
}

Statement::Statement(Database& database, const char* sql)
    : m_database(database)
{
    if (database.hasFailed())
        return;
    const int code = sqlite3_prepare_v3(
        database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_handle, nullptr);
    if (code != SQLITE_OK)
        database.fail(code);
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::bind(int parameter, qint64 value)
{
    check(sqlite3_bind_int64(m_handle, parameter, value));
}

void Statement::bind(int parameter, const std::optional<qint64>& value)
{
    if (value)
        bind(parameter, *value);
    else
        bindNull(parameter);
}

void Statement::bind(int parameter, QByteArrayView value)
{
    // A null pointer would bind NULL, where empty bytes are meant.
    const char* data = value.isEmpty() ? "" : value.data();
    check(sqlite3_bind_blob64(
        m_handle, parameter, data, sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, const std::optional<QByteArrayView>& value)
{
    if (value)
        bind(parameter, *value);
    else
        bindNull(parameter);
}

void Statement::bind(int parameter, const QString& value)
{
    const QByteArray text = value.toUtf8();
    check(sqlite3_bind_text64(m_handle, parameter, text.isEmpty() ? "" : text.constData(),
        sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindNull(int parameter)
{
    check(sqlite3_bind_null(m_handle, parameter));
}

void Statement::check(int code)
{
    if (code != SQLITE_OK)
        m_database.fail(code);
}

bool Statement::step()
{
    if (m_handle == nullptr || m_database.hasFailed())
        return false;
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.fail(code);
    return false;
}

bool Statement::finish()
{
    while (step()) { }
    startOver();
    return !m_database.hasFailed();
}

void Statement::startOver()
{
    sqlite3_reset(m_handle);
}

} // namespace waybill
