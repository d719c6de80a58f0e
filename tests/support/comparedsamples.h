// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrows.h"
#include "compare/volatilenames.h"

#include <QStringList>

#include <memory>

namespace waybill {

/// A request of which the body is known and nothing else.
inline ComparedExchange sentBody(const QByteArray& body)
{
    return {.requestBody = {true, body, {}}};
}

/// Requests with these bodies, and a header that is volatile.
inline ComparedExchange comparedSample(const QByteArray& body, const QByteArray& date)
{
    return {.facts = {{QStringLiteral("Result"), QString::fromUtf8(date)}},
        .requestHeaders
        = {{"Date", date}, {"Host", "example.com"}, {"A", "1"}, {"B", "2"}, {"C", "3"}, {"D", "4"}},
        .requestBody = {true, body, "application/json"}};
}

inline std::shared_ptr<const ComparisonRows> comparedRows(
    const ComparedExchange& a, const ComparedExchange& b, const PayloadHistory* history = nullptr)
{
    return std::make_shared<const ComparisonRows>(std::make_shared<const ExchangeComparison>(
        compareExchanges(a, b, VolatileNames::usual(), history)));
}

/// Of the rows of a part: "left|right".
inline QStringList shownRows(const ComparisonRows& rows, ComparisonRow::Part part)
{
    QStringList lines;
    for (quint32 i = 0; i < rows.count(); ++i) {
        if (rows.row(i).part == part)
            lines += rows.a(i).text + u'|' + rows.b(i).text;
    }
    return lines;
}

} // namespace waybill
