// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace waybill {

/// Why a request or a page failed. Facts only; views/text turns them into sentences.
struct FetchError
{
    enum class Kind : quint8 {
        Cancelled,
        InvalidRequest, ///< refused before sending: bad scheme, header with control characters …
        HostNotFound,
        Unreachable, ///< connection refused, no route
        Tls,
        TimedOut, ///< idle or total deadline
        Dropped, ///< closed before the answer was complete
        Redirected, ///< to another origin, or too often; not followed
        TooLarge, ///< body, inflated body or header beyond the limit
        BadEncoding, ///< not the gzip or chunking it claims
        Protocol, ///< any other breach of HTTP
        Unauthorized, ///< 401
        Forbidden, ///< 403
        NotFound, ///< 404, 410
        Refused, ///< 400, 422 and other 4xx
        RateLimited, ///< 429, after all tries
        ServerError, ///< 5xx, after all tries
        Malformed, ///< not JSON, or JSON cut short
        NotADeliveryLog, ///< JSON without the items the profile promises
        Endless, ///< pages that bring nothing new
        SecretMissing, ///< no token to send
        Storage, ///< the local disk
    };

    Kind kind = Kind::Protocol;
    QString cause; ///< technical words, untranslated: "Connection refused", "/data/3/id: missing"
    int httpStatus = 0; ///< 0: no answer
    QString providerCode; ///< the provider's own error body, where it has one
    QString providerTitle;
    QString providerDetail;
    QString requestId; ///< the provider's own, for its support; empty: it gives none
    int page = 0; ///< 1-based; 0: not about a page
    std::optional<std::chrono::milliseconds> retryAfter; ///< how long the provider asked to wait
    QByteArray sample; ///< the first bytes of the answer, 1 KiB at most, redacted

    bool operator==(const FetchError&) const = default;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::FetchError)
