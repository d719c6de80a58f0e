// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/httpheaders.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace waybill {

/// What one provider's delivery log looks like, read from resources/providers/<id>.json by
/// ProfileReader. A value: immutable after reading, cheap to share between threads by shared_ptr.
struct ProviderProfile
{
    /// Where the user finds the token, and how it is sent.
    struct Auth
    {
        QByteArray header; ///< "Authorization"
        QString valueTemplate; ///< "Bearer {token}"
        QStringList stripPrefixes; ///< what users paste along with the token: "Bearer "
        QString whereFound; ///< a sentence for the source dialog
        QString leastScope;
    };

    struct Parameter
    {
        QString name;
        QString label;
        QString help;
        bool required = true;
    };

    enum class Order : quint8 { Unknown, NewestFirst };

    /// The list call. Query names are sent percent-encoded.
    struct ListCall
    {
        QString path; ///< "/webhook_deliveries", parameters as {name}
        Order order = Order::Unknown;
        QString pageParameter; ///< 1-based page number
        QString pageSizeParameter;
        int defaultPageSize = 25;
        int maxPageSize = 100;
        QMap<QString, QString> filters; ///< FetchQuery field name ("startedAt.from") to query name
    };

    struct RateLimit
    {
        enum class ResetUnit : quint8 { Seconds, EpochSeconds };
        QByteArray limitHeader;
        QByteArray remainingHeader;
        QByteArray resetHeader;
        ResetUnit resetUnit = ResetUnit::Seconds;
    };

    /// JSON Pointers, alternatives in order of rank.
    using Pointers = QStringList;

    struct StatusMap
    {
        Pointers pointers;
        QMap<QString, DeliveryStatus> values;
    };

    struct AttemptFields
    {
        Pointers items; ///< empty: the log has no attempts
        bool newestFirst = true;
        StatusMap status;
        Pointers startedAt;
        Pointers finishedAt;
        Pointers requestMethod;
        Pointers requestUrl;
        Pointers requestHeaders;
        Pointers requestBody;
        Pointers responseStatus;
        Pointers responseHeaders;
        Pointers responseBody;
        Pointers errors;
        Pointers errorCode; ///< inside one error; an integer error is its own code
        Pointers errorTitle;
        Pointers errorDetail;
    };

    struct Fields
    {
        Pointers items; ///< from the document's root: the array of deliveries; required
        Pointers id; ///< from here on from the item; required
        StatusMap status;
        Pointers eventId;
        Pointers eventType;
        Pointers occurredAt;
        Pointers startedAt;
        Pointers finishedAt;
        Pointers nextAttemptAt;
        Pointers payload; ///< kept as raw bytes
        Pointers payloadHash;
        Pointers primaryUrl;
        Pointers failoverUrl;
        QList<std::pair<QString, Pointers>> extra;
        AttemptFields attempts;
        Pointers pageNumber; ///< from the document's root
        Pointers pageCount;
        Pointers totalResults;
    };

    /// How an error answer says what was wrong; from the document's root.
    struct ErrorBody
    {
        Pointers code;
        Pointers title;
        Pointers detail;
    };

    /// What a delivered event may report as failed: any entry at `nonEmpty`, or one of `values` at
    /// `pointer` ("*" stands for every array element).
    struct ReportedFailure
    {
        Pointers nonEmpty;
        Pointers valuePointers;
        QStringList values;
    };

    QString id;
    int version = 1;
    QString name;
    QUrl documentation;
    bool tested = false; ///< false: from documentation, untested against the live service
    QUrl baseUrl;
    Auth auth;
    QList<Parameter> parameters;
    ListCall list;
    RateLimit rateLimit;
    Fields fields;
    ErrorBody errorBody;
    ReportedFailure reportedFailure;
    QMap<QString, QString>
        errorTexts; ///< provider's error code to short text: "75001" -> "DNS: could not resolve"
    QString wireBody; ///< template; {payload} {attempt} {url} stand for raw payload, number, JSON
                      ///< string
    HttpHeaders replayDefaults; ///< headers a replay adds where the recording lacks them
    QList<int> successStatuses; ///< empty: any 2xx
    QString signatureScheme; ///< "telnyx-ed25519"; empty: none known

    bool isSuccess(int httpStatus) const
    {
        return successStatuses.isEmpty() ? httpStatus >= 200 && httpStatus < 300
                                         : successStatuses.contains(httpStatus);
    }
};

} // namespace waybill
