// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/sourcerequests.h"

#include "providers/pagerows.h"
#include "providers/providerprofile.h"
#include "providers/requesturl.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

bool hasControl(const QByteArray& text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return quint8(c) < 0x20 || c == 0x7F; });
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

FetchError notGiven(const QStringList& names)
{
    return refusedRequest(u"not given: %1"_s.arg(names.join(u", "_s)));
}

/// The query of a call about one row; empty items would ask for something else.
Result<QByteArray, FetchError> queryText(const QueryItems& items, const NamedValues& values)
{
    QueryText text;
    for (const auto& [name, value] : items) {
        if (const QStringList missing = missingNames(value, values); !missing.isEmpty())
            return Failure{notGiven(missing)};
        text.add(name, QString::fromUtf8(filledIn(value, values, Escape::Nothing)));
    }
    return text.text();
}

} // namespace

RowNames RowNames::of(const PageRows& page, const DeliveryRow& row)
{
    return {QString::fromUtf8(row.id), QString::fromUtf8(row.eventId),
        QString::fromUtf8(page.texts.value(row.endpointId)), QString::fromUtf8(row.recordId)};
}

SourceRequests::SourceRequests(
    std::shared_ptr<const ProviderProfile> profile, Source source, QString token)
    : m_profile(std::move(profile))
    , m_source(std::move(source))
    , m_token(bareToken(std::move(token), m_profile->auth.stripPrefixes))
{
}

Result<HttpRequest, FetchError> SourceRequests::page(
    const FetchQuery& query, const PagePlace& place) const
{
    const auto text = listQueryText(*m_profile, m_source.parameters, query, place);
    if (!text)
        return Failure{text.error()};
    return further(
        request(m_profile->list.path, m_source.parameters, *text), m_profile->list.paging, place);
}

Result<HttpRequest, FetchError> SourceRequests::further(
    Result<HttpRequest, FetchError> first, const Paging& paging, const PagePlace& place)
{
    const bool goesToUrl
        = paging.style == Paging::Style::NextUrl || paging.style == Paging::Style::LinkHeader;
    if (!first || !goesToUrl || place.next.isEmpty())
        return first;
    const auto url = nextPageUrl(first->url, place.next);
    if (!url)
        return Failure{url.error()};
    HttpRequest request = std::move(first).value();
    request.url = *url;
    return request;
}

Result<HttpRequest, FetchError> SourceRequests::rowCall(
    const RowCall& call, const RowNames& row) const
{
    const NamedValues values = valuesOf(row);
    const auto query = queryText(call.query, values);
    return query ? request(call.path, values, *query)
                 : Result<HttpRequest, FetchError>(Failure{query.error()});
}

Result<HttpRequest, FetchError> SourceRequests::redelivery(const RowNames& row) const
{
    const RedeliveryCall& call = m_profile->redelivery;
    if (!call.exists())
        return Failure{refusedRequest(u"this provider has no call to send again"_s)};
    const NamedValues values = valuesOf(row);
    if (const QStringList missing = missingNames(call.body, values); !missing.isEmpty())
        return Failure{notGiven(missing)};
    auto made = request(call.path, values, {});
    if (!made)
        return made;
    HttpRequest again = std::move(made).value();
    again.method = call.method;
    again.body = filledIn(call.body, values, Escape::JsonString);
    if (!again.body.isEmpty())
        again.headers.append("Content-Type", "application/json");
    return again;
}

Result<HttpRequest, FetchError> SourceRequests::lookup(
    const Lookup& lookup, const PagePlace& place) const
{
    const NamedValues& values = m_source.parameters;
    const QByteArray query = pageQueryText(lookup.query, lookup.paging, values, place);
    return further(request(lookup.path, values, query), lookup.paging, place);
}

Result<HttpRequest, FetchError> SourceRequests::request(
    const QString& path, const NamedValues& values, const QByteArray& query) const
{
    const QUrl base = m_source.baseUrl.isEmpty() ? m_profile->baseUrl : m_source.baseUrl;
    if (const QString problem = baseUrlProblem(base); !problem.isEmpty())
        return Failure{refusedRequest(problem)};
    const auto whole = withRoot(path);
    if (!whole)
        return Failure{whole.error()};
    if (const QStringList missing = missingNames(*whole, values); !missing.isEmpty())
        return Failure{notGiven(missing)};
    const auto url = urlBelow(base, filledIn(*whole, values, Escape::UrlPart), query);
    if (!url)
        return Failure{url.error()};
    const auto auth = authValue();
    if (!auth)
        return Failure{auth.error()};

    HttpRequest request;
    request.url = *url;
    if (!m_profile->requestHeaders.contains("Accept"))
        request.headers.append("Accept", "application/json");
    for (const HttpHeader& header : m_profile->requestHeaders)
        request.headers.append(header.name, header.value);
    if (!m_profile->auth.header.isEmpty())
        request.headers.append(m_profile->auth.header, *auth);
    return request;
}

/// The path with the first root in it whose names are all given. One without names is for those who
/// give none.
Result<QString, FetchError> SourceRequests::withRoot(const QString& path) const
{
    const QString mark = u"{root}"_s;
    if (!path.contains(mark))
        return path;
    QString allRoots;
    for (const Root& root : m_profile->roots)
        allRoots += root.path;
    const bool isOneGiven
        = missingNames(allRoots, m_source.parameters).size() < namesIn(allRoots).size();
    QStringList alternatives;
    for (const Root& root : m_profile->roots) {
        if (isOneGiven && namesIn(root.path).isEmpty())
            continue; // another one is meant, and incomplete
        if (missingNames(root.path, m_source.parameters).isEmpty())
            return QString(path).replace(mark, root.path);
        alternatives.append(u"%1 (%2)"_s.arg(namesIn(root.path).join(u", "_s), root.label));
    }
    return Failure{refusedRequest(u"not given: %1"_s.arg(alternatives.join(u" or "_s)))};
}

Result<QByteArray, FetchError> SourceRequests::authValue() const
{
    const Auth& auth = m_profile->auth;
    if (auth.header.isEmpty())
        return QByteArray();
    if (m_token.isEmpty()) {
        FetchError error = refusedRequest(u"no token"_s);
        error.kind = FetchError::Kind::SecretMissing;
        return Failure{error};
    }
    NamedValues values = m_source.parameters;
    values.insert(u"token"_s, m_token);
    if (const QStringList missing = missingNames(auth.base64, values); !missing.isEmpty())
        return Failure{notGiven(missing)};
    const QByteArray pair = filledIn(auth.base64, values, Escape::Nothing);
    values.insert(u"base64"_s, QString::fromLatin1(pair.toBase64()));
    const QByteArray value = filledIn(auth.valueTemplate, values, Escape::Nothing);
    if (hasControl(value) || hasControl(pair))
        return Failure{refusedRequest(u"the token holds control characters"_s)};
    return value;
}

NamedValues SourceRequests::valuesOf(const RowNames& row) const
{
    NamedValues values = m_source.parameters;
    values.insert(u"id"_s, row.id);
    values.insert(u"eventId"_s, row.eventId);
    values.insert(u"endpointId"_s, row.endpointId);
    values.insert(u"attemptId"_s, row.attemptId);
    return values;
}

} // namespace waybill
