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
    return {page, isInTurn() && page > 1 ? m_next : QByteArray()};
}

bool PagePlaces::pageRead(const QByteArray& next)
{
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
}

} // namespace waybill
