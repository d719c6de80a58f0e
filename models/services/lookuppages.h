// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/lookupreader.h"
#include "services/pageplaces.h"

#include <QSet>

namespace waybill {

/// Gathers what a look-up lists, page by page, up to what a person may choose from: 10 pages, 1,000
/// choices. Each choice comes once.
class LookupPages
{
public:
    static constexpr int mostPages = 10;
    static constexpr qsizetype mostChoices = 1'000;

    explicit LookupPages(Paging::Style style);

    /// Where the next page begins.
    PagePlace place() const { return m_places.of(m_pagesRead + 1); }
    /// True if another page is to be asked for.
    bool take(const LookupPage& page);
    const LookupChoices& choices() const { return m_choices; }
    /// The next page cannot be had.
    LookupChoices withoutTheRest() const { return {m_choices.list, false}; }
    bool isEmpty() const { return m_pagesRead == 0; }

private:
    bool goesOn(const LookupPage& page, bool isNews);

    Paging::Style m_style;
    PagePlaces m_places;
    LookupChoices m_choices;
    QSet<QString> m_values;
    int m_pagesRead = 0;
    qsizetype m_itemsRead = 0;
};

} // namespace waybill
