// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/exchange.h"

#include "net/networkcause.h"
#include "net/networkrequest.h"
#include "net/requestguard.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

namespace waybill {

using namespace Qt::StringLiterals;
using Kind = FetchError::Kind;

namespace {

constexpr int maxRedirects = 5;
/// What Qt may hold of an answer that is not read yet: bounds memory against a fast server.
constexpr qint64 readAheadBytes = 1024LL * 1024;

QNetworkReply* sendOver(
    QNetworkAccessManager& network, const QNetworkRequest& request, const HttpRequest& what)
{
    if (what.method == "GET" && what.body.isEmpty())
        return network.get(request);
    if (what.method == "HEAD")
        return network.head(request);
    return network.sendCustomRequest(request, what.method, what.body);
}

/// Qt joins repeated headers with ", ", and Set-Cookie with a line break, where it can be undone.
HttpHeaders headersOf(const QNetworkReply& reply)
{
    HttpHeaders headers;
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        const bool isCookie = name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
        for (const QByteArray& one : isCookie ? value.split('\n') : QByteArrayList{value})
            headers.append(name, one);
    }
    return headers;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager& network, HttpRequest request)
    : m_network(network)
    , m_request(std::move(request))
    , m_url(m_request.url)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_idleTimer.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(Kind::TimedOut, u"not finished after %1 ms"_s.arg(m_request.totalTimeout.count()));
    });
    connect(&m_idleTimer, &QTimer::timeout, this, [this] {
        fail(Kind::TimedOut, u"no byte for %1 ms"_s.arg(m_request.idleTimeout.count()));
    });
}

Exchange::~Exchange()
{
    dropReply();
}

std::chrono::milliseconds Exchange::elapsed() const
{
    return std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
}

void Exchange::start()
{
    m_clock.start();
    if (const auto flaw = requestFlaw(m_request))
        return fail(Kind::InvalidRequest, *flaw);
    m_deadline.start(m_request.totalTimeout);
    open();
}

void Exchange::open()
{
    m_idleTimer.start(m_request.idleTimeout);
    m_response = {};
    m_body.reset();
    m_reply = sendOver(m_network, networkRequest(m_request, m_url), m_request);
    m_reply->setReadBufferSize(readAheadBytes);
    watch();
}

void Exchange::watch()
{
    const auto stayAwake = [this] { m_idleTimer.start(); };
    connect(m_reply, &QNetworkReply::encrypted, this, stayAwake);
    connect(m_reply, &QNetworkReply::uploadProgress, this, stayAwake);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_tlsErrors.append(error.errorString());
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

void Exchange::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_body || status == 0)
        return;
    m_idleTimer.start();
    if (status < 200 || status > 599)
        return fail(Kind::Protocol, u"HTTP status %1"_s.arg(status));
    m_response.status = status;
    m_response.reason
        = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    m_response.headers = headersOf(*m_reply);
    if (isRedirect())
        return followRedirect();
    const bool hasBody = m_request.method != "HEAD" && status != 204 && status != 304;
    m_body.emplace(m_request.maxBodyBytes, hasBody);
    if (const auto error = m_body->begin(m_response.headers))
        fail(*error);
}

void Exchange::readBody()
{
    m_idleTimer.start();
    if (!m_body)
        readHead();
    while (m_reply && m_body && m_reply->bytesAvailable() > 0) {
        if (const auto error = m_body->add(m_reply->readAll()))
            return fail(*error);
    }
}

void Exchange::conclude()
{
    const QNetworkReply::NetworkError code = m_reply->error();
    if (code != QNetworkReply::NoError && !(isStatusError(code) && m_body))
        return fail(networkCause(code, m_reply->errorString(), m_tlsErrors));
    readBody();
    if (!m_reply)
        return; // what was still to be read broke a limit or redirected
    if (!m_body)
        return fail(Kind::Protocol, u"an answer without a status line"_s);
    if (const auto error = m_body->end())
        return fail(*error);
    m_response.body = m_body->takeBody();
    finish(m_response);
}

bool Exchange::isRedirect() const
{
    const int status = m_response.status;
    const bool moves
        = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return moves && m_response.headers.contains("Location");
}

/// Credentials ride in the headers, so only the same origin may see them again.
void Exchange::followRedirect()
{
    const int status = m_response.status;
    const QUrl target = m_url.resolved(
        QUrl::fromEncoded(m_response.headers.value("Location").value_or(QByteArray())));
    dropReply();
    if (originOf(target) != originOf(m_url))
        return fail(Kind::Redirected, u"%1 to %2"_s.arg(status).arg(originOf(target)));
    if (m_request.method != "GET" && m_request.method != "HEAD")
        return fail(Kind::Redirected,
            u"%1 in answer to %2"_s.arg(status).arg(QString::fromLatin1(m_request.method)));
    if (!target.userInfo().isEmpty())
        return fail(Kind::Redirected, u"%1 to a URL with a user name"_s.arg(status));
    if (++m_redirects > maxRedirects)
        return fail(Kind::Redirected, u"more than %1 redirects"_s.arg(maxRedirects));
    m_url = target;
    open();
}

void Exchange::fail(FetchError::Kind kind, const QString& cause)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    fail(error);
}

void Exchange::fail(const FetchError& error)
{
    finish(Failure{error});
}

void Exchange::finish(const HttpResult& result)
{
    m_deadline.stop();
    m_idleTimer.stop();
    m_body.reset();
    dropReply();
    emit finished(result);
}

/// The one place where a reply ends: no signal of it reaches us afterwards, and it is deleted when
/// its own call stack is gone. Deleting aborts; abort() here would run inside Qt's own handlers.
void Exchange::dropReply()
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->deleteLater();
}

} // namespace waybill
