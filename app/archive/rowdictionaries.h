// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/rowpacker.h"
#include "archive/statement.h"

#include <QHash>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace waybill {

class Database;

/// The dictionaries that an archive's rows are packed with: one a provider, made of the first rows
/// that were kept without, and never changed, because what it packed needs it.
class RowDictionaries
{
public:
    /// So many rows of one provider are kept without before a dictionary is made of them.
    static constexpr qint64 sampleCount = 500;

    explicit RowDictionaries(Database& database);
    ~RowDictionaries();

    struct Choice
    {
        std::optional<qint64> id; ///< empty: none
        const PackDictionary* dictionary = nullptr;
    };
    /// What a new row of that provider is packed with.
    Choice newest(const QString& id);
    /// Null, and the database failed, where there is none of that id.
    const PackDictionary* find(qint64 id);

    /// A row was kept without a dictionary.
    void countPlain(const QString& id);
    /// Enough of them were. A dictionary that could not be made is tried again with twice as many.
    bool isDue(const QString& id);
    /// Makes one of the rows kept so far, in its own transaction. About 100 ms.
    void train(const QString& id, RowPacker& packer);

private:
    struct Provider
    {
        Choice newest;
        qint64 plain = 0;
        qint64 wanted = sampleCount;
    };
    Provider& provider(const QString& id);
    QByteArrayList samples(const QString& id, RowPacker& packer);

    Database& m_database;
    Statement m_findBytes, m_findNewest, m_countPlain, m_findPlain, m_insert;
    QHash<QString, Provider> m_providers;
    std::map<qint64, std::unique_ptr<const PackDictionary>> m_dictionaries;
};

} // namespace waybill
