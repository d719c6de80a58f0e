// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int claimPatience = 2000; ///< milliseconds; another start holds the lock for a few

/// A path may be too long for a socket's name, and may hold anything.
QString socketName(const QString& archiveFile)
{
    const QFileInfo file(archiveFile);
    // Only what exists has a canonical path, and the first start has no archive yet.
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString whole
        = (folder.isEmpty() ? file.absolutePath() : folder) + u'/' + file.fileName();
    const QByteArray hash
        = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/waybill-"_s
        + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString& archiveFile, QObject* parent)
    : QObject(parent)
    , m_socketName(socketName(archiveFile))
{
}

SingleInstance::~SingleInstance() = default;

/// Two that start at once must not both find nobody: looking and listening are one step.
bool SingleInstance::claim()
{
    QLockFile lock(m_socketName + u".lock"_s);
    lock.tryLock(claimPatience); // where no lock can be made, without
    return !isSomeoneThere() && listen();
}

bool SingleInstance::isSomeoneThere() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (socket.waitForConnected(claimPatience))
        return true;
    return socket.error() != QLocalSocket::ServerNotFoundError
        && socket.error() != QLocalSocket::ConnectionRefusedError;
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (m_server->listen(m_socketName))
        return true;
    // A socket that nobody answers on was left behind by a crash.
    QLocalServer::removeServer(m_socketName);
    return m_server->listen(m_socketName);
}

std::optional<SummonsAnswer> SingleInstance::handOver(
    const Summons& summons, std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&] { return int(std::max<qint64>(0, deadline.remainingTime())); };
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(left()))
        return std::nullopt;
    socket.write(wire::write(summons));
    // One that refuses at once has answered before all is written.
    while (!socket.canReadLine() && socket.bytesAvailable() < wire::maxAnswerBytes) {
        const bool goesOn = socket.bytesToWrite() > 0 ? socket.waitForBytesWritten(left())
                                                      : socket.waitForReadyRead(left());
        if (!goesOn && !socket.canReadLine())
            return std::nullopt;
    }
    return wire::readAnswer(socket.readLine(wire::maxAnswerBytes));
}

void SingleInstance::serve(Handler handler)
{
    m_handler = std::move(handler);
    if (!m_server)
        return;
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::take);
    take();
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(wire::maxSummonsBytes);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(m_patience, socket, &QLocalSocket::abort);
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket* socket)
{
    const bool isFull = socket->bytesAvailable() >= wire::maxSummonsBytes;
    if (!socket->canReadLine() && !isFull)
        return;
    const auto summons = wire::readSummons(socket->readLine(wire::maxSummonsBytes));
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one is enough
    answer(socket, summons ? m_handler(*summons) : SummonsAnswer::NotUnderstood);
}

void SingleInstance::answer(QLocalSocket* socket, SummonsAnswer answer)
{
    socket->write(wire::write(answer));
    socket->disconnectFromServer();
}

} // namespace waybill
