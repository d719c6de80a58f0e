// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/delivery.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace waybill {

/// Index into PageRows::texts; 0 is the empty text, meaning unknown.
using TextCode = quint32;

constexpr qint64 unknownTime = std::numeric_limits<qint64>::min();
constexpr qint64 unknownDuration = -1;

/// What a row of the table needs of one delivery, without allocating more than its ids.
struct DeliveryRow
{
    QByteArray id; ///< of the delivery; UTF-8, as the provider writes it
    QByteArray recordId; ///< of the row: the attempt's where each row is one, else the delivery's
    QByteArray eventId;
    TextCode eventType = 0;
    TextCode providerStatus = 0;
    TextCode route = 0; ///< the attempts' distinct URLs, oldest first, joined by '\n'
    TextCode errorCode = 0; ///< of the newest failed attempt
    TextCode errorTitle = 0;
    TextCode responseTitle
        = 0; ///< <title> of the newest attempt's HTML answer, 120 characters at most
    TextCode endpointId = 0;
    DeliveryStatus status = DeliveryStatus::Unknown;
    quint8 attemptCount = 0; ///< 255: that many or more
    quint16 httpStatus = 0; ///< the newest attempt's; 0: none
    quint32 attemptMarks
        = 0; ///< 2 bits a try, oldest in the lowest: see AttemptMark; first 16 tries
    qint64 occurredAt = unknownTime; ///< ns since the epoch, UTC; so are all times here
    qint64 startedAt = unknownTime;
    qint64 finishedAt = unknownTime;
    qint64 firstAttemptAt = unknownTime;
    qint64 answerTime = unknownDuration; ///< ns; the newest attempt's duration
    qint64 queuedAt = unknownTime;
    qint64 changedAt = unknownTime;
    qint64 nextAttemptAt = unknownTime;
    quint32 sliceOffset = 0; ///< of the item in PageRows::bytes
    quint32 sliceLength = 0;
    bool hasBadUtf8 = false;
};

enum class AttemptMark : quint8 { None = 0, Unknown = 1, Failed = 2, Delivered = 3 };

/// What a page says of the whole list; empty where it does not say.
struct PageTotals
{
    std::optional<int> page;
    std::optional<int> pageCount;
    std::optional<qint64> results;
    bool hasNext = false;
    QByteArray next; ///< the next page's cursor or URL, by the profile's paging style
};

/// One parsed page: the answer's exact bytes and, per item, column values and the item's slice.
struct PageRows
{
    QByteArray bytes;
    std::vector<DeliveryRow> rows; ///< in the provider's order
    QList<QByteArray> texts{QByteArray()}; ///< UTF-8; TextCode indexes into it
    PageTotals totals;
    QList<FieldNote> notes; ///< pointers from the document's root; 100 at most

    QByteArrayView slice(const DeliveryRow& row) const
    {
        return QByteArrayView(bytes).sliced(row.sliceOffset, row.sliceLength);
    }
};

} // namespace waybill
