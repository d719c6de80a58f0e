// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/unsettled.h"

#include "providers/pagerows.h"
#include "services/timewindow.h"

#include <algorithm>

namespace waybill {

namespace {

bool mayChange(const DeliveryRow& row)
{
    return row.status == DeliveryStatus::Pending
        || (row.status == DeliveryStatus::Failed && row.nextAttemptAt != unknownTime);
}

std::optional<Instant> older(std::optional<Instant> one, Instant other)
{
    return one ? std::min(*one, other) : other;
}

} // namespace

void Unsettled::take(const PageRows& page)
{
    for (const DeliveryRow& row : page.rows) {
        const size_t id = qHash(row.id, QHashSeed::globalSeed());
        const qint64 start = waybill::startOf(row);
        if (!mayChange(row) || start == unknownTime)
            m_deliveries.remove(id);
        else if (m_deliveries.size() < maxDeliveries)
            m_deliveries.insert(id, {Instant{start}, Instant{row.nextAttemptAt}});
    }
}

std::optional<Instant> Unsettled::oldest(Instant now)
{
    giveUp(now);
    std::optional<Instant> oldest = m_oldestBefore;
    for (const Delivery& delivery : std::as_const(m_deliveries))
        oldest = older(oldest, delivery.start);
    return oldest;
}

std::optional<Instant> Unsettled::oldestDue(Instant since, Instant now)
{
    giveUp(now);
    std::optional<Instant> oldest;
    for (const Delivery& delivery : std::as_const(m_deliveries)) {
        const bool isDue = delivery.nextTry > since && delivery.nextTry <= now;
        if (isDue || delivery.start >= now - young)
            oldest = older(oldest, delivery.start);
    }
    return oldest;
}

void Unsettled::giveUp(Instant now)
{
    if (m_oldestBefore && *m_oldestBefore < now - maxAge)
        m_oldestBefore.reset();
    m_deliveries.removeIf(
        [limit = now - maxAge](const auto& entry) { return entry.value().start < limit; });
}

} // namespace waybill
