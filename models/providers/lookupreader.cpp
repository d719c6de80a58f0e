// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/lookupreader.h"

#include "providers/fieldvalue.h"
#include "providers/headertotals.h"
#include "providers/jsonslice.h"
#include "providers/jsonsyntax.h"
#include "providers/profilesource.h"

#include <limits>

namespace waybill {

namespace {

LookupChoice choiceOf(const Lookup& lookup, const JsonSlice& item)
{
    LookupChoice choice;
    choice.value = item.firstOf(lookup.value).text();
    QStringList labels;
    for (const QString& pointer : lookup.label)
        labels.append(item.at(pointer).text().simplified());
    labels.removeAll(QString());
    labels.removeDuplicates();
    choice.label = labels.join(QStringLiteral(" · "));
    return choice;
}

template <typename Number> std::optional<Number> countAt(const JsonSlice& root, const Pointers& at)
{
    bool isNumber = false;
    const qint64 count = root.firstOf(at).bytes().toLongLong(&isNumber);
    const bool fits = isNumber && count >= 0 && count <= std::numeric_limits<Number>::max();
    return fits ? std::optional(static_cast<Number>(count)) : std::nullopt;
}

/// What the answer's body says of the whole list.
PageTotals totalsOf(const PageFields& page, const JsonSlice& root)
{
    PageTotals totals;
    totals.pageCount = countAt<int>(root, page.count);
    totals.results = countAt<qint64>(root, page.results);
    const Flag& hasMore = page.hasMore;
    if (hasMore.pointers.isEmpty() || isRaised(hasMore, root.firstOf(hasMore.pointers).raw()))
        totals.next = root.firstOf(page.next).bytes();
    totals.hasNext = !totals.next.isEmpty();
    return totals;
}

} // namespace

Result<LookupPage, FetchError> readLookup(const Lookup& lookup, const HttpResponse& answer)
{
    if (!isValidJson(answer.body))
        return Failure{FetchError{.kind = FetchError::Kind::Malformed}};
    const JsonSlice root(answer.body);
    const JsonSlice items = root.firstOf(lookup.page.items);
    if (items.kind() != JsonKind::Array)
        return Failure{FetchError{.kind = FetchError::Kind::NotADeliveryLog,
            .cause = lookup.page.items.join(QStringLiteral(", ")) + QStringLiteral(": no list")}};
    LookupPage page;
    for (const JsonSlice& item : items.elements()) {
        ++page.itemCount;
        if (LookupChoice choice = choiceOf(lookup, item); !choice.value.isEmpty())
            page.choices.append(std::move(choice));
    }
    page.totals = totalsOf(lookup.page, root);
    addHeaderTotals(page.totals, lookup.paging, answer.headers);
    return page;
}

} // namespace waybill
