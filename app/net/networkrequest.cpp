// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkrequest.h"

namespace waybill {

namespace {

void setPolicies(QNetworkRequest& request)
{
    using Request = QNetworkRequest;
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setAttribute(Request::Http2AllowedAttribute, false);
}

void setDefault(QNetworkRequest& request, const QByteArray& name, const QByteArray& value)
{
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
}

} // namespace

QNetworkRequest networkRequest(const HttpRequest& request, const QUrl& url)
{
    QNetworkRequest result(url);
    setPolicies(result);
    for (const auto& [name, value] : request.headers) {
        const bool again = result.hasRawHeader(name);
        result.setRawHeader(name, again ? result.rawHeader(name) + ", " + value : value);
    }
    setDefault(result, "User-Agent", "Waybill/" WAYBILL_VERSION);
    setDefault(result, "Accept", "application/json");
    setDefault(result, "Accept-Encoding", "gzip");
    setDefault(result, "Accept-Language", "*");
    if (!request.body.isEmpty())
        setDefault(result, "Content-Type", "application/octet-stream");
    return result;
}

} // namespace waybill
