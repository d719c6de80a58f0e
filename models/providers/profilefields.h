// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilevalues.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace waybill {

/// Where a log keeps the attempts of a delivery, and what of them.
struct AttemptFields
{
    enum class From : quint8 {
        Nowhere, ///< at most counted: DeliveryFields::attemptCount
        Nested, ///< an array inside the row, or in the answer of a call ("attempts:/data")
        Rows, ///< each row is one attempt; rows of equal delivery id are one delivery
    };
    From from = From::Nowhere;
    Pointers items; ///< Nested: the array; the pointers below start at its elements
    bool newestFirst = true; ///< Nested: how the array is ordered; rows go by startedAt
    Pointers id; ///< the provider's id of the attempt; Rows: empty means the delivery's
    StatusMap status;
    Pointers startedAt;
    Pointers finishedAt;
    DurationField duration;
    Flag manual; ///< asked for by a user: AttemptOrigin::ProviderManual
    Pointers requestMethod;
    Pointers requestUrl;
    Pointers requestHeaders;
    Pointers requestBody; ///< a string: the bytes that were sent
    Pointers responseStatus; ///< a number, or a text that begins with one; 0 is none
    Pointers responseHeaders;
    Pointers responseBody;
    Pointers errors; ///< an array; empty: one error, read from the attempt itself unless delivered
    Pointers errorCode; ///< inside one error; an integer error is its own code
    Pointers errorTitle; ///< one that only repeats the HTTP status is passed over
    Pointers errorDetail;
};

/// Where the fields of a delivery are, from the row.
struct DeliveryFields
{
    Pointers id; ///< required
    StatusMap status;
    Pointers eventId;
    Pointers eventType;
    Pointers occurredAt;
    Pointers startedAt;
    Pointers finishedAt;
    Pointers queuedAt; ///< when the provider took it up; no attempt's start
    Pointers changedAt; ///< when the row last changed; no attempt's end
    Pointers nextAttemptAt;
    Pointers attemptCount; ///< where the log counts attempts
    Pointers httpStatus; ///< the newest attempt's, where the log has no attempts
    Pointers errorCode; ///< likewise
    Pointers errorTitle;
    Pointers endpointUrl; ///< likewise
    Pointers endpointId;
    Pointers
        payload; ///< an object is kept as its raw bytes; a string holds the bytes that were sent
    Pointers payloadHash; ///< SHA-256 of the body, hex
    Pointers primaryUrl;
    Pointers failoverUrl;
    QList<std::pair<QString, Pointers>> extra;
};

/// What a page says of the list, from the document's root.
struct PageFields
{
    Pointers items; ///< the array of rows; required. An alternative that is no array is passed over
    Pointers number;
    Pointers count;
    Pointers results;
    Pointers next; ///< the next page's cursor or URL, by the paging style
    Flag hasMore; ///< empty: a next place is enough. Else anything but these values ends the list
};

/// How an error answer says what was wrong; from the document's root.
struct ErrorBodyFields
{
    Pointers code;
    Pointers title;
    Pointers detail;
};

/// What a delivered event may report as failed: any entry at `nonEmpty`, or one of `values` at
/// `valuePointers` ("*" stands for every array element).
struct ReportedFailureFields
{
    Pointers nonEmpty;
    Pointers valuePointers;
    QStringList values;
};

} // namespace waybill
