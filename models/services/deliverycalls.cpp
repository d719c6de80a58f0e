// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/deliverycalls.h"

#include "ports/deliveryarchive.h"
#include "providers/jsonsyntax.h"
#include "providers/providerprofile.h"
#include "services/offthread.h"

#include <algorithm>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// A request and the calls that its answer is for.
struct SharedRequest
{
    HttpRequest request;
    QList<WantedCall> calls;
};

FetchError notJson()
{
    return {.kind = FetchError::Kind::Malformed, .cause = u"the answer is not valid JSON"_s};
}

} // namespace

DeliveryCalls::DeliveryCalls(Services services, DeliveryId delivery,
    RequestQueue::Priority priority, QList<CallFailure> failed, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_delivery(std::move(delivery))
    , m_priority(priority)
    , m_failures(std::move(failed))
{
}

DeliveryCalls::~DeliveryCalls() = default;

void DeliveryCalls::start()
{
    m_loading = m_services.archive->load(m_services.source, m_delivery);
    connect(m_loading.get(), &ArchiveReply::finished, this, [this](const ArchiveResult& result) {
        if (result)
            plan(result->records);
        else
            emit finished(); // who shows the delivery says why
    });
}

void DeliveryCalls::plan(const QList<DeliveryRecord>& records)
{
    offThread(
        this, [profile = m_services.profile, records] { return missingCalls(profile, records); },
        [this](const QList<WantedCall>& wanted) { send(wanted); });
}

void DeliveryCalls::send(const QList<WantedCall>& wanted)
{
    std::vector<SharedRequest> requests;
    for (const WantedCall& call : wanted) {
        if (hasFailed(call))
            continue;
        const auto made
            = m_services.requests->rowCall(*m_services.profile->call(call.call), call.names);
        if (!made) {
            fail({call}, made.error());
            continue;
        }
        const auto same = std::ranges::find(requests, *made, &SharedRequest::request);
        if (same == requests.end())
            requests.push_back({*made, {call}});
        else
            same->calls.append(call);
    }
    for (const SharedRequest& each : requests)
        send(each.request, each.calls);
    if (m_open == 0)
        emit finished();
}

void DeliveryCalls::send(const HttpRequest& request, const QList<WantedCall>& calls)
{
    ++m_open;
    m_replies.push_back(m_services.queue->send(request, m_priority));
    connect(m_replies.back().get(), &QueuedReply::finished, this,
        [this, calls](const HttpResult& result) { take(calls, result); });
}

void DeliveryCalls::take(const QList<WantedCall>& calls, const HttpResult& result)
{
    if (!result) {
        fail(calls, result.error());
        closeOne();
        return;
    }
    const QByteArray answer = result->body; // may be 64 MB: checked off this thread
    offThread(
        this, [answer] { return isValidJson(answer); },
        [this, calls, answer](bool isJson) {
            if (isJson)
                store(calls, answer);
            else
                fail(calls, notJson());
            closeOne();
        });
}

void DeliveryCalls::store(const QList<WantedCall>& calls, const QByteArray& answer)
{
    for (const WantedCall& call : calls)
        m_services.archive->storeAnswer(
            m_services.source, m_delivery, call.recordId, call.call, answer);
    emit answered();
}

void DeliveryCalls::fail(const QList<WantedCall>& calls, const FetchError& error)
{
    for (const WantedCall& call : calls)
        m_failures.append({call.recordId, call.call, error});
}

void DeliveryCalls::closeOne()
{
    if (--m_open == 0)
        emit finished();
}

bool DeliveryCalls::hasFailed(const WantedCall& call) const
{
    return std::ranges::any_of(m_failures, [&](const CallFailure& failure) {
        return failure.recordId == call.recordId && failure.call == call.call;
    });
}

} // namespace waybill
