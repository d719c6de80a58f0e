// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketransport.h"

#include <algorithm>
#include <utility>

namespace waybill {

class FakeTransport::Reply : public HttpReply
{
public:
    Reply(FakeTransport* transport, HttpRequest request)
        : m_transport(transport)
        , m_request(std::move(request))
    {
    }
    ~Reply() override
    {
        if (!m_transport)
            return;
        std::erase(m_transport->m_open, this);
        ++m_transport->m_cancelled;
    }
    Q_DISABLE_COPY_MOVE(Reply)

    const HttpRequest& request() const { return m_request; }
    void orphan() { m_transport = nullptr; }

private:
    FakeTransport* m_transport;
    HttpRequest m_request;
};

FakeTransport::FakeTransport() = default;

FakeTransport::~FakeTransport()
{
    for (Reply* reply : m_open)
        reply->orphan();
}

std::unique_ptr<HttpReply> FakeTransport::send(const HttpRequest& request)
{
    auto reply = std::make_unique<Reply>(this, request);
    m_requests.append(request);
    m_open.push_back(reply.get());
    m_mostOpen = std::max(m_mostOpen, openCount());
    QMetaObject::invokeMethod(
        &m_context, [this] { answerNext(); }, Qt::QueuedConnection);
    return reply;
}

void FakeTransport::answerNext()
{
    if (m_open.empty() || (m_script.isEmpty() && !m_handler))
        return;
    const int which = m_pick ? m_pick(openCount()) : 0;
    const HttpRequest request = m_open.at(size_t(which))->request();
    answer(which, m_script.isEmpty() ? m_handler(request) : m_script.takeFirst());
}

void FakeTransport::answer(int open, const HttpResult& result)
{
    Reply* reply = m_open.at(size_t(open));
    m_open.erase(m_open.begin() + open);
    reply->orphan();
    emit reply->finished(result);
}

HttpResult httpAnswer(int status, QByteArray body, HttpHeaders headers)
{
    HttpResponse response;
    response.status = status;
    response.headers = std::move(headers);
    response.body = std::move(body);
    return response;
}

HttpResult httpFailure(FetchError::Kind kind, const QString& cause)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    return Failure{error};
}

} // namespace waybill
