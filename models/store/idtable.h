// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columnstream.h"

#include <QtGlobal>

#include <array>
#include <vector>

namespace waybill {

/// Finds the row of an id: a hash table of row numbers alone, about six bytes a row. The ids
/// themselves stay in their column, where the caller looks. It grows in small parts, so that no
/// single insert takes long.
class IdTable
{
public:
    static constexpr quint32 noRow = ~0U;

    quint32 size() const { return m_size; }

    /// `isIt(row)` tells whether a row of that hash has the id; noRow: none has.
    template <typename IsIt> quint32 find(size_t hash, IsIt isIt) const
    {
        const std::vector<quint32>& rows = m_shards[shardNumber(hash)].rows;
        if (rows.empty())
            return noRow;
        size_t at = firstSlot(hash, rows.size());
        while (rows[at] != noRow && !isIt(rows[at]))
            at = at + 1 < rows.size() ? at + 1 : 0;
        return rows[at];
    }

    /// The row is not in the table; `hashOf(row)` gives the hash of any row that is.
    template <typename HashOf> void insert(size_t hash, quint32 row, HashOf hashOf)
    {
        Shard& shard = m_shards[shardNumber(hash)];
        if (shard.used >= maxUsed(shard.rows.size()))
            grow(shard, hashOf);
        place(shard.rows, hash, row);
        ++shard.used;
        ++m_size;
    }

    void save(ColumnWriter& file) const;
    /// Instead of what it held. A row that is not below `count` fails the file.
    void load(ColumnReader& file, quint32 count);
    size_t bytesUsed() const;

private:
    struct Shard
    {
        std::vector<quint32> rows; ///< open addressing, the next free slot; noRow: free
        quint32 used = 0;
    };

    static constexpr int shardBits = 8;

    static size_t shardNumber(size_t hash) { return hash >> (64 - shardBits); }
    /// Of the lower half of the hash: any size will do, not powers of two only.
    static size_t firstSlot(size_t hash, size_t size)
    {
        return ((hash & 0xffffffffU) * size) >> 32;
    }
    static size_t maxUsed(size_t size) { return size - size / 5; }

    static void place(std::vector<quint32>& rows, size_t hash, quint32 row)
    {
        size_t at = firstSlot(hash, rows.size());
        while (rows[at] != noRow)
            at = at + 1 < rows.size() ? at + 1 : 0;
        rows[at] = row;
    }

    template <typename HashOf> static void grow(Shard& shard, HashOf hashOf)
    {
        constexpr size_t smallest = 8;
        std::vector<quint32> larger(smallest + shard.rows.size() * 5 / 4, noRow);
        for (const quint32 row : shard.rows) {
            if (row != noRow)
                place(larger, hashOf(row), row);
        }
        shard.rows.swap(larger);
    }

    std::array<Shard, 1 << shardBits> m_shards;
    quint32 m_size = 0;
};

} // namespace waybill
