// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/rowdictionaries.h"

#include "archive/database.h"

namespace waybill {

using namespace Qt::StringLiterals;

RowDictionaries::RowDictionaries(Database& database)
    : m_database(database)
    , m_findBytes(database, "SELECT bytes FROM dictionary WHERE id = ?")
    , m_findNewest(database, "SELECT max(id) FROM dictionary WHERE provider = ?")
    , m_countPlain(database,
          "SELECT count(*) FROM profile p JOIN observation o"
          " ON o.profile = p.code AND o.dictionary IS NULL WHERE p.provider = ?")
    , m_findPlain(database,
          "SELECT o.bytes FROM profile p JOIN observation o"
          " ON o.profile = p.code AND o.dictionary IS NULL WHERE p.provider = ? LIMIT ?")
    , m_insert(database, "INSERT INTO dictionary(provider, bytes) VALUES(?, ?)")
{
}

RowDictionaries::~RowDictionaries() = default;

RowDictionaries::Provider& RowDictionaries::provider(const QString& id)
{
    const auto known = m_providers.find(id);
    if (known != m_providers.end())
        return *known;
    Provider provider;
    Rows newest = m_findNewest.rows(id);
    if (newest.next() && !newest.isNull(0))
        provider.newest = {newest.number(0), find(newest.number(0))};
    Rows plain = m_countPlain.rows(id);
    if (plain.next())
        provider.plain = plain.number(0);
    return *m_providers.insert(id, provider);
}

RowDictionaries::Choice RowDictionaries::newest(const QString& id)
{
    return provider(id).newest;
}

const PackDictionary* RowDictionaries::find(qint64 id)
{
    const auto known = m_dictionaries.find(id);
    if (known != m_dictionaries.end())
        return known->second.get();
    Rows rows = m_findBytes.rows(id);
    if (!rows.next()) {
        m_database.failAsDamaged(u"dictionary %1 is missing"_s.arg(id));
        return nullptr;
    }
    const auto made = m_dictionaries.emplace(id, std::make_unique<PackDictionary>(rows.bytes(0)));
    return made.first->second.get();
}

void RowDictionaries::countPlain(const QString& id)
{
    ++provider(id).plain;
}

bool RowDictionaries::isDue(const QString& id)
{
    const Provider& one = provider(id);
    return !one.newest.id && one.plain >= one.wanted;
}

void RowDictionaries::train(const QString& id, RowPacker& packer)
{
    Provider& one = provider(id);
    one.wanted *= 2;
    const QByteArray bytes = PackDictionary::trained(samples(id, packer));
    if (bytes.isEmpty())
        return;
    Transaction transaction(m_database);
    m_insert.run(id, bytes);
    if (!transaction.commit())
        return;
    m_providers.remove(id); // to be found again
}

QByteArrayList RowDictionaries::samples(const QString& id, RowPacker& packer)
{
    QByteArrayList samples;
    Rows rows = m_findPlain.rows(id, sampleCount);
    while (rows.next()) {
        if (const auto sample = packer.unpacked(rows.view(0), nullptr))
            samples.append(*sample);
    }
    return samples;
}

} // namespace waybill
