// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageplan.h"

#include "providers/providerprofile.h"
#include "services/pageplaces.h"

#include <algorithm>
#include <limits>

namespace waybill {

PagePlan::Rules PagePlan::Rules::of(const ProviderProfile& profile, int maxPages)
{
    const Paging::Style style = profile.list.paging.style;
    return {.hasPages = style != Paging::Style::None,
        .isInTurn = PagePlaces(style).isInTurn(),
        .saysMore = !profile.page.hasMore.pointers.isEmpty() || !profile.page.next.isEmpty(),
        .maxPages = maxPages};
}

void PagePlan::startPass()
{
    m_next = 1;
    m_limit = std::max(pagesAtOnce, pageCount().value_or(0));
    m_isFirstTotal = true;
    m_uniqueIds = 0;
    m_pagesWithoutNews = 0;
    m_hasMoved = false;
}

void PagePlan::goOn()
{
    m_pagesWithoutNews = 0;
    if (m_next > m_limit)
        m_limit += pagesAtOnce;
}

int PagePlan::lastAskable() const
{
    const int last = m_rules.isInTurn ? m_next : std::max(m_next, pageCount().value_or(m_next));
    return std::min({last, m_limit, m_rules.maxPages > 0 ? m_rules.maxPages : last});
}

std::optional<int> PagePlan::pageCount() const
{
    if (m_pageCount || !m_total || m_rowsAPage == 0)
        return m_pageCount;
    const qint64 pages = (*m_total + m_rowsAPage - 1) / m_rowsAPage;
    return int(std::min<qint64>(pages, std::numeric_limits<int>::max()));
}

bool PagePlan::mayHaveLost(bool isWhole) const
{
    if (m_rules.isInTurn)
        return false;
    const bool cannotTell = !m_total && m_next > 2; // more pages than one
    return m_hasMoved || cannotTell || (isWhole && m_total && m_uniqueIds < *m_total);
}

PagePlan::Verdict PagePlan::pageRead(qint64 rows, qint64 newIds, const PageTotals& totals)
{
    const int page = m_next++;
    note(totals);
    m_uniqueIds += newIds;
    m_rowsAPage = std::max(m_rowsAPage, rows);
    m_hasMoved = m_hasMoved || newIds < rows;
    m_pagesWithoutNews = newIds > 0 ? 0 : m_pagesWithoutNews + 1;
    if (!claimsMore(page, rows, newIds, totals))
        return Verdict::Last;
    if (m_rules.maxPages > 0 && page >= m_rules.maxPages)
        return Verdict::Enough;
    if (m_pagesWithoutNews >= 2)
        return Verdict::Endless;
    return page >= m_limit ? Verdict::LimitReached : Verdict::More;
}

void PagePlan::note(const PageTotals& totals)
{
    if (totals.pageCount)
        m_pageCount = totals.pageCount;
    if (!totals.results)
        return;
    if (!m_isFirstTotal && totals.results != m_total)
        m_hasMoved = true;
    m_total = totals.results;
    m_isFirstTotal = false;
}

bool PagePlan::claimsMore(int page, qint64 rows, qint64 newIds, const PageTotals& totals) const
{
    if (!m_rules.hasPages)
        return false;
    if (m_rules.isInTurn)
        return !totals.next.isEmpty();
    if (m_pageCount)
        return page < *m_pageCount;
    if (totals.hasNext || m_rules.saysMore)
        return totals.hasNext;
    if (m_total && m_uniqueIds >= *m_total)
        return false;
    // A whole page of new rows on top of the list makes the next one say what this one said.
    const bool maySayMore = newIds > 0 || (rows > 0 && m_pagesWithoutNews < 2);
    return maySayMore || page < pageCount().value_or(0);
}

} // namespace waybill
