// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkcause.h"

#include "domain/redaction.h"

#include <QRegularExpression>

namespace waybill {

using namespace Qt::StringLiterals;
using Kind = FetchError::Kind;

namespace {

Kind proxyKind(QNetworkReply::NetworkError code)
{
    if (code == QNetworkReply::ProxyConnectionClosedError)
        return Kind::Dropped;
    return code == QNetworkReply::ProxyTimeoutError ? Kind::TimedOut : Kind::Unreachable;
}

/// Qt numbers its errors in ranges: 1–99 network, 101–199 proxy, 201–299 content, 301–399
/// protocol, 401–499 server.
Kind kindOf(QNetworkReply::NetworkError code)
{
    if (code > 100 && code < 200)
        return proxyKind(code);
    if (code > 100)
        return Kind::Protocol;
    if (code == QNetworkReply::RemoteHostClosedError)
        return Kind::Dropped;
    if (code == QNetworkReply::HostNotFoundError)
        return Kind::HostNotFound;
    if (code == QNetworkReply::TimeoutError)
        return Kind::TimedOut;
    if (code == QNetworkReply::OperationCanceledError)
        return Kind::Cancelled;
    return code == QNetworkReply::SslHandshakeFailedError ? Kind::Tls : Kind::Unreachable;
}

/// Qt writes "Error transferring http://… - server replied: …": the URL confuses and may hold a
/// secret.
QString withoutPrefix(const QString& text)
{
    static const QRegularExpression prefix(
        u"^Error (?:transferring|downloading|opening) \\S+ - (?:server replied: )?"_s);
    QString result = text;
    return result.remove(prefix);
}

} // namespace

bool isStatusError(QNetworkReply::NetworkError code)
{
    return (code > 200 && code < 300) || (code > 400 && code < 500)
        || code == QNetworkReply::ProtocolInvalidOperationError; // 400 and 418
}

FetchError networkCause(
    QNetworkReply::NetworkError code, const QString& text, const QStringList& tlsErrors)
{
    FetchError error;
    error.kind = kindOf(code);
    const bool tlsSaysWhy = error.kind == Kind::Tls && !tlsErrors.isEmpty();
    error.cause = redacted(tlsSaysWhy ? tlsErrors.join(u"; "_s) : withoutPrefix(text));
    return error;
}

} // namespace waybill
