// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pagefetch.h"

#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"

#include <utility>

namespace waybill {

PageFetch::PageFetch(RequestQueue* queue, std::shared_ptr<const SourceRequests> requests,
    std::shared_ptr<const DeliveryPageParser> parser, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_requests(std::move(requests))
    , m_parsing(std::move(parser), m_requests->profile().list.paging)
{
    connect(&m_parsing, &PageParsing::parsed, this, &PageFetch::keep);
}

PageFetch::~PageFetch() = default;

void PageFetch::ask(const FetchQuery& query, const PagePlace& place)
{
    const PageTicket ticket{m_round, place.number};
    const auto request = m_requests->page(query, place);
    if (!request) {
        QMetaObject::invokeMethod(
            this, [this, ticket, why = request.error()] { take(ticket, Failure{why}); },
            Qt::QueuedConnection);
        return;
    }
    auto& reply = m_asked[ticket.page];
    reply = m_queue->send(request.value());
    connect(reply.get(), &QueuedReply::finished, this,
        [this, ticket](const HttpResult& result) { take(ticket, result); });
    connect(reply.get(), &QueuedReply::waiting, this, [this, ticket](const RetryWait& wait) {
        m_waiting.insert(ticket.page);
        emit waiting(ticket.page, wait);
    });
    connect(reply.get(), &QueuedReply::resumed, this, [this, ticket] { goesOn(ticket.page); });
}

void PageFetch::drop()
{
    ++m_round;
    m_asked.clear();
    m_waiting.clear();
}

void PageFetch::take(PageTicket ticket, const HttpResult& result)
{
    if (ticket.read != m_round)
        return;
    if (const auto reply = m_asked.extract(ticket.page))
        reply.mapped().release()->deleteLater(); // it is emitting
    goesOn(ticket.page);
    if (ticket.read != m_round)
        return;
    if (result)
        m_parsing.start(ticket, *result);
    else
        keep(std::make_shared<ParsedPage>(ParsedPage{ticket, Failure{result.error()}, {}}));
    if (ticket.read == m_round)
        emit answered();
}

void PageFetch::keep(const std::shared_ptr<ParsedPage>& page)
{
    if (page->ticket.read == m_round)
        emit fetched(page);
}

void PageFetch::goesOn(int page)
{
    if (m_waiting.erase(page) > 0 && m_waiting.empty())
        emit resumed();
}

} // namespace waybill
