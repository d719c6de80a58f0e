// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/statement.h"
#include "domain/attempt.h"

#include <QByteArrayView>
#include <QList>

namespace waybill {

class Database;
class RowPacker;

/// The replays of deliveries, beside the provider's records and never over them.
class ReplayTable
{
public:
    explicit ReplayTable(Database& database);

    /// Oldest first.
    QList<Attempt> find(qint64 source, QByteArrayView delivery, RowPacker& packer);
    /// The bytes that it takes: 0 if exactly that replay was kept already.
    qint64 add(qint64 source, QByteArrayView delivery, const Attempt& replay, RowPacker& packer);
    /// All of a delivery. The bytes that they took.
    qint64 remove(qint64 source, QByteArrayView delivery);
    void removeAll(qint64 source);

private:
    Database& m_database;
    Statement m_find, m_findSame, m_add, m_sumSizes, m_remove, m_removeAll;
};

} // namespace waybill
