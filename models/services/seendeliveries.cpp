// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/seendeliveries.h"

#include <QHashFunctions>

#include <utility>

namespace waybill {

std::vector<size_t> sliceHashes(const PageRows& page)
{
    std::vector<size_t> hashes;
    hashes.reserve(page.rows.size());
    for (const DeliveryRow& row : page.rows)
        hashes.push_back(qHash(page.slice(row), QHashSeed::globalSeed()));
    return hashes;
}

void SeenDeliveries::startRead()
{
    startPass();
    m_firstPass = m_pass;
    m_size = 0;
}

void SeenDeliveries::startPass()
{
    ++m_pass;
    m_passSize = 0;
}

void SeenDeliveries::endRead()
{
    if (m_seen.size() > maxBetweenReads)
        m_seen = {};
}

qint64 SeenDeliveries::keepNews(PageRows& page, const std::vector<size_t>& hashes)
{
    const qint64 before = m_passSize;
    size_t kept = 0;
    for (size_t i = 0; i < page.rows.size(); ++i) {
        Entry& entry = m_seen[qHash(page.rows[i].recordId, QHashSeed::globalSeed())];
        const bool isNews = entry.pass == 0 || entry.says != hashes.at(i);
        m_size += entry.pass < m_firstPass ? 1 : 0;
        m_passSize += entry.pass != m_pass ? 1 : 0;
        entry = {hashes.at(i), m_pass};
        if (!isNews)
            continue;
        if (kept != i)
            page.rows[kept] = std::move(page.rows[i]);
        ++kept;
    }
    page.rows.resize(kept);
    return m_passSize - before;
}

} // namespace waybill
