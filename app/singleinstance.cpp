// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxMessageBytes = qint64{1024} * 1024;
constexpr char endOfMessage = '\n';
const QByteArray taken = QByteArrayLiteral("taken\n");

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

QByteArray write(const Summons& summons)
{
    const QJsonObject message{
        {u"files"_s, QJsonArray::fromStringList(summons.files)}, {u"source"_s, summons.source}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + endOfMessage;
}

std::optional<Summons> parse(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject message = document.object();
    Summons summons;
    summons.source = message[u"source"_s].toString();
    for (const QJsonValue file : message[u"files"_s].toArray())
        summons.files.append(file.toString());
    return summons;
}

} // namespace

SingleInstance::SingleInstance(const QString& archiveFile, QObject* parent)
    : QObject(parent)
    , m_socketName(socketName(archiveFile))
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const Summons& summons, std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&] { return int(std::max<qint64>(0, deadline.remainingTime())); };
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(write(summons));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return false;
    }
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readAll() == taken;
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::take);
    if (m_server->listen(m_socketName))
        return true;
    // A socket that nobody answers on was left behind by a crash.
    QLocalServer::removeServer(m_socketName);
    return m_server->listen(m_socketName);
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket* socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > maxMessageBytes)
            socket->abort();
        return;
    }
    const auto summons = parse(socket->readLine(maxMessageBytes));
    if (!summons)
        return socket->abort();
    socket->write(taken);
    socket->disconnectFromServer();
    emit summoned(*summons);
}

} // namespace waybill
