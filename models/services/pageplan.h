// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <optional>

namespace waybill {

struct ProviderProfile;

/// Decides page by page whether a list goes on. Knows numbers only; pages are reported in order.
///
/// A list that is read in turn ends with the first page that tells no next one. Any other ends
/// where the provider's page count says (it may grow and shrink under way; an empty page in the
/// middle is passed over), or where its pages stop saying that there is more, or when as many rows
/// came as it counts, or else with an empty page or the second in a row that brings nothing new.
class PagePlan
{
public:
    enum class Verdict : quint8 {
        More,
        Last, ///< the end of the list
        Enough, ///< as many pages as the user asked for; the list goes on
        Endless, ///< two pages running brought no new id, and more are claimed
        LimitReached, ///< `pagesAtOnce` pages, and more are claimed
    };

    static constexpr int pagesAtOnce = 10'000;

    /// How a list goes on.
    struct Rules
    {
        bool hasPages = true; ///< else the first page is all
        bool isInTurn = false; ///< each page tells where the next one begins
        bool saysMore = false; ///< each page says whether there is a next one
        int maxPages = 0; ///< the user's limit; 0: none

        static Rules of(const ProviderProfile& profile, int maxPages);
    };

    PagePlan() = default;
    explicit PagePlan(const Rules& rules)
        : m_rules(rules)
    {
    }

    /// Begins the list again, to catch what moved while it was read.
    void startPass();
    /// After Endless or LimitReached: goes on all the same.
    void goOn();

    int nextPage() const { return m_next; } ///< the first page not yet reported, 1-based
    int lastAskable() const; ///< up to which page requests make sense already
    /// As the provider counts, or worked out from its number of rows.
    std::optional<int> pageCount() const;
    std::optional<qint64> total() const { return m_total; }
    /// Whether the list changed during this pass: its total did, or an id came twice.
    bool hasMoved() const { return m_hasMoved; }
    /// Whether rows may have moved past this pass unseen, over the border of two pages. Never where
    /// a page begins after a row, not a number. `isWhole`: the pass went to the list's end.
    bool mayHaveLost(bool isWhole) const;

    /// `rows`: on the page; `newIds`: of them, not seen before in this pass.
    Verdict pageRead(qint64 rows, qint64 newIds, const PageTotals& totals);

private:
    void note(const PageTotals& totals);
    bool claimsMore(int page, qint64 rows, qint64 newIds, const PageTotals& totals) const;

    Rules m_rules;
    int m_limit = pagesAtOnce;
    int m_next = 1;
    std::optional<int> m_pageCount;
    std::optional<qint64> m_total;
    bool m_isFirstTotal = true;
    qint64 m_uniqueIds = 0;
    qint64 m_rowsAPage = 0; ///< the most that a page held
    int m_pagesWithoutNews = 0;
    bool m_hasMoved = false;
};

} // namespace waybill
