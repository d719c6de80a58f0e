// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace waybill {

/// Finds a record by a hash of its ids: 8 bytes a record and a quarter of that of air, where an
/// index of random ids in the database would halve the rate of writing. Several records may have
/// one hash: whoever asks holds each candidate against the database.
class RecordIndex
{
public:
    struct Entry
    {
        quint32 hash = 0;
        quint32 record = 0; ///< 0: none
    };

    RecordIndex();

    /// Not the same from run to run, so that no provider can choose ids that collide.
    quint32 hash(qint64 source, QByteArrayView id) const;

    /// `record` is not 0.
    void insert(quint32 hash, quint32 record);
    /// Many at once: several times as fast as one by one, where they are too many for the CPU's
    /// cache.
    void insert(const std::vector<Entry>& entries);
    /// Nothing happens where it is not there.
    void remove(quint32 hash, quint32 record);

    /// The record of that hash that `matches(record)` says true of; 0: none.
    template <typename Matches> quint32 find(quint32 hash, const Matches& matches) const
    {
        for (size_t i = home(hash); m_slots[i].record != 0; i = next(i)) {
            if (m_slots[i].hash == hash && matches(m_slots[i].record))
                return m_slots[i].record;
        }
        return 0;
    }

    qsizetype size() const { return m_size; }
    qsizetype bytes() const { return qsizetype(m_slots.capacity()) * qsizetype(sizeof(Entry)); }

private:
    size_t home(quint32 hash) const { return size_t((quint64(hash) * m_slots.size()) >> 32); }
    size_t next(size_t slot) const { return slot + 1 == m_slots.size() ? 0 : slot + 1; }
    void reserve(qsizetype records);
    void grow(size_t places);
    void closeHole(size_t hole);

    quint32 m_seed;
    qsizetype m_size = 0;
    std::vector<Entry> m_slots;
};

} // namespace waybill
