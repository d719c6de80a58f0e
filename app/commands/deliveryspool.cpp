// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryspool.h"

#include "services/timewindow.h"

#include <algorithm>
#include <functional>

namespace waybill {

DeliverySpool::DeliverySpool(const TimeRange& wanted)
    : m_wanted(wanted)
{
}

bool DeliverySpool::add(const PageRows& page)
{
    if (!m_file.isOpen() && !m_file.open())
        return false;
    if (!m_file.seek(m_end))
        return false;
    for (const DeliveryRow& row : page.rows) {
        const QByteArrayView slice = page.slice(row);
        if (m_file.write(slice.data(), slice.size()) != slice.size())
            return false;
        place(row, {row.recordId, startOf(row), m_end, slice.size()});
        m_end += slice.size();
    }
    return m_file.flush();
}

void DeliverySpool::place(const DeliveryRow& row, const Entry& entry)
{
    const auto known = m_entryPlaces.constFind(row.recordId);
    if (known != m_entryPlaces.cend()) {
        m_entries[*known] = entry;
        return;
    }
    m_entryPlaces.insert(row.recordId, m_entries.size());
    const auto delivery = m_deliveryPlaces.constFind(row.id);
    if (delivery != m_deliveryPlaces.cend()) {
        m_deliveries[*delivery].entries.push_back(m_entries.size());
    } else {
        m_deliveryPlaces.insert(row.id, m_deliveries.size());
        m_deliveries.push_back({{m_entries.size()}});
    }
    m_entries.push_back(entry);
}

void DeliverySpool::sort()
{
    for (Spooled& delivery : m_deliveries) {
        delivery.startedAt = unknownTime;
        for (const size_t place : delivery.entries) {
            const qint64 start = m_entries[place].startedAt;
            const bool isEarlier = delivery.startedAt == unknownTime || start < delivery.startedAt;
            if (start != unknownTime && isEarlier)
                delivery.startedAt = start;
        }
    }
    std::erase_if(m_deliveries,
        [&](const Spooled& delivery) { return !isInside(delivery.startedAt, m_wanted); });
    // Unknown is the smallest number, so it comes last by itself.
    std::ranges::stable_sort(m_deliveries, std::ranges::greater(), &Spooled::startedAt);
    m_deliveryPlaces.clear();
    m_next = 0;
}

std::optional<QList<DeliveryRecord>> DeliverySpool::next()
{
    if (m_next >= m_deliveries.size())
        return std::nullopt;
    QList<DeliveryRecord> records;
    for (const size_t place : m_deliveries[m_next].entries) {
        const auto record = read(m_entries[place]);
        if (!record)
            return std::nullopt;
        records.append(*record);
    }
    ++m_next;
    return records;
}

std::optional<DeliveryRecord> DeliverySpool::read(const Entry& entry)
{
    QByteArray slice;
    if (m_file.seek(entry.offset))
        slice = m_file.read(entry.length);
    m_hasFailed = slice.size() != entry.length;
    if (m_hasFailed)
        return std::nullopt;
    return DeliveryRecord{entry.recordId, slice, {}};
}

} // namespace waybill
