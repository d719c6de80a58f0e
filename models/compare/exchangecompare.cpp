// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/exchangecompare.h"

#include "body/jsontree.h"
#include "compare/volatilenames.h"

#include <utility>

namespace waybill {

namespace {

bool isRequest(ComparisonSection section)
{
    return section == ComparisonSection::RequestHeaders
        || section == ComparisonSection::RequestBody;
}

QByteArray lastNameOf(const QByteArray& path)
{
    return path.mid(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
}

std::vector<Novelty> noveltiesOf(
    const JsonTree& payload, const PayloadHistory& history, const VolatileNames& volatileNames)
{
    std::vector<Novelty> novelties = history.noveltiesOf(payload);
    std::erase_if(novelties, [&volatileNames](const Novelty& novelty) {
        return volatileNames.contains(lastNameOf(novelty.path));
    });
    return novelties;
}

void count(const QList<HeaderPair>& headers, DifferenceCounts& counts)
{
    for (const HeaderPair& pair : headers) {
        counts.headers += pair.isDifference();
        counts.onlyVolatile += pair.isDifference() && pair.isVolatile;
    }
}

void count(const BodyComparison& body, DifferenceCounts& counts)
{
    const qsizetype differences = body.differences();
    counts.onlyVolatile += body.differences(true);
    if (body.kind == BodyComparison::Kind::Json)
        counts.values += differences;
    if (body.kind == BodyComparison::Kind::Text)
        counts.lines += differences;
    if (body.kind == BodyComparison::Kind::Bytes)
        counts.byteRows += differences;
}

} // namespace

const BodyComparison& ExchangeComparison::body(ComparisonSection section) const
{
    return isRequest(section) ? requestBody : responseBody;
}

const QList<HeaderPair>& ExchangeComparison::headers(ComparisonSection section) const
{
    return isRequest(section) ? requestHeaders : responseHeaders;
}

DifferenceCounts ExchangeComparison::counts() const
{
    DifferenceCounts counts;
    for (qsizetype i = 0; i < aFacts.size(); ++i)
        counts.facts += isFactDifferent(i) && !aFacts.at(i).isVolatile;
    count(requestHeaders, counts);
    count(responseHeaders, counts);
    count(requestBody, counts);
    count(responseBody, counts);
    return counts;
}

ExchangeComparison compareExchanges(const ComparedExchange& a, const ComparedExchange& b,
    const VolatileNames& volatileNames, const PayloadHistory* history,
    const std::atomic_bool* cancelled)
{
    ExchangeComparison result{.aFacts = a.facts, .bFacts = b.facts};
    result.requestHeaders = compareHeaders(a.requestHeaders, b.requestHeaders, volatileNames);
    result.requestBody = compareBodies(a.requestBody, b.requestBody, volatileNames, cancelled);
    result.responseHeaders = compareHeaders(a.responseHeaders, b.responseHeaders, volatileNames);
    result.responseBody = compareBodies(a.responseBody, b.responseBody, volatileNames, cancelled);
    if (history != nullptr && result.requestBody.bTree)
        result.novelties = noveltiesOf(*result.requestBody.bTree, *history, volatileNames);
    return result;
}

ExchangeComparison swapped(ExchangeComparison comparison)
{
    std::swap(comparison.aFacts, comparison.bFacts);
    comparison.requestHeaders = swapped(std::move(comparison.requestHeaders));
    comparison.requestBody = swapped(std::move(comparison.requestBody));
    comparison.responseHeaders = swapped(std::move(comparison.responseHeaders));
    comparison.responseBody = swapped(std::move(comparison.responseBody));
    comparison.novelties.clear();
    return comparison;
}

} // namespace waybill
