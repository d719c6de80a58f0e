// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagetotals.h"

#include "providers/fieldvalue.h"
#include "providers/jsontoken.h"
#include "providers/slottokens.h"

#include <limits>

namespace waybill {

PageTotals readPageTotals(const PageFields& fields, SlotTokens& tokens)
{
    const auto small = [&](Slot slot) {
        const std::optional<qint64> number = tokens.count(slot);
        const bool fits = number && *number <= std::numeric_limits<int>::max();
        return fits ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
    };
    // A negative count is no count: to believe it would end the reading early.
    PageTotals totals;
    totals.page = small(Slot::PageNumber);
    totals.pageCount = small(Slot::PageCount);
    totals.results = tokens.count(Slot::TotalResults);
    totals.next = jsonText(tokens.text(Slot::Next));
    const bool isFlagged = isRaised(fields.hasMore, tokens.token(Slot::HasMore));
    if (!fields.hasMore.pointers.isEmpty() && !isFlagged) {
        totals.next.clear();
        return totals;
    }
    const bool numbersSay = totals.page && totals.pageCount && *totals.page < *totals.pageCount;
    const bool flagSays = isFlagged && fields.next.isEmpty();
    totals.hasNext = !totals.next.isEmpty() || numbersSay || flagSays;
    return totals;
}

} // namespace waybill
