// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demolist.h"

#include "demo/demoquery.h"
#include "demo/demotext.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

constexpr QByteArrayView listPath = "/v2/webhook_deliveries";

DemoAnswer jsonAnswer(int status, QByteArray body)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, std::move(body)};
}

bool isWithin(Instant time, const std::optional<Instant>& from, const std::optional<Instant>& to)
{
    return (!from || time >= *from) && (!to || time <= *to);
}

bool matches(const DemoDelivery& delivery, const DemoQuery& query)
{
    if (!query.status.isEmpty() && delivery.isDelivered != (query.status == "delivered"))
        return false;
    if (!query.eventTypes.isEmpty() && !query.eventTypes.contains(delivery.eventType))
        return false;
    return isWithin(delivery.startedAt, query.startedFrom, query.startedTo)
        && isWithin(delivery.finishedAt, query.finishedFrom, query.finishedTo)
        && delivery.webhook().contains(query.webhookText)
        && delivery.attempts().contains(query.attemptsText);
}

QByteArray meta(const DemoQuery& query, qsizetype total)
{
    const qsizetype pages = (total + query.pageSize - 1) / query.pageSize;
    return R"("meta":{"page_number":)" + QByteArray::number(query.page) + R"(,"page_size":)"
        + QByteArray::number(query.pageSize) + R"(,"total_pages":)" + QByteArray::number(pages)
        + R"(,"total_results":)" + QByteArray::number(total) + '}';
}

} // namespace

DemoList::DemoList(QList<DemoDelivery> deliveries)
    : m_deliveries(std::move(deliveries))
{
}

DemoAnswer DemoList::answer(const DemoRequest& request) const
{
    const bool isList = request.path == listPath;
    if (!isList && !request.path.startsWith(listPath.toByteArray() + '/'))
        return demoError(404, "10005", "Resource not found", "There is nothing at this path.");
    if (request.method != "GET")
        return demoError(405, "10007", "Method not allowed", "Only GET is supported here.");
    return isList
        ? page(request.query)
        : delivery(QByteArray::fromPercentEncoding(request.path.mid(listPath.size() + 1)));
}

DemoAnswer DemoList::page(const QByteArray& queryText) const
{
    const auto query = demoQuery(queryText);
    if (!query)
        return demoError(422, "10015", "Invalid parameter",
            query.error().parameter + ' ' + query.error().detail + '.');
    const QList<const DemoDelivery*> found = matching(*query);
    const qsizetype begin = std::min(qsizetype(query->page - 1) * query->pageSize, found.size());
    const qsizetype end = std::min(begin + query->pageSize, found.size());
    QByteArray body = R"({"data":[)";
    for (qsizetype i = begin; i < end; ++i) {
        if (i > begin)
            body += ',';
        body += found.at(i)->json;
    }
    return jsonAnswer(200, body + "]," + meta(*query, found.size()) + '}');
}

DemoAnswer DemoList::delivery(const QByteArray& id) const
{
    for (const DemoDelivery& delivery : m_deliveries) {
        if (delivery.id.compare(id, Qt::CaseInsensitive) == 0)
            return jsonAnswer(200, R"({"data":)" + delivery.json + '}');
    }
    return demoError(404, "10005", "Resource not found", "No webhook delivery has this id.");
}

QList<const DemoDelivery*> DemoList::matching(const DemoQuery& query) const
{
    QList<const DemoDelivery*> found;
    for (const DemoDelivery& delivery : m_deliveries) {
        if (matches(delivery, query))
            found.append(&delivery);
    }
    return found;
}

DemoAnswer demoError(
    int status, const QByteArray& code, const QByteArray& title, const QByteArray& detail)
{
    return jsonAnswer(status,
        R"({"errors":[{"code":)" + jsonQuoted(code) + R"(,"title":)" + jsonQuoted(title)
            + R"(,"detail":)" + jsonQuoted(detail) + "}]}");
}

} // namespace waybill
