// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver.h"

#include "scriptedconnection.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QTcpServer* makeServer(const std::optional<QSslConfiguration>& tls)
{
    if (!tls)
        return new QTcpServer;
    auto* server = new QSslServer;
    server->setSslConfiguration(*tls);
    return server;
}

} // namespace

ScriptedServer::ScriptedServer(Handler handler, const std::optional<QSslConfiguration>& tls)
    : m_handler(std::move(handler))
    , m_isTls(tls.has_value())
    , m_server(makeServer(tls))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    m_thread.quit();
    m_thread.wait();
}

void ScriptedServer::listen()
{
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection())
            new ScriptedConnection(*this, *socket); // a child of its socket
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on 127.0.0.1");
    m_port = m_server->serverPort();
}

void ScriptedServer::setHandler(Handler handler)
{
    const QMutexLocker lock(&m_mutex);
    m_handler = std::move(handler);
}

void ScriptedServer::script(const QByteArray& path, QList<ScriptedAnswer> answers)
{
    const QMutexLocker lock(&m_mutex);
    m_scripts.insert(path, std::move(answers));
}

QUrl ScriptedServer::url(const QByteArray& target) const
{
    const QByteArray origin = m_isTls ? "https://127.0.0.1:" : "http://127.0.0.1:";
    return QUrl::fromEncoded(origin + QByteArray::number(m_port) + target);
}

QList<SeenRequest> ScriptedServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

qsizetype ScriptedServer::requestCount() const
{
    return requests().size();
}

qsizetype ScriptedServer::requestCount(const QByteArray& path) const
{
    const QList<SeenRequest> seen = requests();
    return std::count_if(
        seen.begin(), seen.end(), [&](const SeenRequest& r) { return r.path() == path; });
}

int ScriptedServer::connectionCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

QByteArray ScriptedServer::receivedBytes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_received;
}

int ScriptedServer::addConnection()
{
    const QMutexLocker lock(&m_mutex);
    return ++m_connections;
}

void ScriptedServer::addBytes(const QByteArray& bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_received += bytes;
}

ScriptedAnswer ScriptedServer::answer(SeenRequest request)
{
    Handler handler;
    {
        const QMutexLocker lock(&m_mutex);
        request.number = static_cast<int>(m_requests.size()) + 1;
        m_requests.append(request);
        if (m_scripts.contains(request.path()))
            return nextOfScript(request.path());
        handler = m_handler;
    }
    return handler ? handler(request) : ScriptedAnswer::http(404, {});
}

ScriptedAnswer ScriptedServer::nextOfScript(const QByteArray& path)
{
    QList<ScriptedAnswer>& answers = m_scripts[path];
    if (answers.isEmpty())
        return ScriptedAnswer::http(404, {});
    return answers.size() > 1 ? answers.takeFirst() : answers.first();
}

} // namespace waybill
