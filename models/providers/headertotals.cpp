// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/headertotals.h"

#include "providers/linkheader.h"
#include "providers/pagerows.h"
#include "providers/profilecalls.h"

#include <limits>

namespace waybill {

namespace {

std::optional<qint64> count(const HttpHeaders& headers, const QByteArray& name)
{
    const auto text = name.isEmpty() ? std::nullopt : headers.value(name);
    bool ok = false;
    const qint64 number = text.value_or(QByteArray()).trimmed().toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

void addHeaderTotals(PageTotals& totals, const Paging& paging, const HttpHeaders& headers)
{
    if (!totals.results)
        totals.results = count(headers, paging.resultsHeader);
    const auto pages = count(headers, paging.countHeader);
    if (!totals.pageCount && pages && *pages <= std::numeric_limits<int>::max())
        totals.pageCount = int(*pages);
    if (paging.style == Paging::Style::LinkHeader) {
        totals.next = linkTarget(headers, "next");
        totals.hasNext = !totals.next.isEmpty();
    }
}

} // namespace waybill
