// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/lookuppages.h"

namespace waybill {

LookupPages::LookupPages(Paging::Style style)
    : m_style(style)
    , m_places(style)
{
}

bool LookupPages::take(const LookupPage& page)
{
    ++m_pagesRead;
    m_itemsRead += page.itemCount;
    const qsizetype before = m_values.size();
    for (const LookupChoice& choice : page.choices) {
        if (m_values.contains(choice.value))
            continue;
        m_values.insert(choice.value);
        m_choices.list.append(choice);
    }
    const bool isFurther = m_places.pageRead(page.itemCount, page.totals);
    m_choices.isWhole = !isFurther || !goesOn(page, m_values.size() > before);
    return !m_choices.isWhole && m_pagesRead < mostPages && m_choices.list.size() < mostChoices;
}

/// Where neither page nor header counts, a list with page numbers ends where nothing new comes: a
/// short page may only mean that the provider gives fewer at once than it was asked for.
bool LookupPages::goesOn(const LookupPage& page, bool isNews)
{
    if (m_style == Paging::Style::None)
        return false;
    if (m_places.isInTurn())
        return page.totals.hasNext;
    if (page.itemCount == 0)
        return false;
    if (page.totals.results)
        return m_itemsRead < *page.totals.results;
    if (page.totals.pageCount)
        return m_pagesRead < *page.totals.pageCount;
    return isNews;
}

} // namespace waybill
