// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoarta.h"

#include "demo/demotext.h"

#include <QDateTime>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <chrono>

namespace waybill {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView listPath = "/webhook_deliveries";

struct Kind
{
    const char* type;
    const char* resource;
};

constexpr std::array<Kind, 7> kinds{{{"shipment.tracking.updated", "shipment"},
    {"request.created", "request"}, {"shipment.status.updated", "shipment"},
    {"request.status.updated", "request"}, {"shipment.created", "shipment"},
    {"shipment_exception.created", "shipment"}, {"ping", "ping"}}};

constexpr QByteArrayView rowTemplate
    = R"({"created_at":"$created$","id":"$id$","next_retry":$next$,"resource_id":"$resource$",)"
      R"("resource_type":"$kind$","response_status_code":$code$,"status":"$status$","type":"$type$",)"
      R"("webhook_id":432672,"webhook_url":"https://hooks.example.com/arta"$bodies$})";

/// Elixir's NaiveDateTime: six digits, no zone, UTC is meant.
QByteArray naive(Instant time, int microseconds)
{
    const auto date = QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC);
    const QByteArray fraction = QByteArray::number(microseconds).rightJustified(6, '0');
    return date.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + '.' + fraction;
}

QByteArray sentBody(const Kind& kind, const QByteArray& resource, int index)
{
    const QByteArray object = QByteArrayView(kind.resource) == "ping" ? "webhook" : kind.resource;
    return filled(
        R"({"data":{"id":"$id$","shortcode":"ARTA-$n$","total":"$total$"},"object":"$object$","type":"$type$"})",
        {{"id", resource}, {"n", QByteArray::number(70'000 + index * 13)},
            {"total", QByteArray::number(120 + index % 37) + ".50"}, {"object", object},
            {"type", kind.type}});
}

QByteArray answerBody(int code)
{
    switch (code) {
    case 202:
        return R"({"queued":true})";
    case 500:
        return "<html><head><title>Worker timed out</title></head><body>Worker timed "
               "out</body></html>";
    default:
        return {};
    }
}

DemoAnswer json(int status, QByteArray body)
{
    return {status,
        {{"Content-Type", "application/json; charset=utf-8"},
            {"x-arta-request-id", "FkBjuxbwLLTx4RoAARkx"}},
        std::move(body)};
}

DemoAnswer problem(int status, const QByteArray& detail)
{
    return json(status, R"({"errors":{"detail":)" + jsonQuoted(detail) + "}}");
}

} // namespace

DemoArta::DemoArta(Instant now)
{
    m_records.reserve(count);
    for (int index = 0; index < count; ++index)
        m_records.append(record(index, now));
}

/// Records 8 to 10 are one webhook tried three times; every seventeenth fails and has a next try.
DemoArta::Record DemoArta::record(int index, Instant now)
{
    QRandomGenerator random(quint32(index) * 2'246'822'519U + 7U);
    const bool isStory = index >= 8 && index <= 10;
    const Kind& kind
        = isStory ? kinds[2] : kinds.at(std::size_t(random.bounded(int(kinds.size()))));
    const bool fails = index == 9 || index == 10 || (!isStory && index % 17 == 3);
    const Instant created
        = now - (4min + index * 23min + std::chrono::seconds(random.bounded(600)));
    QRandomGenerator ofStory(99U);
    const QByteArray resource = isStory ? demoUuid(ofStory) : demoUuid(random);
    const QByteArray id = demoUuid(random);
    const bool hasNext = fails && !isStory;
    const int code = fails ? 500 : 202;
    const QByteArray next
        = hasNext ? '"' + naive(created + 30min, random.bounded(1'000'000)) + '"' : "null";
    const DemoValues values{{"created", naive(created, random.bounded(1'000'000))}, {"id", id},
        {"next", next}, {"resource", resource}, {"kind", kind.resource},
        {"code", QByteArray::number(code)}, {"status", fails ? "failed" : "delivered"},
        {"type", kind.type}, {"bodies", "$bodies$"}};
    const QByteArray frame = filled(rowTemplate, values);
    const QByteArray bodies = R"(,"request_body":)" + jsonQuoted(sentBody(kind, resource, index))
        + R"(,"response_body":)" + jsonQuoted(answerBody(code));
    return {id, filled(frame, {{"bodies", {}}}), filled(frame, {{"bodies", bodies}})};
}

DemoAnswer DemoArta::answer(const DemoRequest& request) const
{
    if (request.headers.value("Authorization") != "ARTA_APIKey " + token().toUtf8())
        return problem(401, "Unauthorized");
    if (request.method != "GET" || !request.path.startsWith(listPath))
        return problem(404, "Not Found");
    return request.path == listPath ? page(request.query)
                                    : detail(request.path.mid(listPath.size() + 1));
}

QString DemoArta::token()
{
    return u"arta-demo-key"_s;
}

DemoAnswer DemoArta::page(const QByteArray& text) const
{
    const QUrlQuery query(QString::fromUtf8(text));
    const auto number = [&](const QString& name, int fallback) {
        return query.hasQueryItem(name) ? query.queryItemValue(name).toInt() : fallback;
    };
    const int page = number(u"page"_s, 1);
    const int size = std::min(number(u"page_size"_s, 20), 50);
    if (page < 1 || size < 1)
        return problem(422, "page and page_size must be positive");
    QByteArray items;
    const int begin = std::min((page - 1) * size, count);
    for (int i = begin; i < std::min(begin + size, count); ++i)
        items += (items.isEmpty() ? "" : ",") + m_records.at(i).row;
    return json(200,
        filled(
            R"({"items":[$items$],"metadata":{"page":$page$,"page_size":$size$,"total_count":$total$}})",
            {{"items", items}, {"page", QByteArray::number(page)},
                {"size", QByteArray::number(size)}, {"total", QByteArray::number(count)}}));
}

DemoAnswer DemoArta::detail(const QByteArray& id) const
{
    const auto it = std::find_if(
        m_records.begin(), m_records.end(), [&](const Record& record) { return record.id == id; });
    return it == m_records.end() ? problem(404, "Not Found") : json(200, it->detail);
}

} // namespace waybill
