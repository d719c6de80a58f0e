// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliverycolumns.h"

#include <atomic>
#include <vector>

namespace waybill {

/// What rows can be sorted by.
enum class RowKey : quint8 {
    Status, ///< trouble first: failed, dead, pending, canceled, unknown, delivered
    Source, ///< its name
    EventType,
    Result, ///< HTTP status, then errors by their words
    Attempts,
    Endpoint, ///< its URLs, then what else names it
    Started, ///< shownTimeOf()
    AnswerTime,
    Occurred,
    Lag, ///< occurred to first attempt
    TotalTime, ///< started to finished
    EventId,
    DeliveryId,
    ErrorCode,
    Queued,
    Changed,
};

/// How rows are sorted. Rows without a value come last in both directions; equal rows stand newest
/// first (shownTimeOf), then in the order in which they became known.
struct RowOrder
{
    RowKey key = RowKey::Started;
    bool ascending = false;

    bool operator==(const RowOrder&) const = default;
};

/// When a delivery was started, else queued, else when its event occurred; unknownTime: none of
/// them is known.
qint64 shownTimeOf(const DeliveryColumns& columns, quint32 row);
/// What names the endpoint where no URL does: the name the user gave its id, else the id; UTF-8.
const QByteArray& endpointNameOf(const DeliveryColumns& columns, quint32 row);
/// Occurred to first attempt, ns; unknownTime where either is unknown. May be negative.
qint64 lagOf(const DeliveryColumns& columns, quint32 row);
/// Started to finished, ns; unknownTime where either is unknown.
qint64 totalTimeOf(const DeliveryColumns& columns, quint32 row);

/// `rows` sorted; each is below the snapshot's count and named once. Looks at `cancelled` (may be
/// null) now and then and gives up with an empty answer once it is set.
std::vector<quint32> sortedRows(const DeliveryColumns& columns, const RowOrder& order,
    std::vector<quint32> rows, const std::atomic_bool* cancelled = nullptr);

} // namespace waybill
