// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoreceiver.h"

#include "demo/demotext.h"

#include <QCryptographicHash>
#include <QString>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView errorPage = R"(<!DOCTYPE html>
<html lang="en">
<head><title>NoMethodError in WebhooksController#create</title></head>
<body>
<h1>NoMethodError in WebhooksController#create</h1>
<pre>undefined method `fetch&#39; for nil:NilClass</pre>
</body>
</html>
)";

DemoAnswer failed()
{
    return {500, {{"Content-Type", "text/html; charset=utf-8"}}, errorPage.toByteArray()};
}

DemoAnswer unverified()
{
    return {401, {{"Content-Type", "application/json"}},
        R"({"error":"signature verification failed: no telnyx-signature-ed25519"})"};
}

DemoAnswer received(const DemoRequest& request, std::chrono::milliseconds delay)
{
    const QByteArray hash
        = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    const QByteArray body = R"({"received":true,"method":)" + jsonQuoted(request.method)
        + R"(,"path":)" + jsonQuoted(request.path) + R"(,"bytes":)"
        + QByteArray::number(request.body.size()) + R"(,"sha256":)" + jsonQuoted(hash) + '}';
    return {200, {{"Content-Type", "application/json"}}, body, delay};
}

DemoAnswer answer(const DemoRequest& request, std::chrono::milliseconds slowness)
{
    if (request.path.startsWith("/fail"))
        return failed();
    if (request.path.startsWith("/verify") && !request.headers.contains("telnyx-signature-ed25519"))
        return unverified();
    const bool isSlow = request.path.startsWith("/slow");
    return received(request, isSlow ? slowness : std::chrono::milliseconds(0));
}

} // namespace

DemoReceiver::DemoReceiver(std::chrono::milliseconds slowness)
    : m_server([slowness]() -> DemoServer::Handler {
        return [slowness](const DemoRequest& request) { return answer(request, slowness); };
    })
{
}

QUrl DemoReceiver::baseUrl() const
{
    if (m_server.port() == 0)
        return {};
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

} // namespace waybill
