// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArray>
#include <QtGlobal>
#include <QThread>

#include <chrono>
#include <functional>

namespace waybill {

/// A request as a demo server sees it.
struct DemoRequest
{
    QByteArray method;
    QByteArray path; ///< percent-encoded, without the query
    QByteArray query; ///< percent-encoded or literal, as sent, without the '?'
    HttpHeaders headers;
    QByteArray body;
};

/// What a demo server answers; Content-Length is added.
struct DemoAnswer
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    std::chrono::milliseconds delay{0}; ///< before the first byte
};

/// An HTTP/1.1 server on 127.0.0.1, at a port of the system's choice, on a thread of its own.
/// It has no limits and no timeouts: for the demo only. Destroying it closes every connection.
class DemoServer
{
public:
    using Handler = std::function<DemoAnswer(const DemoRequest&)>;

    /// Returns once the port is open, in about a millisecond. `makeHandler` and the handler that
    /// it makes run on the server's thread; requests wait until it is made.
    explicit DemoServer(std::function<Handler()> makeHandler);
    ~DemoServer();
    Q_DISABLE_COPY_MOVE(DemoServer)

    /// 0: could not listen.
    quint16 port() const { return m_port; }

private:
    class Listener;

    QThread m_thread;
    Listener* m_listener = nullptr; ///< lives in m_thread, which deletes it as it ends
    quint16 m_port = 0;
};

} // namespace waybill
