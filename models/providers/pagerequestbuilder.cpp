// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagerequestbuilder.h"

#include "providers/providerprofile.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

FetchError refusal(const QString& cause, FetchError::Kind kind = FetchError::Kind::InvalidRequest)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    return error;
}

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

/// What is wrong with a base URL; empty if nothing is.
QString urlProblem(const QUrl& url)
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

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

/// Query items in the order they are added; names and values percent-encoded but for RFC 3986's
/// unreserved characters, as Telnyx's own SDK does.
class QueryText
{
public:
    void add(const QString& name, const QString& value)
    {
        m_text += (m_text.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
            + QUrl::toPercentEncoding(value);
    }
    QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
};

QString timeText(const std::optional<Instant>& time)
{
    return time ? QString::fromLatin1(time->toIso()) : QString();
}

/// The query's filters by FetchQuery field name, in the order they are sent.
QList<std::pair<QString, QString>> filtersOf(const FetchQuery& query)
{
    return {{u"status"_s, query.status}, {u"eventType"_s, query.eventType},
        {u"webhookText"_s, query.webhookText}, {u"attemptsText"_s, query.attemptsText},
        {u"startedAt.from"_s, timeText(query.startedAt.from)},
        {u"startedAt.to"_s, timeText(query.startedAt.to)},
        {u"finishedAt.from"_s, timeText(query.finishedAt.from)},
        {u"finishedAt.to"_s, timeText(query.finishedAt.to)}};
}

/// What users paste along with a token is taken off.
QString bareToken(QString token, const QStringList& prefixes)
{
    token = token.trimmed();
    for (const QString& prefix : prefixes) {
        if (token.startsWith(prefix, Qt::CaseInsensitive))
            token = token.sliced(prefix.size()).trimmed();
    }
    return token;
}

Result<QByteArray, FetchError> queryText(const ListCall& list, const FetchQuery& query, int number)
{
    QueryText text;
    const auto filters = filtersOf(query);
    for (const auto& [field, value] : filters) {
        if (value.isEmpty())
            continue;
        if (!list.filters.contains(field))
            return Failure{refusal(u"this provider cannot filter by %1"_s.arg(field))};
        text.add(list.filters.value(field), value);
    }
    if (!list.paging.parameter.isEmpty())
        text.add(list.paging.parameter, QString::number(number));
    const int size
        = query.pageSize > 0 ? std::min(query.pageSize, list.paging.maxSize) : list.paging.maxSize;
    if (!list.paging.sizeParameter.isEmpty())
        text.add(list.paging.sizeParameter, QString::number(size));
    return text.text();
}

/// The list call's path with the source's parameters in place of {name}.
Result<QByteArray, FetchError> pathText(const ProviderProfile& profile, const Source& source)
{
    QByteArray path = profile.list.path.toUtf8();
    for (const Parameter& parameter : profile.parameters) {
        const QString value = source.parameters.value(parameter.name);
        if (value.isEmpty() && parameter.required)
            return Failure{refusal(u"the source's %1 is not given"_s.arg(parameter.name))};
        path.replace('{' + parameter.name.toUtf8() + '}', QUrl::toPercentEncoding(value));
    }
    return path;
}

QUrl joined(const QUrl& base, const QByteArray& path, const QByteArray& query)
{
    QByteArray text = base.toEncoded(QUrl::StripTrailingSlash);
    if (text.endsWith('/'))
        text.chop(1);
    text += path;
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

} // namespace

PageRequestBuilder::PageRequestBuilder(
    std::shared_ptr<const ProviderProfile> profile, Source source, QString token)
    : m_profile(std::move(profile))
    , m_source(std::move(source))
    , m_token(bareToken(std::move(token), m_profile->auth.stripPrefixes))
{
}

Result<HttpRequest, FetchError> PageRequestBuilder::page(const FetchQuery& query, int number) const
{
    const QUrl base = m_source.baseUrl.isEmpty() ? m_profile->baseUrl : m_source.baseUrl;
    if (const QString problem = urlProblem(base); !problem.isEmpty())
        return Failure{refusal(problem)};
    if (hasControl(m_token))
        return Failure{refusal(u"the token holds control characters"_s)};
    if (m_token.isEmpty() && !m_profile->auth.header.isEmpty())
        return Failure{refusal(u"no token"_s, FetchError::Kind::SecretMissing)};
    const Result<QByteArray, FetchError> path = pathText(*m_profile, m_source);
    if (!path)
        return Failure{path.error()};
    const Result<QByteArray, FetchError> text = queryText(m_profile->list, query, number);
    if (!text)
        return Failure{text.error()};

    HttpRequest request;
    request.url = joined(base, *path, *text);
    if (!request.url.isValid())
        return Failure{refusal(request.url.errorString())};
    request.headers.append("Accept", "application/json");
    if (!m_profile->auth.header.isEmpty()) {
        QString value = m_profile->auth.valueTemplate;
        request.headers.append(
            m_profile->auth.header, value.replace(u"{token}"_s, m_token).toUtf8());
    }
    return request;
}

} // namespace waybill
