// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/endpointtext.h"

#include <QUrl>

#include <algorithm>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

int defaultPort(const QString& scheme)
{
    return scheme == "https"_L1 ? 443 : 80;
}

QString pathText(const QString& url)
{
    const QString path = QUrl(url).path(QUrl::PrettyDecoded);
    return path == "/"_L1 ? QString() : path;
}

bool isAddress(const QString& host)
{
    return std::ranges::all_of(host, [](QChar c) { return c.isDigit() || c == u'.' || c == u':'; });
}

/// How many trailing labels all hosts share; 0 for fewer than two (one is only the top-level
/// domain) and for addresses.
qsizetype sharedLabels(const QStringList& hosts)
{
    if (std::ranges::any_of(hosts, isAddress))
        return 0;
    const QStringList first = hosts.first().split(u'.');
    qsizetype shared = first.size();
    for (const QString& host : hosts) {
        const QStringList labels = host.split(u'.');
        const auto [mine, theirs] = std::ranges::mismatch(
            labels.crbegin(), labels.crend(), first.crbegin(), first.crend());
        shared = std::min(shared, qsizetype(mine - labels.crbegin()));
    }
    return shared < 2 ? 0 : shared;
}

/// A host without its shared labels, unless nothing would be left.
QString foldedHost(const QString& host, qsizetype shared)
{
    const QStringList labels = host.split(u'.');
    return shared < labels.size() ? labels.first(labels.size() - shared).join(u'.') : host;
}

QString routeOverPaths(const QStringList& urls)
{
    QStringList parts{shortUrl(urls.first())};
    for (const QString& url : urls.sliced(1))
        parts << (pathText(url).isEmpty() ? u"/"_s : pathText(url));
    return parts.join(u" → "_s);
}

QString routeOverHosts(const QStringList& hosts)
{
    const qsizetype shared = sharedLabels(hosts);
    QStringList parts;
    for (const QString& host : hosts.first(hosts.size() - 1))
        parts << foldedHost(host, shared);
    parts << hosts.last();
    return parts.join(u" → "_s);
}

QStringList withoutRepeats(QStringList urls)
{
    urls.removeAll(QString());
    urls.erase(std::unique(urls.begin(), urls.end()), urls.end());
    return urls;
}

} // namespace

QString hostText(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (parsed.host().isEmpty())
        return url;
    const int port = parsed.port(defaultPort(parsed.scheme()));
    const QString host = parsed.host().contains(u':') ? u'[' + parsed.host() + u']' : parsed.host();
    return port == defaultPort(parsed.scheme()) ? host : host + u':' + QString::number(port);
}

QString shortUrl(const QString& url)
{
    const QString host = hostText(url);
    return host == url ? url : host + pathText(url);
}

QString routeText(const QStringList& urls)
{
    const QStringList stops = withoutRepeats(urls);
    if (stops.size() < 2)
        return stops.isEmpty() ? QString() : shortUrl(stops.first());
    QStringList hosts;
    for (const QString& url : stops)
        hosts << hostText(url);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    return hosts.size() == 1 ? routeOverPaths(stops) : routeOverHosts(hosts);
}

} // namespace waybill
