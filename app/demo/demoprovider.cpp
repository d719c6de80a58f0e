// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoprovider.h"

#include "demo/demodata.h"
#include "demo/demolist.h"
#include "demo/demoquery.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>

namespace waybill {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Telnyx's windows are a minute long; the demo counts, but never refuses for its own count.
// https://developers.telnyx.com/development/api-fundamentals/reliability/rate-limiting
constexpr int requestsPerMinute = 1000;

// Lives on the server's thread.
class Desk
{
public:
    explicit Desk(const DemoOptions& options)
        : m_list(demoDeliveries(options.now, options.deliveryCount))
        , m_faults(options.faults)
        , m_latency(options.pageLatency)
    {
        m_window.start();
    }

    DemoAnswer answer(const DemoRequest& request)
    {
        if (!isAuthorized(request))
            return demoError(401, "10009", "Authentication failed",
                "Could not understand the provided credentials.");
        if (std::optional<DemoAnswer> failed = scriptedFailure(request))
            return *failed;
        DemoAnswer answer = m_list.answer(request);
        answer.delay = m_latency;
        const int remaining = std::max(1, requestsPerMinute - countInWindow());
        appendLimits(answer, remaining, windowLeft());
        return answer;
    }

private:
    static bool isAuthorized(const DemoRequest& request)
    {
        return request.headers.value("Authorization") == "Bearer " + DemoProvider::token().toUtf8();
    }

    std::optional<DemoAnswer> scriptedFailure(const DemoRequest& request)
    {
        if (!request.path.endsWith("/webhook_deliveries"))
            return {};
        const auto query = demoQuery(request.query);
        const auto fault
            = std::find_if(m_faults.begin(), m_faults.end(), [&](const DemoFault& one) {
                  return query && one.page == query->page && one.times > 0;
              });
        if (fault == m_faults.end())
            return {};
        --fault->times;
        DemoAnswer answer = fault->status == 429
            ? demoError(429, "10011", "Too many requests", "You have exceeded the rate limit.")
            : demoError(fault->status, "10016", "Internal error", "Something went wrong here.");
        appendLimits(answer, 0, fault->reset);
        return answer;
    }

    static void appendLimits(DemoAnswer& answer, int remaining, std::chrono::seconds reset)
    {
        answer.headers.append("x-ratelimit-limit", QByteArray::number(requestsPerMinute));
        answer.headers.append("x-ratelimit-remaining", QByteArray::number(remaining));
        answer.headers.append("x-ratelimit-reset", QByteArray::number(qint64(reset.count())));
    }

    int countInWindow()
    {
        if (m_window.hasExpired(60'000)) {
            m_window.restart();
            m_count = 0;
        }
        return ++m_count;
    }

    std::chrono::seconds windowLeft() const
    {
        return 60s - std::chrono::seconds(m_window.elapsed() / 1000);
    }

    DemoList m_list;
    QList<DemoFault> m_faults;
    std::chrono::milliseconds m_latency;
    QElapsedTimer m_window;
    int m_count = 0;
};

DemoServer::Handler makeHandler(const DemoOptions& options)
{
    const auto desk = std::make_shared<Desk>(options);
    return [desk](const DemoRequest& request) { return desk->answer(request); };
}

} // namespace

DemoProvider::DemoProvider(const DemoOptions& options)
    : m_server([options] { return makeHandler(options); })
{
}

QUrl DemoProvider::baseUrl() const
{
    if (m_server.port() == 0)
        return {};
    return QUrl(u"http://127.0.0.1:%1/v2"_s.arg(m_server.port()));
}

QString DemoProvider::token()
{
    return u"KEY-WAYBILL-DEMO"_s;
}

} // namespace waybill
