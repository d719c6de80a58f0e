// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedconnection.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace waybill {

namespace {

constexpr qint64 unsentLimit = 1024 * 1024;

/// The head of a request; its body is empty yet.
SeenRequest parseHead(const QByteArray& head)
{
    SeenRequest request;
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace

ScriptedConnection::ScriptedConnection(ScriptedServer& server, QTcpSocket& socket)
    : QObject(&socket)
    , m_server(server)
    , m_socket(socket)
    , m_number(server.addConnection())
{
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &ScriptedConnection::write);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_isAnswering && !m_delay.isActive() && m_socket.bytesToWrite() == 0)
            nextStep();
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &ScriptedConnection::read);
    connect(&m_socket, &QTcpSocket::disconnected, &m_socket, &QObject::deleteLater);
    read();
}

void ScriptedConnection::read()
{
    const QByteArray bytes = m_socket.readAll();
    m_server.addBytes(bytes);
    m_input += bytes;
    if (!m_isAnswering && takeRequest())
        nextStep();
}

bool ScriptedConnection::takeRequest()
{
    const qsizetype headEnd = m_input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    SeenRequest request = parseHead(m_input.left(headEnd));
    const qsizetype length = request.headers.value("Content-Length").value_or("0").toLongLong();
    const qsizetype total = headEnd + 4 + length;
    if (m_input.size() < total)
        return false;
    request.raw = m_input.left(total);
    request.body = request.raw.mid(headEnd + 4);
    request.connection = m_number;
    m_input.remove(0, total);
    m_answer = m_server.answer(std::move(request));
    m_step = 0;
    m_repeats = 0;
    m_isAnswering = true;
    return true;
}

/// One write at a time, each after the one before has left: an endless step cannot fill memory.
void ScriptedConnection::nextStep()
{
    if (m_socket.bytesToWrite() > unsentLimit || m_delay.isActive())
        return;
    if (m_step == m_answer.steps.size())
        return end();
    m_delay.start(m_answer.steps.at(m_step).delay);
}

void ScriptedConnection::write()
{
    const ScriptedAnswer::Step& step = m_answer.steps.at(m_step);
    m_socket.write(step.bytes);
    ++m_repeats;
    if (step.times != ScriptedAnswer::endlessly && m_repeats >= step.times) {
        ++m_step;
        m_repeats = 0;
    }
    if (step.bytes.isEmpty())
        nextStep(); // nothing written, so bytesWritten will not come
}

void ScriptedConnection::end()
{
    m_isAnswering = m_answer.end == ScriptedAnswer::End::Stall;
    switch (m_answer.end) {
    case ScriptedAnswer::End::KeepAlive:
        return read(); // a request that came meanwhile
    case ScriptedAnswer::End::Close:
        return m_socket.disconnectFromHost();
    case ScriptedAnswer::End::HalfClose:
        ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
        return;
    case ScriptedAnswer::End::Reset:
        return reset();
    case ScriptedAnswer::End::Stall:
        return;
    }
}

void ScriptedConnection::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
        sizeof atOnce);
    m_socket.abort();
}

} // namespace waybill
