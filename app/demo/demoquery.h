// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace waybill {

/// What a list call asks for: the filters and pages that Telnyx documents.
struct DemoQuery
{
    int page = 1; ///< 1-based
    int pageSize = 20; ///< 1…250
    QByteArray status; ///< empty: any; so are all below
    QList<QByteArray> eventTypes;
    QByteArray webhookText;
    QByteArray attemptsText;
    std::optional<Instant> startedFrom; ///< both ends included
    std::optional<Instant> startedTo;
    std::optional<Instant> finishedFrom;
    std::optional<Instant> finishedTo;

    bool operator==(const DemoQuery&) const = default;
};

/// A parameter that was refused, and why.
struct DemoQueryError
{
    QByteArray parameter;
    QByteArray detail;

    bool operator==(const DemoQueryError&) const = default;
};

/// Reads a query string, brackets percent-encoded or literal. Parameters other than `page…` and
/// `filter…` are ignored; an unknown page or filter parameter is an error.
Result<DemoQuery, DemoQueryError> demoQuery(const QByteArray& query);

} // namespace waybill
