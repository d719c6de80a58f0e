// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/requestguard.h"

#include "domain/redaction.h"
#include "net/headerguard.h"
#include "net/loopback.h"

#include <algorithm>
#include <array>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array framingHeaders{"Host", "Content-Length", "Transfer-Encoding", "Connection"};

bool isHttps(const QUrl& url)
{
    return url.scheme() == "https"_L1;
}

std::optional<QString> urlFlaw(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty())
        return u"not a complete URL"_s;
    if (!isHttps(url) && url.scheme() != "http"_L1)
        return u"only http and https can be fetched, not %1:"_s.arg(url.scheme());
    if (!url.userInfo().isEmpty())
        return u"user name or password inside the URL"_s;
    return std::nullopt;
}

bool hasCredentials(const HttpHeaders& headers)
{
    return std::any_of(headers.begin(), headers.end(),
        [](const HttpHeader& header) { return isSecretHeader(header.name); });
}

std::optional<QString> framingFlaw(const HttpHeaders& headers)
{
    for (const char* name : framingHeaders) {
        if (headers.contains(name))
            return u"header %1 is set by the transport"_s.arg(QLatin1StringView(name));
    }
    return std::nullopt;
}

} // namespace

QString originOf(const QUrl& url)
{
    if (url.host().isEmpty())
        return url.scheme() + u':';
    QString host = url.host().toLower();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return u"%1://%2:%3"_s.arg(url.scheme(), host).arg(url.port(isHttps(url) ? 443 : 80));
}

std::optional<QString> requestFlaw(const HttpRequest& request)
{
    if (auto flaw = urlFlaw(request.url))
        return flaw;
    if (!isToken(request.method))
        return u"method with a character that is not allowed"_s;
    if (auto flaw = headerFlaw(request.headers))
        return flaw;
    if (auto flaw = framingFlaw(request.headers))
        return flaw;
    if (hasCredentials(request.headers) && !isHttps(request.url)
        && !isTrustedLoopback(request.url.host()))
        return u"a token over plain http leaves this machine readable: use https"_s;
    return std::nullopt;
}

} // namespace waybill
