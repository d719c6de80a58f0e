// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayreceiver.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

namespace waybill {

namespace {

QByteArray testFile(const char* name)
{
    QFile file(QString::fromUtf8(WAYBILL_TEST_DATA "/tls/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QTcpServer> selfSignedServer()
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(testFile("selfsigned.pem")));
    tls.setPrivateKey(QSslKey(testFile("selfsigned.key"), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    return server;
}

/// -1: the header block is not complete.
qsizetype requestLength(const QByteArray& bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    static const QRegularExpression length(
        QStringLiteral("\r\nContent-Length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(bytes.first(headEnd)));
    return headEnd + 4 + (match.hasMatch() ? match.captured(1).toLongLong() : 0);
}

} // namespace

ReplayReceiver::ReplayReceiver(Answer answer, Security security, const QHostAddress& address)
    : m_answer(std::move(answer))
    , m_security(security)
    , m_server(
          security == Security::SelfSigned ? selfSignedServer() : std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ReplayReceiver::accept);
    if (!m_server->listen(address))
        qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
}

ReplayReceiver::~ReplayReceiver()
{
    for (QTcpSocket* socket : m_server->findChildren<QTcpSocket*>())
        socket->disconnect(this);
}

ReplayReceiver::Answer ReplayReceiver::writeAndClose(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

void ReplayReceiver::reset(QTcpSocket& socket)
{
    const linger now{1, 0};
    setsockopt(
        static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

QByteArray ReplayReceiver::ok(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

quint16 ReplayReceiver::port() const
{
    return m_server->serverPort();
}

QString ReplayReceiver::url(const QString& path) const
{
    const QHostAddress address = m_server->serverAddress();
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return QStringLiteral("%1://%2:%3%4")
        .arg(m_security == Security::Plain ? QStringLiteral("http") : QStringLiteral("https"))
        .arg(isIpv6 ? u'[' + address.toString() + u']' : address.toString())
        .arg(port())
        .arg(path);
}

void ReplayReceiver::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_disconnections;
            m_pending.remove(socket);
        });
        read(socket);
    }
}

void ReplayReceiver::read(QTcpSocket* socket)
{
    const QByteArray bytes = socket->readAll();
    m_bytesReceived += bytes.size();
    QByteArray& pending = m_pending[socket];
    pending += bytes;
    for (;;) {
        const qsizetype length = requestLength(pending);
        if (length < 0 || pending.size() < length)
            break;
        m_requests.append(pending.first(length));
        pending.remove(0, length);
        emit requestReceived();
        m_answer(*socket);
        if (!m_pending.contains(socket))
            return;
    }
    if (onPartial && !pending.isEmpty())
        onPartial(*socket);
}

} // namespace waybill
