// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotruthlocks.h"

#include "demo/demotext.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <array>
#include <chrono>

namespace waybill {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Course : quint8 { Delivered, Pending, RetrySoon, Overdue, Dead };

struct Front
{
    Course course;
    const char* type;
    const char* error;
};

/// The newest eight show every state; of the others each eleventh gave up.
constexpr std::array<Front, 8> front{{{Course::Pending, "attestation.created", nullptr},
    {Course::Delivered, "attestation.created", nullptr},
    {Course::RetrySoon, "verification.failed", "connection timeout"},
    {Course::Delivered, "verification.completed", nullptr},
    {Course::Overdue, "verification.failed", "connection timeout"},
    {Course::Dead, "attestation.revoked", "unexpected status 503"},
    {Course::Delivered, "key.rotated", nullptr},
    {Course::Delivered, "attestation.created", nullptr}}};

constexpr QByteArrayView rowTemplate
    = R"({"id":"dlv_$id$","endpoint_id":"$endpoint$","event_id":"evt_$event$","event_type":"$type$",)"
      R"("payload_hash":"$hash$","status":"$status$","attempt_count":$count$,"next_attempt_at":$next$,)"
      R"("last_error":$error$,"http_status":$code$,"created_at":"$created$","updated_at":"$updated$"})";

Front frontOf(int index)
{
    if (index < int(front.size()))
        return front.at(std::size_t(index));
    return index % 11 == 0 ? front[5] : front.at(std::size_t(1 + 2 * (index % 2)));
}

QByteArray whole(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC)
        .toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s)
        .toLatin1();
}

QByteArray statusWord(Course course)
{
    switch (course) {
    case Course::Delivered:
        return "delivered";
    case Course::Pending:
        return "pending";
    case Course::RetrySoon:
    case Course::Overdue:
        return "failed";
    case Course::Dead:
        return "dead";
    }
    return {};
}

QByteArray countOf(Course course)
{
    switch (course) {
    case Course::Delivered:
        return "1";
    case Course::Pending:
        return "0";
    case Course::RetrySoon:
    case Course::Overdue:
        return "3";
    case Course::Dead:
        return "8";
    }
    return {};
}

QByteArray nextOf(Course course, Instant now)
{
    if (course == Course::RetrySoon)
        return '"' + whole(now + 12min) + '"';
    return course == Course::Overdue ? '"' + whole(now - 3min) + '"' : "null";
}

QByteArray row(int index, Instant now)
{
    QRandomGenerator random(quint32(index) * 3'266'489'917U + 11U);
    const Front state = frontOf(index);
    const Instant created = now - (150s + index * 6min + std::chrono::seconds(random.bounded(90)));
    const bool isDone = state.course == Course::Delivered;
    const auto later = state.course == Course::Pending ? 0s : isDone ? 1s : 45s;
    const QByteArray payload = index == 1 ? QByteArray() : demoUuid(random); // one empty body
    return filled(rowTemplate,
        {{"id", demoUuid(random).first(8)}, {"endpoint", DemoTruthlocks::endpointId().toLatin1()},
            {"event", demoUuid(random).first(8)}, {"type", state.type},
            {"hash", QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex()},
            {"status", statusWord(state.course)}, {"count", countOf(state.course)},
            {"next", nextOf(state.course, now)},
            {"error", state.error ? jsonQuoted(state.error) : QByteArray("null")},
            {"code",
                isDone                             ? "200"
                    : state.course == Course::Dead ? "503"
                                                   : "null"},
            {"created", whole(created)}, {"updated", whole(created + later)}});
}

DemoAnswer problem(int status, const QByteArray& code, const QByteArray& message)
{
    return {status, {{"Content-Type", "application/json"}},
        R"({"code":)" + jsonQuoted(code) + R"(,"message":)" + jsonQuoted(message)
            + R"(,"http_status":)" + QByteArray::number(status) + '}'};
}

} // namespace

DemoTruthlocks::DemoTruthlocks(Instant now)
    : m_now(now)
{
    for (int index = 0; index < count; ++index)
        m_list += (index == 0 ? "[" : ",") + row(index, now);
    m_list += ']';
}

DemoAnswer DemoTruthlocks::answer(const DemoRequest& request) const
{
    if (request.headers.value("X-API-Key") != token().toUtf8())
        return problem(401, "UNAUTHORIZED", "This API key is not known.");
    const QByteArray path = "/v1/webhooks/endpoints/" + endpointId().toLatin1() + "/deliveries";
    if (request.method != "GET" || request.path != path)
        return problem(404, "NOT_FOUND", "There is no such endpoint.");
    const qint64 reset = m_now.toMilliseconds() / 1000 + 60;
    return {200,
        {{"Content-Type", "application/json"}, {"X-RateLimit-Limit", "300"},
            {"X-RateLimit-Remaining", "297"}, {"X-RateLimit-Reset", QByteArray::number(reset)}},
        m_list};
}

QString DemoTruthlocks::token()
{
    return u"truthlocks-demo-key"_s;
}

QString DemoTruthlocks::endpointId()
{
    return u"660e8400-e29b-41d4-a716-446655440001"_s;
}

} // namespace waybill
