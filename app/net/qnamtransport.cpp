// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qnamtransport.h"

#include "net/fetchworker.h"

#include <QPointer>

namespace waybill {

using namespace Qt::StringLiterals;

/// The handle the caller holds.
class QnamTransport::Reply final : public HttpReply
{
public:
    Reply(QnamTransport* transport, quint64 id)
        : m_transport(transport)
        , m_id(id)
    {
    }
    ~Reply() override
    {
        if (m_transport)
            m_transport->forget(m_id);
    }
    Reply(const Reply&) = delete;
    Reply& operator=(const Reply&) = delete;

private:
    QPointer<QnamTransport> m_transport;
    quint64 m_id;
};

QnamTransport::QnamTransport(HttpLog log)
    : m_worker(new FetchWorker(std::move(log)))
{
    m_thread.setObjectName(u"waybill-fetch"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &FetchWorker::done, this, &QnamTransport::deliver);
    m_thread.start();
}

QnamTransport::~QnamTransport()
{
    m_thread.quit();
    m_thread.wait(); // aborting takes no time: the worker never waits for the network
    FetchError error;
    error.kind = FetchError::Kind::Cancelled;
    error.cause = u"the transport was closed"_s;
    for (Reply* reply : std::as_const(m_replies)) {
        QMetaObject::invokeMethod(
            reply, [reply, error] { emit reply->finished(Failure{error}); }, Qt::QueuedConnection);
    }
}

std::unique_ptr<HttpReply> QnamTransport::send(const HttpRequest& request)
{
    const quint64 id = ++m_lastId;
    auto reply = std::make_unique<Reply>(this, id);
    m_replies.insert(id, reply.get());
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id, request] { worker->start(id, request); },
        Qt::QueuedConnection);
    return reply;
}

void QnamTransport::deliver(quint64 id, const HttpResult& result)
{
    if (Reply* reply = m_replies.take(id))
        emit reply->finished(result); // may delete the reply, or us
}

void QnamTransport::forget(quint64 id)
{
    if (m_replies.remove(id) == 0)
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id] { worker->cancel(id); }, Qt::QueuedConnection);
}

} // namespace waybill
