// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace waybill {

class Database;
class Statement;

/// The rows of one run of a statement, which starts over when they go.
class Rows
{
public:
    explicit Rows(Statement& statement);
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Moves on to the next row; false: none is left, or the database failed.
    bool next();

    /// Of the row stood on; columns count from 0. NULL is 0 and empty.
    qint64 number(int column) const;
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    QByteArrayView view(int column) const; ///< until the next call of next()
    QString text(int column) const { return QString::fromUtf8(view(column)); }
    bool isNull(int column) const;

private:
    Statement& m_statement;
};

/// A prepared statement, to be run any number of times. The database must outlive it.
class Statement
{
public:
    Statement(Database& database, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Runs it for its rows, with values for its parameters, in order.
    template <typename... Values> Rows rows(const Values&... values)
    {
        bindAll(values...);
        return Rows(*this);
    }

    /// Runs it for what it does. False: the database failed, now or before.
    template <typename... Values> bool run(const Values&... values)
    {
        bindAll(values...);
        return finish();
    }

private:
    friend class Rows;

    template <typename... Values> void bindAll(const Values&... values)
    {
        [[maybe_unused]] int parameter = 0;
        if (m_handle != nullptr)
            (bind(++parameter, values), ...);
    }
    void bind(int parameter, int value) { bind(parameter, qint64(value)); }
    void bind(int parameter, quint32 value) { bind(parameter, qint64(value)); }
    void bind(int parameter, qint64 value);
    void bind(int parameter, const std::optional<qint64>& value);
    void bind(int parameter, const QByteArray& value) { bind(parameter, QByteArrayView(value)); }
    void bind(int parameter, QByteArrayView value);
    void bind(int parameter, const std::optional<QByteArrayView>& value);
    void bind(int parameter, const QString& value);
    void bindNull(int parameter);
    void check(int code);
    bool step();
    bool finish();
    void startOver();

    Database& m_database;
    sqlite3_stmt* m_handle = nullptr; ///< null: could not be prepared
};

} // namespace waybill
