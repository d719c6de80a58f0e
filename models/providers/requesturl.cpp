// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/requesturl.h"

#include <QStringList>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host)
{
    if (host == u"localhost"_s || host.endsWith(u".localhost"_s) || host == u"::1"_s)
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == u"127"_s
        && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
               bool ok = false;
               const int number = part.toInt(&ok);
               return ok && number >= 0 && number <= 255;
           });
}

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == u"https"_s ? 443 : 80);
}

QString originOf(const QUrl& url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin.toString();
}

bool isDots(const QByteArray& segment)
{
    return segment == "." || segment == "..";
}

} // namespace

FetchError refusedRequest(const QString& cause)
{
    FetchError error;
    error.kind = FetchError::Kind::InvalidRequest;
    error.cause = cause;
    return error;
}

QString baseUrlProblem(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty())
        return u"the base URL is not a URL with a host"_s;
    if (!url.userInfo().isEmpty())
        return u"the base URL holds a user name or password"_s;
    if (url.hasQuery() || url.hasFragment())
        return u"the base URL has a query or fragment"_s;
    if (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback(url.host())))
        return {};
    if (url.scheme() == u"http"_s)
        return u"plain http is for this machine only"_s;
    return u"the base URL is neither http nor https"_s;
}

Result<QUrl, FetchError> urlBelow(const QUrl& base, const QByteArray& path, const QByteArray& query)
{
    const QByteArrayList segments = path.split('/');
    if (std::any_of(segments.begin(), segments.end(), isDots))
        return Failure{refusedRequest(u"the path has a part that is only dots"_s)};
    QByteArray text = base.toEncoded(QUrl::StripTrailingSlash);
    if (text.endsWith('/'))
        text.chop(1);
    text += path;
    if (!query.isEmpty())
        text += '?' + query;
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (!url.isValid())
        return Failure{refusedRequest(url.errorString())};
    if (!isSameOrigin(url, base))
        return Failure{refusedRequest(u"the path leads away from the base URL"_s)};
    return url;
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b)
        && a.userInfo() == b.userInfo();
}

Result<QUrl, FetchError> nextPageUrl(const QUrl& from, const QByteArray& next)
{
    FetchError error;
    const QUrl told = QUrl::fromEncoded(next, QUrl::StrictMode);
    if (!told.isValid()) {
        error.cause = u"the next page's URL: %1"_s.arg(told.errorString());
        return Failure{error};
    }
    QUrl url = from.resolved(told);
    if (!isSameOrigin(url, from)) {
        error.kind = FetchError::Kind::Redirected;
        error.cause = u"the next page is at %1, not at %2"_s.arg(originOf(url), originOf(from));
        if (!url.userInfo().isEmpty())
            error.cause = u"the next page's URL holds a user name or password"_s;
        return Failure{error};
    }
    url.setFragment({});
    return url;
}

} // namespace waybill
