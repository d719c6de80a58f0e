// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/listquery.h"
#include "providers/pagerows.h"
#include "providers/profilecalls.h"

#include <QSet>

namespace waybill {

/// Knows where the pages of a list begin: anywhere where they have numbers, else only as the page
/// before told. Pages that begin after so many rows go by the rows that came, for a server may give
/// fewer than it was asked for.
class PagePlaces
{
public:
    explicit PagePlaces(Paging::Style style = Paging::Style::Number)
        : m_style(style)
    {
    }

    /// Whether a page's place is known from the page before only.
    bool isInTurn() const;
    /// Where `page` (1-based) begins. In turn, and after so many rows where no total is told: asked
    /// for the first page and for the one after the last that was read.
    PagePlace of(int page) const;
    /// Keeps where the page after the one just read begins. `rows`: on it. False if the list runs
    /// in a circle: that place was told before.
    bool pageRead(qint64 rows, const PageTotals& totals);
    /// From the first page again.
    void restart();

private:
    Paging::Style m_style;
    qint64 m_rows = 0; ///< that were read
    qint64 m_rowsAPage = 0; ///< as many as the first one held
    bool m_hasTotal = false;
    QByteArray m_next;
    QSet<QByteArray> m_told;
};

} // namespace waybill
