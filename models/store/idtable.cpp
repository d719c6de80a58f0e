// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/idtable.h"

#include <algorithm>

namespace waybill {

void IdTable::save(ColumnWriter& file) const
{
    for (const Shard& shard : m_shards) {
        file.number(shard.rows.size());
        file.values(shard.rows.data(), shard.rows.size());
    }
}

void IdTable::load(ColumnReader& file, quint32 count)
{
    m_size = 0;
    for (Shard& shard : m_shards) {
        shard.rows.assign(file.numberBelow(file.left() / sizeof(quint32) + 1), noRow);
        file.values(shard.rows.data(), shard.rows.size());
        quint32 beyond = 0;
        for (const quint32 row : shard.rows)
            beyond += row >= count ? 1 : 0;
        const auto free = std::count(shard.rows.begin(), shard.rows.end(), noRow);
        shard.used = quint32(shard.rows.size()) - quint32(free);
        if (beyond != quint32(free) || shard.used > maxUsed(shard.rows.size()))
            file.fail(); // with no free row a search would not end
        m_size += shard.used;
    }
}

size_t IdTable::bytesUsed() const
{
    size_t bytes = 0;
    for (const Shard& shard : m_shards)
        bytes += shard.rows.size() * sizeof(quint32);
    return bytes;
}

} // namespace waybill
