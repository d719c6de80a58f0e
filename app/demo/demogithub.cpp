// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demogithub.h"

#include "demo/demotext.h"

#include <QDateTime>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>

namespace waybill {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView listPath = "/repos/acme/shop/hooks/123456/deliveries";
constexpr qint64 firstId = 9'007'199'254'741'000; // beyond what a double holds exactly

constexpr QByteArrayView rowTemplate
    = R"({"id":$id$,"guid":"$guid$","delivered_at":"$at$","redelivery":$again$,"duration":$duration$,)"
      R"("status":$status$,"status_code":$code$,"event":"$event$","action":$action$,)"
      R"("installation_id":null,"repository_id":$repository$,"throttled_at":null$more$})";

QByteArray statusText(int code)
{
    switch (code) {
    case 200:
        return "OK";
    case 0:
        return "failed to connect";
    default:
        return "Invalid HTTP Response: " + QByteArray::number(code);
    }
}

QByteArray answerText(int code)
{
    switch (code) {
    case 200:
        return R"({"received":true})";
    case 401:
        return "signature mismatch";
    case 502:
        return "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    default:
        return "not found";
    }
}

/// As servers do: JSON where all went well, a page or plain text where not.
QByteArray answerType(int code)
{
    return code == 200 ? "application/json" : code == 502 ? "text/html" : "text/plain";
}

QByteArray boolean(bool value)
{
    return value ? "true" : "false";
}

DemoAnswer json(int status, QByteArray body)
{
    return {status,
        {{"Content-Type", "application/json; charset=utf-8"}, {"X-RateLimit-Limit", "5000"},
            {"X-RateLimit-Remaining", "4987"}},
        std::move(body)};
}

DemoAnswer problem(int status, const QByteArray& message)
{
    return json(status,
        R"({"message":)" + jsonQuoted(message)
            + R"(,"documentation_url":"https://docs.github.com/rest"})");
}

} // namespace

DemoGitHub::DemoGitHub(std::function<Instant()> clock)
    : m_clock(std::move(clock))
{
    const Instant now = m_clock();
    for (int index = 0; m_deliveries.size() < count; ++index)
        m_deliveries += tries(index, now - (3min + index * 12min));
    m_deliveries.resize(count);
    std::sort(m_deliveries.begin(), m_deliveries.end(),
        [](const Delivery& a, const Delivery& b) { return a.at > b.at; });
    for (qsizetype i = 0; i < m_deliveries.size(); ++i)
        m_deliveries[i].id = firstId + (count - i) * 7;
}

/// GitHub itself never tries twice: each try after the first was asked for by somebody.
QList<DemoGitHub::Delivery> DemoGitHub::tries(int index, Instant at)
{
    QRandomGenerator random(quint32(index) * 668'265'263U + 5U);
    const bool isTried = index == 1 || index % 23 == 12;
    const int trouble = std::array{502, 0, 401, 404}.at(std::size_t(index % 4));
    const bool fails = isTried || index == 4 || index % 14 == 5;
    Delivery first{0, demoUuid(random), demoGitHubEvent(random),
        at - std::chrono::seconds(random.bounded(300)), random.bounded(40, 1900),
        fails ? trouble : 200, false};
    QList<Delivery> made{first};
    if (isTried) {
        Delivery second = first;
        second.at = first.at + 95s;
        second.isRedelivery = true;
        second.milliseconds = random.bounded(40, 400);
        second.statusCode = index % 2 == 1 ? 200 : trouble;
        made.prepend(second);
    }
    return made;
}

QByteArray DemoGitHub::row(const Delivery& delivery, const QByteArray& more)
{
    const auto date = QDateTime::fromMSecsSinceEpoch(delivery.at.toMilliseconds(), Qt::UTC);
    const QByteArray fraction = QByteArray::number(delivery.milliseconds % 1000);
    return filled(rowTemplate,
        {{"id", QByteArray::number(delivery.id)}, {"guid", delivery.guid},
            {"at", date.toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s).toLatin1()},
            {"again", boolean(delivery.isRedelivery)},
            {"duration",
                QByteArray::number(delivery.milliseconds / 1000) + '.'
                    + fraction.rightJustified(3, '0')},
            {"status", jsonQuoted(statusText(delivery.statusCode))},
            {"code", QByteArray::number(delivery.statusCode)}, {"event", delivery.event.event},
            {"action",
                delivery.event.action.isEmpty() ? QByteArray("null")
                                                : jsonQuoted(delivery.event.action)},
            {"repository", QByteArray::number(demoRepositoryId)}, {"more", more}});
}

QByteArray DemoGitHub::bodies(const Delivery& delivery)
{
    const QByteArray headers = filled(
        R"({"Accept":"*/*","Content-Type":"application/json","User-Agent":"GitHub-Hookshot/8e03811",)"
        R"("X-GitHub-Delivery":"$guid$","X-GitHub-Event":"$event$","X-GitHub-Hook-ID":"123456",)"
        R"("X-Hub-Signature-256":"sha256=$signature$"})",
        {{"guid", delivery.guid}, {"event", delivery.event.event},
            {"signature", QByteArray(delivery.guid).replace("-", "").repeated(2)}});
    const bool answered = delivery.statusCode != 0;
    const QByteArray response = answered
        ? R"({"headers":{"Content-Type":)" + jsonQuoted(answerType(delivery.statusCode))
            + R"(,"Server":"nginx"},"payload":)" + jsonQuoted(answerText(delivery.statusCode)) + '}'
        : QByteArray(R"({"headers":{},"payload":null})");
    return R"(,"url":"https://hooks.example.com/github","request":{"headers":)" + headers
        + R"(,"payload":)" + delivery.event.payload + R"(},"response":)" + response;
}

DemoAnswer DemoGitHub::answer(const DemoRequest& request)
{
    if (request.headers.value("Authorization") != "Bearer " + token().toUtf8())
        return problem(401, "Bad credentials");
    if (request.path == listPath && request.method == "GET")
        return page(request);
    const QByteArray rest = request.path.startsWith(listPath.toByteArray() + '/')
        ? request.path.mid(listPath.size() + 1)
        : QByteArray();
    if (request.method == "GET" && !rest.isEmpty())
        return one(rest);
    if (request.method == "POST" && rest.endsWith("/attempts"))
        return again(rest.chopped(qsizetype(qstrlen("/attempts"))));
    return problem(404, "Not Found");
}

QString DemoGitHub::token()
{
    return u"ghp_waybill_demo"_s;
}

QString DemoGitHub::hookId()
{
    return u"123456"_s;
}

DemoAnswer DemoGitHub::page(const DemoRequest& request) const
{
    const QUrlQuery query(QString::fromUtf8(request.query));
    const QString perPage = query.queryItemValue(u"per_page"_s);
    const int size = perPage.isEmpty() ? 30 : std::min(perPage.toInt(), 100);
    const QString cursor = query.queryItemValue(u"cursor"_s);
    if (size < 1 || (!cursor.isEmpty() && !cursor.startsWith(u"v1_"_s)))
        return problem(422, "Validation Failed");
    const qint64 below = cursor.isEmpty() ? 0 : cursor.sliced(3).toLongLong();
    QByteArray items;
    qint64 last = 0;
    int found = 0;
    bool hasMore = false;
    for (const Delivery& delivery : m_deliveries) {
        if (below != 0 && delivery.id >= below)
            continue;
        hasMore = found == size;
        if (hasMore)
            break;
        items += (found++ == 0 ? "" : ",") + row(delivery);
        last = delivery.id;
    }
    DemoAnswer answer = json(200, '[' + items + ']');
    if (hasMore)
        answer.headers.append("Link",
            "<http://" + request.headers.value("Host").value_or("127.0.0.1")
                + listPath.toByteArray() + "?per_page=" + QByteArray::number(size) + "&cursor=v1_"
                + QByteArray::number(last) + R"(>; rel="next")");
    return answer;
}

DemoAnswer DemoGitHub::one(const QByteArray& id) const
{
    const Delivery* found = find(id);
    return found ? json(200, row(*found, bodies(*found))) : problem(404, "Not Found");
}

/// The endpoint works by now: whatever is sent again is accepted.
DemoAnswer DemoGitHub::again(const QByteArray& id)
{
    const Delivery* found = find(id);
    if (!found)
        return problem(404, "Not Found");
    Delivery sent = *found;
    sent.id = m_deliveries.first().id + 7;
    sent.at = m_clock();
    sent.isRedelivery = true;
    sent.milliseconds = 112;
    sent.statusCode = 200;
    m_deliveries.prepend(sent);
    return json(202, "{}");
}

const DemoGitHub::Delivery* DemoGitHub::find(const QByteArray& id) const
{
    const auto it = std::find_if(m_deliveries.begin(), m_deliveries.end(),
        [&](const Delivery& delivery) { return QByteArray::number(delivery.id) == id; });
    return it == m_deliveries.end() ? nullptr : &*it;
}

} // namespace waybill
