// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageplaces.h"

namespace waybill {

bool PagePlaces::isInTurn() const
{
    switch (m_style) {
    case Paging::Style::Cursor:
    case Paging::Style::NextUrl:
    case Paging::Style::LinkHeader:
        return true;
    case Paging::Style::None:
    case Paging::Style::Number:
    case Paging::Style::Offset:
        return false;
    }
    return false;
}

PagePlace PagePlaces::of(int page) const
{
    if (isInTurn())
        return {page, page > 1 ? m_next : QByteArray()};
    if (m_style != Paging::Style::Offset || page == 1)
        return {page, {}};
    return {page, {}, m_hasTotal ? (page - 1) * m_rowsAPage : m_rows};
}

bool PagePlaces::pageRead(qint64 rows, const PageTotals& totals)
{
    if (m_rowsAPage == 0)
        m_rowsAPage = rows;
    m_rows += rows;
    m_hasTotal = m_hasTotal || totals.results.has_value();
    const QByteArray& next = totals.next;
    if (!isInTurn() || next.isEmpty())
        return true;
    if (m_told.contains(next))
        return false;
    m_told.insert(next);
    m_next = next;
    return true;
}

void PagePlaces::restart()
{
    m_next.clear();
    m_told.clear();
    m_rows = 0;
}

} // namespace waybill
