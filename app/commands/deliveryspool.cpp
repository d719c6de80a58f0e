// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryspool.h"

#include <algorithm>

namespace waybill {

bool DeliverySpool::add(const PageRows& page)
{
    if (!m_file.isOpen() && !m_file.open())
        return false;
    for (const DeliveryRow& row : page.rows) {
        const QByteArrayView slice = page.slice(row);
        if (m_file.write(slice.data(), slice.size()) != slice.size())
            return false;
        const Entry entry{row.startedAt, m_end, slice.size()};
        m_end += slice.size();
        const auto known = m_places.constFind(row.id);
        if (known != m_places.cend()) {
            m_entries[*known] = entry;
            continue;
        }
        m_places.insert(row.id, m_entries.size());
        m_entries.push_back(entry);
    }
    return m_file.flush();
}

bool DeliverySpool::drain(const std::function<bool(QByteArrayView)>& take)
{
    // Unknown is the smallest number, so it comes last by itself.
    std::ranges::stable_sort(m_entries, std::ranges::greater(), &Entry::startedAt);
    for (const Entry& entry : m_entries) {
        if (!m_file.seek(entry.offset))
            return false;
        const QByteArray slice = m_file.read(entry.length);
        if (slice.size() != entry.length)
            return false;
        if (!take(slice))
            return true;
    }
    return true;
}

} // namespace waybill
