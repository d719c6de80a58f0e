// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/readtrack.h"

#include "providers/pagerows.h"
#include "services/timewindow.h"

#include <algorithm>

namespace waybill {

ReadTrack::ReadTrack(Goal goal, IsKnown isKnown)
    : m_goal(std::move(goal))
    , m_isKnown(std::move(isKnown))
{
}

bool ReadTrack::see(const PageRows& page)
{
    bool isAllKnown = !page.rows.empty();
    for (const DeliveryRow& row : page.rows) {
        const bool isKnown = m_isKnown && m_isKnown(row);
        isAllKnown = isAllKnown && isKnown;
        m_hasKnown = m_hasKnown || isKnown;
        widen(startOf(row));
        if (row.id != row.recordId)
            m_ids.insert(qHash(row.id, QHashSeed::globalSeed()));
    }
    ++m_pages;
    m_deliveries = std::max(m_deliveries, qint64(m_ids.size()));
    m_rows += qint64(page.rows.size());
    const bool isThere = m_goal.target && isAllKnown && (!m_low || *m_low <= m_goal.target->to);
    const bool isSettled = !m_goal.settle || isAllBefore(page, *m_goal.settle);
    m_isAtGoal = isThere && isSettled;
    return m_isAtGoal;
}

void ReadTrack::widen(qint64 start)
{
    if (start == unknownTime)
        return;
    m_low = std::min(m_low.value_or(Instant{start}), Instant{start});
    m_high = std::max(m_high.value_or(Instant{start}), Instant{start});
}

} // namespace waybill
