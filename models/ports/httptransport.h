// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/httpheaders.h"
#include "domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace waybill {

/// One request for a transport. Credentials ride in its headers and go to url's origin only.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    qint64 maxBodyBytes = 64LL * 1024 * 1024; ///< after inflating
    std::chrono::milliseconds idleTimeout{30'000}; ///< no byte for this long
    std::chrono::milliseconds totalTimeout{60'000}; ///< whole exchange

    bool operator==(const HttpRequest&) const = default;
};

/// A complete answer, of any status.
struct HttpResponse
{
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body; ///< inflated, complete
};

using HttpResult = Result<HttpResponse, FetchError>;

/// A request under way. Lives in the caller's thread, finishes exactly once and never inside
/// send(); deleting it cancels and nothing is emitted.
class HttpReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::HttpResult& result);
};

/// Sends requests without blocking. Judges the exchange only (complete, within limits, not
/// redirected elsewhere): an HTTP status of 500 is an answer.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    virtual std::unique_ptr<HttpReply> send(const HttpRequest& request) = 0;
};

} // namespace waybill
