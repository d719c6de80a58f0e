// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/bodycompare.h"
#include "compare/comparisonrow.h"
#include "compare/headercompare.h"
#include "compare/payloadhistory.h"
#include "domain/httpheaders.h"

#include <QList>
#include <QString>

#include <atomic>
#include <vector>

namespace waybill {

/// Something about an attempt besides headers and bodies: its status, its time.
struct ComparedFact
{
    QString name;
    QString value; ///< empty: not known
    bool isVolatile = false; ///< differs from one try to the next without meaning anything

    bool operator==(const ComparedFact&) const = default;
};

/// An attempt to be compared.
struct ComparedExchange
{
    QList<ComparedFact> facts; ///< of both sides the same names in the same order
    HttpHeaders requestHeaders;
    ComparedBody requestBody;
    HttpHeaders responseHeaders;
    ComparedBody responseBody;

    bool operator==(const ComparedExchange&) const = default;
};

/// How much differs.
struct DifferenceCounts
{
    qsizetype facts = 0; ///< without the volatile ones, which always differ
    qsizetype headers = 0;
    qsizetype values = 0; ///< of JSON
    qsizetype lines = 0;
    qsizetype byteRows = 0;
    qsizetype onlyVolatile = 0; ///< of all these, those that mean nothing

    qsizetype total() const { return facts + headers + values + lines + byteRows; }
    bool operator==(const DifferenceCounts&) const = default;
};

/// Two attempts laid beside each other.
struct ExchangeComparison
{
    QList<ComparedFact> aFacts;
    QList<ComparedFact> bFacts;
    QList<HeaderPair> requestHeaders;
    BodyComparison requestBody;
    QList<HeaderPair> responseHeaders;
    BodyComparison responseBody;
    /// What of B's request body the history had not; their nodes are those of requestBody.bTree.
    std::vector<Novelty> novelties;

    /// Whether that fact differs.
    bool isFactDifferent(qsizetype fact) const
    {
        return aFacts.at(fact).value != bFacts.at(fact).value;
    }
    /// Of the request's or the response's section.
    const BodyComparison& body(ComparisonSection section) const;
    const QList<HeaderPair>& headers(ComparisonSection section) const;
    DifferenceCounts counts() const;
    bool isCoarse() const { return requestBody.isCoarse() || responseBody.isCoarse(); }
};

/// `history`: what request bodies of B's kind looked like; may be null. Gives up with some
/// unfinished answer once `cancelled` (may be null) is set. Pure, and slow for large bodies.
ExchangeComparison compareExchanges(const ComparedExchange& a, const ComparedExchange& b,
    const VolatileNames& volatileNames, const PayloadHistory* history = nullptr,
    const std::atomic_bool* cancelled = nullptr);

/// The comparison the other way round. Novelties are those of one side, and are dropped.
ExchangeComparison swapped(ExchangeComparison comparison);

} // namespace waybill
