// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/detailfetch.h"

#include "providers/providerprofile.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

/// Deliveries whose calls may be under way: keeps the queue busy and bounds the memory.
constexpr size_t mostUnderWay = 16;

} // namespace

DetailFetch::DetailFetch(RequestQueue* queue, std::shared_ptr<const ProviderProfile> profile,
    std::shared_ptr<const SourceRequests> requests, Source source, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_profile(std::move(profile))
    , m_requests(std::move(requests))
    , m_source(std::move(source))
{
}

DetailFetch::~DetailFetch() = default;

void DetailFetch::start()
{
    QMetaObject::invokeMethod(this, &DetailFetch::step, Qt::QueuedConnection);
}

void DetailFetch::stop()
{
    m_isStopped = true;
    for (const auto& delivery : m_underWay) {
        delivery->replies.clear();
        delivery->open = 0;
    }
    start();
}

void DetailFetch::step()
{
    if (m_isFinished || std::exchange(m_isStepping, true))
        return;
    bool moves = true;
    while (moves) {
        moves = false;
        if (!m_isAtEnd && m_underWay.size() < mostUnderWay) {
            auto records = m_source();
            m_isAtEnd = !records;
            moves = records.has_value();
            if (records)
                take(std::move(*records));
        }
        if (!m_underWay.empty() && m_underWay.front()->open == 0) {
            const auto done = std::move(m_underWay.front());
            m_underWay.pop_front();
            moves = true;
            emit ready(done->records);
        }
    }
    m_isStepping = false;
    if (m_isAtEnd && m_underWay.empty()) {
        m_isFinished = true;
        emit finished();
    }
}

void DetailFetch::take(QList<DeliveryRecord> records)
{
    auto delivery = std::make_unique<Delivery>();
    delivery->records = std::move(records);
    QList<std::pair<HttpRequest, QList<WantedCall>>> wanted;
    const QList<WantedCall> calls
        = m_isStopped ? QList<WantedCall>() : missingCalls(m_profile, delivery->records);
    for (const WantedCall& call : calls) {
        const auto request = m_requests->rowCall(*m_profile->call(call.call), call.names);
        if (!request) {
            emit failed(request.error());
            continue;
        }
        const auto same = std::ranges::find_if(
            wanted, [&](const auto& each) { return each.first == *request; });
        if (same == wanted.end())
            wanted.append({*request, {call}});
        else
            same->second.append(call);
    }
    for (const auto& [request, sharers] : std::as_const(wanted)) {
        if (!m_isStopped) // by who heard of a failure
            send(*delivery, request, sharers);
    }
    m_underWay.push_back(std::move(delivery));
}

void DetailFetch::send(
    Delivery& delivery, const HttpRequest& request, const QList<WantedCall>& calls)
{
    ++delivery.open;
    auto reply = m_queue->send(request);
    connect(reply.get(), &QueuedReply::finished, this,
        [this, &delivery, calls, sent = reply.get()](const HttpResult& result) {
            retire(delivery, sent);
            keep(delivery, calls, result);
        });
    delivery.replies.push_back(std::move(reply));
}

/// A reply that is emitting must outlive it, whoever stops the fetch meanwhile.
void DetailFetch::retire(Delivery& delivery, const QueuedReply* answered)
{
    const auto place = std::ranges::find(
        delivery.replies, answered, [](const auto& reply) { return reply.get(); });
    place->release()->deleteLater();
    delivery.replies.erase(place);
}

void DetailFetch::keep(Delivery& delivery, const QList<WantedCall>& calls, const HttpResult& result)
{
    --delivery.open;
    for (const WantedCall& call : calls) {
        const auto record = std::ranges::find(delivery.records, call.recordId, &DeliveryRecord::id);
        if (result && record != delivery.records.end())
            record->answers.insert(call.call, result->body);
    }
    start();
    if (!result)
        emit failed(result.error());
}

} // namespace waybill
