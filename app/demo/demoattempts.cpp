// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoattempts.h"

#include "demo/demoresponse.h"
#include "demo/demotext.h"

namespace waybill {

namespace {

constexpr QByteArrayView attemptTemplate
    = R"({"status":"$status$","started_at":"$started$","finished_at":"$finished$",)"
      R"("http":{"request":{"url":$url$,"headers":$headers$}$response$}$errors$})";

struct TransportError
{
    QByteArray code;
    QByteArray title;
    QByteArray detail;
};

TransportError errorOf(DemoTryResult result)
{
    switch (result) {
    case DemoTryResult::Accepted:
        return {};
    case DemoTryResult::NotFound:
    case DemoTryResult::NoSuchRoute:
    case DemoTryResult::Unauthorized:
        return {"75499", "Webhook host returned HTTP 4XX",
            "The server returned another HTTP 4XX error"};
    case DemoTryResult::RailsError:
    case DemoTryResult::DjangoError:
    case DemoTryResult::BadGateway:
        return {"75599", "Webhook host returned HTTP 5XX",
            "The server returned another HTTP 5XX error"};
    case DemoTryResult::TimedOut:
        return {"75002", "Request timed out", "The server did not answer within 10 seconds"};
    case DemoTryResult::HostNotFound:
        return {"75001", "Could not resolve name", "The host name could not be resolved"};
    case DemoTryResult::Refused:
        return {"75003", "Connection refused", "The server refused the connection"};
    case DemoTryResult::TlsFailed:
        return {"75004", "TLS handshake failed", "The server's certificate has expired"};
    }
    return {};
}

QByteArray errorsMember(DemoTryResult result, const DemoDialect& dialect)
{
    if (result == DemoTryResult::Accepted)
        return {};
    const TransportError error = errorOf(result);
    if (dialect.hasIntegerErrors)
        return R"(,"errors":[)" + error.code + ']';
    return R"(,"errors":[{"code":)" + jsonQuoted(error.code) + R"(,"title":)"
        + jsonQuoted(error.title) + R"(,"detail":)" + jsonQuoted(error.detail) + "}]";
}

QByteArray headerList(const HttpHeaders& headers, bool asPairs)
{
    QByteArray out = "[";
    for (const HttpHeader& header : headers) {
        if (out.size() > 1)
            out += ',';
        out += asPairs ? '[' + jsonQuoted(header.name) + ',' + jsonQuoted(header.value) + ']'
                       : jsonQuoted(header.name + ": " + header.value);
    }
    return out + ']';
}

QByteArray missingResponse(DemoDialect::MissingResponse shape)
{
    switch (shape) {
    case DemoDialect::MissingResponse::MisspelledNull:
        return R"(,"reponse":null)"; // as in one example of Telnyx's own description
    case DemoDialect::MissingResponse::Null:
        return R"(,"response":null)";
    case DemoDialect::MissingResponse::Absent:
        return {};
    }
    return {};
}

QByteArray responseMember(
    const DemoTry& attempt, const DemoDialect& dialect, QRandomGenerator& random)
{
    const std::optional<DemoResponse> response
        = demoResponse(attempt.result, attempt.finishedAt, random);
    if (!response)
        return missingResponse(dialect.missingResponse);
    return R"(,"response":{"status":)" + QByteArray::number(response->status) + R"(,"headers":)"
        + headerList(response->headers, dialect.hasHeaderPairs) + R"(,"body":)"
        + jsonQuoted(response->body) + '}';
}

QByteArray attemptJson(const DemoTry& attempt, const DemoDialect& dialect, QRandomGenerator& random)
{
    const bool isAccepted = attempt.result == DemoTryResult::Accepted;
    const HttpHeaders headers{
        {"Accept", "*/*"}, {"Content-Type", "application/json"}, {"User-Agent", "telnyx-webhooks"}};
    return filled(attemptTemplate,
        {{"status", isAccepted ? "delivered" : "failed"}, {"started", attempt.startedAt.toIso()},
            {"finished", attempt.finishedAt.toIso()}, {"url", jsonQuoted(attempt.url)},
            {"headers", headerList(headers, dialect.hasHeaderPairs)},
            {"response", responseMember(attempt, dialect, random)},
            {"errors", errorsMember(attempt.result, dialect)}});
}

} // namespace

QByteArray demoAttempts(
    const QList<DemoTry>& tries, const DemoDialect& dialect, QRandomGenerator& random)
{
    QByteArray out = "[";
    for (auto attempt = tries.crbegin(); attempt != tries.crend(); ++attempt) {
        if (out.size() > 1)
            out += ',';
        out += attemptJson(*attempt, dialect, random);
    }
    return out + ']';
}

} // namespace waybill
