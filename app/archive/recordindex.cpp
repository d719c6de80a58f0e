// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/recordindex.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <array>
#include <numeric>
#include <utility>

namespace waybill {

namespace {

constexpr size_t firstSlots = 1024;

// Linear probing: beyond four fifths the searches grow long.
bool isCrowded(qsizetype records, size_t places)
{
    return size_t(records) * 5 >= places * 4;
}

// By the first byte of their hashes, so roughly in the order of their slots.
std::vector<RecordIndex::Entry> inOrderOfSlots(const std::vector<RecordIndex::Entry>& entries)
{
    constexpr int shift = 24;
    std::array<size_t, 257> starts{};
    for (const RecordIndex::Entry& entry : entries)
        ++starts[(entry.hash >> shift) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<RecordIndex::Entry> ordered(entries.size());
    for (const RecordIndex::Entry& entry : entries)
        ordered[starts[entry.hash >> shift]++] = entry;
    return ordered;
}

} // namespace

RecordIndex::RecordIndex()
    : m_seed(QRandomGenerator::system()->generate())
    , m_slots(firstSlots)
{
}

quint32 RecordIndex::hash(qint64 source, QByteArrayView id) const
{
    const auto hash
        = quint64(qHashBits(id.data(), size_t(id.size()), size_t(m_seed) ^ qHash(source, m_seed)));
    return quint32(hash >> 32) ^ quint32(hash);
}

void RecordIndex::insert(quint32 hash, quint32 record)
{
    if (isCrowded(m_size + 1, m_slots.size()))
        grow(m_slots.size() + m_slots.size() / 4);
    size_t slot = home(hash);
    while (m_slots[slot].record != 0)
        slot = next(slot);
    m_slots[slot] = {hash, record};
    ++m_size;
}

void RecordIndex::insert(const std::vector<Entry>& entries)
{
    reserve(qsizetype(entries.size()));
    for (const Entry& entry : inOrderOfSlots(entries))
        insert(entry.hash, entry.record);
}

void RecordIndex::remove(quint32 hash, quint32 record)
{
    for (size_t i = home(hash); m_slots[i].record != 0; i = next(i)) {
        if (m_slots[i].record == record && m_slots[i].hash == hash) {
            closeHole(i);
            --m_size;
            return;
        }
    }
}

void RecordIndex::reserve(qsizetype records)
{
    if (isCrowded(m_size + records + 1, m_slots.size()))
        grow(size_t(m_size + records + 1) * 5 / 4 + 1);
}

/// Mostly by a quarter, so that little air is kept; the whole hash is in the slot, so any size will
/// do.
void RecordIndex::grow(size_t places)
{
    std::vector<Entry> before(places);
    std::swap(before, m_slots);
    m_size = 0;
    for (const Entry& slot : before) {
        if (slot.record != 0)
            insert(slot.hash, slot.record);
    }
}

// Moves those that a search would no longer reach over the hole (Knuth's algorithm R).
void RecordIndex::closeHole(size_t hole)
{
    for (size_t i = next(hole); m_slots[i].record != 0; i = next(i)) {
        const size_t wanted = home(m_slots[i].hash);
        const bool isReached
            = hole <= i ? hole < wanted && wanted <= i : hole < wanted || wanted <= i;
        if (isReached)
            continue;
        m_slots[hole] = m_slots[i];
        hole = i;
    }
    m_slots[hole] = {};
}

} // namespace waybill
