// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demodata.h"

#include "demo/demoattempts.h"
#include "demo/demoexample.h"
#include "demo/demoplan.h"
#include "demo/demotext.h"
#include "demo/demowebhook.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace waybill {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

struct Endpoint
{
    const char* primary;
    const char* failover;
};

constexpr Endpoint messaging{
    "https://hooks.example.com/telnyx", "https://hooks-eu.example.com/telnyx"};
constexpr Endpoint tenant{
    "https://api.example.com/v1/webhooks/telnyx?tenant=acme", "https://backup.example.com/hooks"};
constexpr Endpoint voice{
    "https://voice.example.com/calls", "https://voice-standby.example.com/calls"};
constexpr Endpoint fax{"https://fax.example.com/in", "https://backup.example.com/fax"};
constexpr Endpoint mistyped{"https://hoks.example.com/telnyx", "https://bakup.example.com/hooks"};

Endpoint endpointFor(const DemoPlan& plan, QRandomGenerator& random)
{
    if (!endsDelivered(plan.course) && plan.trouble == DemoTryResult::HostNotFound)
        return mistyped;
    if (plan.eventType.startsWith("call"))
        return voice;
    if (plan.eventType.startsWith("fax"))
        return fax;
    return random.bounded(4) == 0 ? tenant : messaging;
}

milliseconds tryDuration(DemoTryResult result, QRandomGenerator& random)
{
    switch (result) {
    case DemoTryResult::Accepted:
        return milliseconds(random.bounded(18, 420));
    case DemoTryResult::NotFound:
    case DemoTryResult::NoSuchRoute:
    case DemoTryResult::Unauthorized:
    case DemoTryResult::RailsError:
    case DemoTryResult::DjangoError:
    case DemoTryResult::BadGateway:
        return milliseconds(random.bounded(35, 900));
    case DemoTryResult::TimedOut:
        return milliseconds(random.bounded(10'000, 10'012));
    case DemoTryResult::HostNotFound:
        return milliseconds(random.bounded(2, 40));
    case DemoTryResult::Refused:
        return milliseconds(random.bounded(1, 5));
    case DemoTryResult::TlsFailed:
        return milliseconds(random.bounded(40, 130));
    }
    return 0ms;
}

struct Step
{
    milliseconds wait; ///< after the try before
    bool isFailover;
    DemoTryResult result;
};

std::vector<Step> stepsOf(const DemoPlan& plan, QRandomGenerator& random)
{
    const auto bad = plan.trouble;
    const auto good = DemoTryResult::Accepted;
    const milliseconds queued(
        random.bounded(8) == 0 ? random.bounded(1500, 5000) : random.bounded(12, 400));
    const milliseconds jitter(random.bounded(0, 900));
    switch (plan.course) {
    case DemoCourse::Delivered:
        return {{queued, false, good}};
    case DemoCourse::FailedOver:
        return {{queued, false, bad}, {4ms, true, good}};
    case DemoCourse::DeliveredLate:
        if (random.bounded(2) == 0)
            return {{queued, false, bad}, {5min + jitter, false, good}};
        return {{queued, false, bad}, {4ms, true, bad}, {5min + jitter, false, good}};
    case DemoCourse::Failed:
        return {{queued, false, bad}};
    case DemoCourse::FailedBoth:
        return {{queued, false, bad}, {4ms, true, bad}};
    case DemoCourse::FailedAllTries:
        return {{queued, false, bad}, {4ms, true, bad}, {5min + jitter, false, bad},
            {30min + jitter, false, bad}};
    }
    return {};
}

// `room` is how long ago the delivery started: a young one's waits are cut so that no try lies in
// the future.
QList<DemoTry> triesOf(const DemoPlan& plan, Endpoint endpoint, Instant startedAt, Nanoseconds room,
    QRandomGenerator& random)
{
    const std::vector<Step> steps = stepsOf(plan, random);
    const milliseconds longestWait
        = std::chrono::duration_cast<milliseconds>(room) / int(steps.size() + 1) - 15s;
    QList<DemoTry> tries;
    Instant time = startedAt;
    for (const Step& step : steps) {
        const Instant start = time + std::min(step.wait, std::max(longestWait, 4ms));
        time = start + tryDuration(step.result, random);
        tries.append(
            {step.isFailover ? endpoint.failover : endpoint.primary, step.result, start, time});
    }
    return tries;
}

DemoDialect dialectOf(QRandomGenerator& random)
{
    using Missing = DemoDialect::MissingResponse;
    constexpr std::array<Missing, 3> shapes{
        Missing::MisspelledNull, Missing::Null, Missing::Absent};
    return {random.bounded(100) < 35, random.bounded(100) < 25, shapes.at(random.bounded(3U))};
}

DemoEvent eventOf(
    int index, const DemoPlan& plan, Endpoint endpoint, Instant startedAt, QRandomGenerator& random)
{
    DemoEvent event;
    event.id = random.bounded(10) == 0 ? demoUuid(random).toUpper() : demoUuid(random);
    event.type = plan.eventType;
    event.occurredAt = startedAt - milliseconds(random.bounded(20, 900));
    if (random.bounded(6) == 0)
        event.occurredAt = event.occurredAt + std::chrono::microseconds(random.bounded(1, 1000));
    event.primaryUrl = endpoint.primary;
    event.failoverUrl = endpoint.failover;
    event.reportsFailure
        = plan.eventType == "message.finalized" && (index == 4 || random.bounded(16) == 0);
    event.isSpaced = random.bounded(11) == 0;
    event.hasTime = index % 211 != 40;
    return event;
}

QByteArray delimited(QByteArrayView name, const QByteArray& value)
{
    return '"' + name.toByteArray() + R"(":")" + value + R"(",)";
}

// Some fields are left out of some deliveries: the provider promises none of them.
DemoDelivery assembled(
    int index, DemoDelivery delivery, const QByteArray& webhook, const QByteArray& attempts)
{
    QByteArray& json = delivery.json;
    json = '{' + delimited("id", delivery.id);
    if (index % 97 != 50)
        json += delimited("user_id", "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0");
    json += delimited("record_type", "webhook_delivery");
    json += delimited("status", delivery.isDelivered ? "delivered" : "failed");
    delivery.webhookAt = json.size();
    json += R"("webhook":)" + webhook + ',';
    json += delimited("started_at", delivery.startedAt.toIso());
    if (index % 101 != 60)
        json += delimited("finished_at", delivery.finishedAt.toIso());
    delivery.attemptsAt = json.size();
    json += R"("attempts":)" + attempts + '}';
    return delivery;
}

DemoDelivery example(Instant startedAt)
{
    DemoDelivery delivery{"f5586561-8ff0-4291-a0ac-84fe544797bd", "message.sent", true, startedAt,
        startedAt + 5595ms, demoExample(startedAt)};
    delivery.webhookAt = delivery.json.indexOf(R"("webhook":)");
    delivery.attemptsAt = delivery.json.indexOf(R"("attempts":)");
    return delivery;
}

DemoDelivery made(int index, Instant startedAt, Nanoseconds room)
{
    if (index == demoExampleIndex)
        return example(startedAt);
    QRandomGenerator random(quint32(index) * 2'654'435'761U + 20'200'810U);
    DemoDelivery delivery;
    delivery.id = demoUuid(random);
    const DemoPlan plan = demoPlan(index, random);
    const Endpoint endpoint = endpointFor(plan, random);
    const QList<DemoTry> tries = triesOf(plan, endpoint, startedAt, room, random);
    const DemoEvent event = eventOf(index, plan, endpoint, startedAt, random);
    const DemoDialect dialect = dialectOf(random);
    delivery.eventType = plan.eventType;
    delivery.isDelivered = endsDelivered(plan.course);
    delivery.startedAt = startedAt;
    delivery.finishedAt = tries.last().finishedAt;
    const QByteArray webhook = demoWebhook(event, random);
    return assembled(index, std::move(delivery), webhook, demoAttempts(tries, dialect, random));
}

// How busy an hour of the day (UTC) is, in percent of the busiest.
constexpr std::array<int, 24> rhythm{
    16, 12, 9, 8, 8, 11, 20, 38, 62, 84, 95, 100, 96, 92, 100, 98, 90, 82, 70, 58, 46, 36, 28, 21};

std::vector<milliseconds> agesOf(Instant now, int count)
{
    std::vector<milliseconds> ages;
    ages.reserve(std::size_t(count));
    for (int i = 0; i < std::min(count, demoFrontCount); ++i)
        ages.push_back(demoFrontAge(i) + milliseconds(i * 379 % 1000)); // not all on the second
    QRandomGenerator random(20'200'810U);
    const milliseconds first = 52min;
    const milliseconds last = 120h;
    while (int(ages.size()) < count) {
        const milliseconds age = first + milliseconds(random.bounded(int((last - first).count())));
        const auto hour = std::size_t((now - age).toMilliseconds() / 3'600'000 % 24);
        if (random.bounded(100) < rhythm.at(hour))
            ages.push_back(age);
    }
    std::sort(ages.begin(), ages.end());
    return ages;
}

} // namespace

QList<DemoDelivery> demoDeliveries(Instant now, int count)
{
    const Instant rounded = Instant::fromMilliseconds(now.toMilliseconds());
    QList<DemoDelivery> deliveries;
    deliveries.reserve(count);
    for (const milliseconds age : agesOf(rounded, count))
        deliveries.append(made(int(deliveries.size()), rounded - age, age));
    return deliveries;
}

} // namespace waybill
