// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/connectiontest.h"

#include "domain/fetchquery.h"
#include "providers/deliverypageparser.h"
#include "providers/headertotals.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/pageplan.h"
#include "services/requestqueue.h"
#include "services/timewindow.h"

#include <QTimer>

#include <algorithm>

namespace waybill {

ConnectionTest::ConnectionTest(HttpTransport* transport, const Clock* clock,
    std::shared_ptr<const ProviderProfile> profile, std::shared_ptr<const SourceRequests> requests,
    QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_requests(std::move(requests))
    , m_queue(std::make_unique<RequestQueue>(transport, clock, m_profile))
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    QTimer::singleShot(0, this, [this] { ask(1); });
}

void ConnectionTest::ask(int page)
{
    retireReply();
    const auto request = m_requests->page(FetchQuery{}, {page, {}});
    if (!request) {
        finish(Failure{request.error()});
        return;
    }
    m_reply = m_queue->send(*request);
    // A person waits at the button: the first word of trouble is the answer, no tries after it.
    connect(m_reply.get(), &QueuedReply::waiting, this,
        [this](const RetryWait& wait) { finish(Failure{wait.reason}); });
    connect(m_reply.get(), &QueuedReply::finished, this, [this, page](const HttpResult& result) {
        if (result)
            take(*result, page);
        else
            finish(Failure{result.error()});
    });
}

void ConnectionTest::take(const HttpResponse& response, int page)
{
    auto rows = DeliveryPageParser(m_profile).parse(response.body);
    if (!rows) {
        finish(Failure{rows.error()});
        return;
    }
    PageRows read = std::move(rows).value();
    addHeaderTotals(read.totals, m_profile->list.paging, response.headers);
    if (const auto newest = newestStart(read))
        m_facts.newest = std::max(m_facts.newest.value_or(*newest), *newest);
    const auto rules = PagePlan::Rules::of(*m_profile, 0);
    PagePlan plan(rules);
    const auto count = qint64(read.rows.size());
    const bool isAll = plan.pageRead(count, count, read.totals) == PagePlan::Verdict::Last;
    if (page == 1)
        m_facts.deliveries = counted(read, isAll);
    // The newest may stand at the other end.
    const int last = plan.pageCount().value_or(1);
    if (page == 1 && last > 1 && !rules.isInTurn && m_profile->list.order == ListOrder::Unknown)
        ask(last);
    else
        finish(m_facts);
}

/// As the provider counts, or by the first page if that is all there is; a log that holds only so
/// many of the newest may have had more.
std::optional<qint64> ConnectionTest::counted(const PageRows& first, bool isAll) const
{
    const auto rows = qint64(first.rows.size());
    const int newestOnly = m_profile->limits.newest;
    if (first.totals.results || !isAll || (newestOnly > 0 && rows >= newestOnly))
        return first.totals.results;
    return rows;
}

void ConnectionTest::finish(const ConnectionResult& result)
{
    retireReply();
    emit finished(result);
}

void ConnectionTest::retireReply()
{
    if (!m_reply)
        return;
    // It may be the one that is emitting just now.
    m_reply->disconnect(this);
    m_reply.release()->deleteLater();
}

} // namespace waybill
