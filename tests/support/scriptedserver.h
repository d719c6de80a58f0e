// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedanswer.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;

namespace waybill {

/// A request as it came over the wire.
struct SeenRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    HttpHeaders headers;
    QByteArray body;
    QByteArray raw; ///< all bytes, head and body
    int connection = 0; ///< 1-based
    int number = 0; ///< 1-based, of the whole server

    QByteArray path() const { return target.split('?').first(); }
};

/// An HTTP/1.1 server on 127.0.0.1 that answers what the test says, byte by byte, in a thread of
/// its own: a test may block and the server still answers. Records what it receives. Several
/// connections at a time; keep-alive. All functions may be called from the test's thread.
class ScriptedServer
{
public:
    /// Runs in the server's thread.
    using Handler = std::function<ScriptedAnswer(const SeenRequest&)>;

    /// Answers 404 until told otherwise. tls: speaks HTTPS with that certificate and key.
    explicit ScriptedServer(
        Handler handler = {}, const std::optional<QSslConfiguration>& tls = std::nullopt);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    void setHandler(Handler handler);
    /// The answers of one path, in turn; the last one repeats. Goes before the handler.
    void script(const QByteArray& path, QList<ScriptedAnswer> answers);

    quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT" + target.
    QUrl url(const QByteArray& target = "/") const;

    QList<SeenRequest> requests() const;
    qsizetype requestCount() const;
    /// How many requests had that path, whatever the query.
    qsizetype requestCount(const QByteArray& path) const;
    int connectionCount() const;
    /// Everything received over all connections, requests that never were complete included.
    QByteArray receivedBytes() const;

private:
    friend class ScriptedConnection;
    int addConnection();
    void addBytes(const QByteArray& bytes);
    ScriptedAnswer answer(SeenRequest request);
    ScriptedAnswer nextOfScript(const QByteArray& path);
    void listen();

    mutable QMutex m_mutex; ///< guards all below but the server, which lives in the thread
    Handler m_handler;
    QHash<QByteArray, QList<ScriptedAnswer>> m_scripts;
    QList<SeenRequest> m_requests;
    QByteArray m_received;
    int m_connections = 0;

    bool m_isTls;
    quint16 m_port = 0;
    QThread m_thread;
    QTcpServer* m_server; ///< deletes itself, and its connections, when the thread ends
};

} // namespace waybill
