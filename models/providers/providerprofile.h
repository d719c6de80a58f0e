// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilecalls.h"
#include "providers/profilefields.h"

#include <QUrl>

#include <algorithm>

namespace waybill {

/// What one provider's delivery log looks like, read from resources/providers/<id>.json by
/// ProfileReader. A value: immutable after reading, cheap to share between threads by shared_ptr.
/// resources/providers/README.md tells how one is written.
struct ProviderProfile
{
    enum class NumberTimes : quint8 { None, Seconds, Milliseconds };

    QString id;
    int version = 1;
    QString name;
    QStringList alsoKnownAs; ///< what else a user may search for
    QUrl documentation;
    bool tested = false; ///< false: from documentation, untested against the live service
    QUrl baseUrl; ///< empty: the user's own host
    QList<std::pair<QString, QUrl>> otherBaseUrls; ///< label and URL: regions, a sandbox
    QString baseUrlHelp;
    Auth auth;
    HttpHeaders requestHeaders; ///< sent with every request
    QList<Parameter> parameters;
    QList<Root> roots; ///< empty: paths have no {root}
    QStringList pastedUrls; ///< "https://github.com/{owner}/{repo}/settings/hooks/{hook_id}"
    /// Addresses where the provider shows a delivery ({deliveryId}, {eventId}, {endpointId}), or
    /// its log.
    QStringList webPages;
    ListCall list;
    QList<RowCall> calls;
    RedeliveryCall redelivery;
    RateLimit rateLimit;
    LogLimits limits;
    NumberTimes numberTimes = NumberTimes::None; ///< what a time that is a number counts

    PageFields page;
    DeliveryFields fields;
    AttemptFields attempts;
    ErrorBodyFields errorBody;
    QByteArray requestIdHeader; ///< quoted in errors, for the provider's support
    ReportedFailureFields reportedFailure;
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
    /// The call of that name, or nullptr.
    const RowCall* call(const QString& called) const
    {
        const auto it = std::find_if(
            calls.begin(), calls.end(), [&](const RowCall& each) { return each.name == called; });
        return it == calls.end() ? nullptr : &*it;
    }
};

} // namespace waybill
