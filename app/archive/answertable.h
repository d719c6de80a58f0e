// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/statement.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace waybill {

class Database;
class RowPacker;

/// What a profile's calls answered about records.
class AnswerTable
{
public:
    explicit AnswerTable(Database& database);

    /// By the call's name.
    QMap<QString, QByteArray> find(quint32 record, RowPacker& packer);
    /// In place of what that call answered before. How many bytes more are taken now.
    qint64 set(quint32 record, const QString& call, const QByteArray& answer, RowPacker& packer);
    /// All of a record. The bytes that they took.
    qint64 remove(quint32 record);

private:
    Database& m_database;
    Statement m_find, m_findSize, m_sumSizes, m_set, m_remove;
};

} // namespace waybill
