// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/listquery.h"
#include "providers/profilecalls.h"

#include <QSet>

namespace waybill {

/// Knows where the pages of a list begin: anywhere where they have numbers, else only as the page
/// before told.
class PagePlaces
{
public:
    explicit PagePlaces(Paging::Style style = Paging::Style::Number)
        : m_style(style)
    {
    }

    /// Whether a page's place is known from the page before only.
    bool isInTurn() const;
    /// Where `page` (1-based) begins. In turn: asked for the first page and for the one after
    /// the last that was read.
    PagePlace of(int page) const;
    /// Keeps where the page after the one just read begins. False if the list runs in a circle:
    /// that place was told before.
    bool pageRead(const QByteArray& next);
    /// From the first page again.
    void restart();

private:
    Paging::Style m_style;
    QByteArray m_next;
    QSet<QByteArray> m_told;
};

} // namespace waybill
