// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/httptransport.h"

#include <QList>

#include <functional>
#include <memory>
#include <vector>

namespace waybill {

/// A transport without a network. Records every request; answers each through the event loop with
/// the first scripted result left, else with what the handler makes of the request, else never
/// (until the test calls answer()).
class FakeTransport : public HttpTransport
{
public:
    using Handler = std::function<HttpResult(const HttpRequest&)>;

    FakeTransport();
    ~FakeTransport() override;

    std::unique_ptr<HttpReply> send(const HttpRequest& request) override;

    void enqueue(HttpResult result) { m_script.append(std::move(result)); }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Chooses which of the open requests (0 is the oldest) is answered next; the oldest if unset.
    void setPicker(std::function<int(int open)> pick) { m_pick = std::move(pick); }

    const QList<HttpRequest>& requests() const { return m_requests; }
    int openCount() const { return int(m_open.size()); } ///< sent, neither answered nor cancelled
    int mostOpen() const { return m_mostOpen; }
    int cancelledCount() const { return m_cancelled; }

    /// Answers the open request at that place of the open ones, at once.
    void answer(int open, const HttpResult& result);

private:
    class Reply;

    void answerNext();

    QList<HttpResult> m_script;
    Handler m_handler;
    std::function<int(int)> m_pick;
    QList<HttpRequest> m_requests;
    std::vector<Reply*> m_open;
    int m_mostOpen = 0;
    int m_cancelled = 0;
    QObject m_context; ///< what is still to be answered dies with it
};

/// An answer for scripts.
HttpResult httpAnswer(int status, QByteArray body = {}, HttpHeaders headers = {});
/// A failure for scripts.
HttpResult httpFailure(FetchError::Kind kind, const QString& cause = {});

} // namespace waybill
