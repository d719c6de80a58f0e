// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlsender.h"

#include "domain/redaction.h"
#include "replay/curlreplayer.h"

#include <utility>

namespace waybill {

namespace {

ReplayRequest exactly(const HttpRequest& request)
{
    ReplayRequest exact;
    exact.target = request.url;
    exact.method = request.method;
    exact.headers = request.headers;
    exact.body = request.body;
    exact.timeout = request.totalTimeout;
    if (!exact.headers.contains("User-Agent"))
        exact.headers.append("User-Agent", "Waybill/" WAYBILL_VERSION);
    return exact;
}

/// The status line says what was done, even where the rest of the answer broke off.
std::optional<HttpResponse> answerOf(const ReplayOutcome& outcome)
{
    const auto& response = outcome.response;
    if (!response || response->status.value_or(0) < 200) // an interim answer is none
        return std::nullopt;
    return HttpResponse{*response->status, response->reason, response->headers,
        response->body.value_or(QByteArray())};
}

class SenderJob : public OnceJob
{
public:
    explicit SenderJob(std::unique_ptr<ReplayJob> job)
        : m_job(std::move(job))
    {
        connect(m_job.get(), &ReplayJob::finished, this, [this](const ReplayOutcome& outcome) {
            emit finished({outcome.wasSent, answerOf(outcome), redacted(outcome.cause)});
        });
    }

private:
    std::unique_ptr<ReplayJob> m_job;
};

} // namespace

CurlSender::CurlSender() = default;
CurlSender::~CurlSender() = default;

std::unique_ptr<OnceJob> CurlSender::send(const HttpRequest& request)
{
    if (!m_replayer)
        m_replayer = std::make_unique<CurlReplayer>(CurlReach::Secure);
    return std::make_unique<SenderJob>(m_replayer->send(exactly(request)));
}

} // namespace waybill
