// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace waybill {

/// A raw server on loopback that keeps every byte it gets and answers as it is told. It knows no
/// more of HTTP than where a request ends (Content-Length).
class ReplayReceiver : public QObject
{
    Q_OBJECT

public:
    /// Called once for each complete request, with the socket it came on.
    using Answer = std::function<void(QTcpSocket& socket)>;

    enum class Security : quint8 { Plain, SelfSigned };

    /// Listens at once on a free port.
    explicit ReplayReceiver(Answer answer, Security security = Security::Plain,
        const QHostAddress& address = QHostAddress::LocalHost);
    ~ReplayReceiver() override;

    /// Writes these bytes, then closes.
    static Answer writeAndClose(const QByteArray& bytes);
    /// Ends the connection by a reset.
    static void reset(QTcpSocket& socket);
    /// A complete answer with Content-Length.
    static QByteArray ok(const QByteArray& body = "ok");

    quint16 port() const;
    QString url(const QString& path = QStringLiteral("/")) const;
    int connections() const { return m_connections; }
    /// Every complete request, raw, in order of arrival.
    const QList<QByteArray>& requests() const { return m_requests; }
    /// All that came in, complete requests or not.
    qint64 bytesReceived() const { return m_bytesReceived; }
    /// Connections that the other side has closed.
    int disconnections() const { return m_disconnections; }

    /// Also called for data that does not make a request whole yet.
    Answer onPartial;

signals:
    void requestReceived();

private:
    void accept();
    void read(QTcpSocket* socket);

    Answer m_answer;
    Security m_security;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket*, QByteArray> m_pending;
    QList<QByteArray> m_requests;
    qint64 m_bytesReceived = 0;
    int m_connections = 0;
    int m_disconnections = 0;
};

} // namespace waybill
