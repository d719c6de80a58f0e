// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telnyxcorpus.h"

#include "domain/instant.h"
#include "providers/jsonstring.h"

#include <random>

namespace waybill {

namespace {

using Random = std::mt19937;

int below(Random& random, int limit)
{
    return int(random() % unsigned(limit));
}

QByteArray uuid(Random& random)
{
    QByteArray hex;
    for (int i = 0; i < 4; ++i)
        hex += QByteArray::number(random() | 0x80000000u, 16);
    for (const int at : {8, 13, 18, 23})
        hex.insert(at, '-');
    return hex;
}

QByteArray time(qint64 milliseconds)
{
    return '"' + Instant::fromMilliseconds(milliseconds).toIso() + '"';
}

QByteArray headers(Random& random)
{
    static const char* const names[] = {"Accept", "Content-Type", "User-Agent", "Host", "Date",
        "Connection", "Cache-Control", "Server", "Vary", "X-Request-Id", "X-Runtime", "Via"};
    QByteArray list;
    for (const char* name : names)
        list += (list.isEmpty() ? "" : ",") + QByteArray("\"") + name + ": " + uuid(random) + '"';
    return '[' + list + ']';
}

QByteArray answerBody(Random& random)
{
    const bool isLong = below(random, 8) == 0;
    const int length = isLong ? 1000 + below(random, 3000) : 100 + below(random, 300);
    QByteArray text;
    while (text.size() < length)
        text += "The \"quick\" brown fox\njumps over " + QByteArray::number(random()) + ". ";
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray attempt(Random& random, bool failed, qint64 at)
{
    const QByteArray url
        = "https://hooks" + QByteArray::number(below(random, 20)) + ".example.com/telnyx";
    QByteArray json = "{\"status\":\"" + QByteArray(failed ? "failed" : "delivered")
        + "\",\"started_at\":" + time(at) + ",\"finished_at\":" + time(at + 20 + below(random, 900))
        + ",\"http\":{\"request\":{\"url\":\"" + url + "\",\"headers\":" + headers(random)
        + "},\"response\":{\"status\":" + (failed ? "500" : "200")
        + ",\"headers\":" + headers(random) + ",\"body\":" + answerBody(random) + "}}";
    if (failed)
        json += ",\"errors\":[{\"code\":\"75499\",\"title\":\"Webhook host returned HTTP "
                "4XX\",\"detail\":\"The server returned another HTTP 4XX error\"}]";
    return json + '}';
}

QByteArray event(Random& random, qint64 at)
{
    static const char* const types[]
        = {"message.sent", "message.finalized", "call.initiated", "call.hangup", "fax.queued"};
    QByteArray payload;
    for (int i = 0; i < 16; ++i)
        payload += (i > 0 ? ",\"field_" : "\"field_") + QByteArray::number(i) + "\":\""
            + uuid(random) + '"';
    return R"({"record_type":"event","id":")" + uuid(random) + R"(","event_type":")"
        + types[below(random, 5)] + R"(","occurred_at":)" + time(at) + R"(,"payload":{)" + payload
        + "}}";
}

QByteArray delivery(Random& random, qint64 at)
{
    const bool hasFailed = below(random, 100) < 36;
    const QByteArray newest = attempt(random, hasFailed && below(random, 3) == 0, at + 3000);
    const QByteArray attempts
        = hasFailed ? newest + ',' + attempt(random, true, at + 1000) : newest;
    const bool isDelivered = newest.startsWith("{\"status\":\"delivered");
    return R"({"id":")" + uuid(random) + R"(","user_id":")" + uuid(random)
        + R"(","record_type":"webhook_delivery","status":")"
        + (isDelivered ? "delivered" : "failed") + R"(","webhook":)" + event(random, at)
        + R"(,"started_at":)" + time(at + 500) + R"(,"finished_at":)" + time(at + 5000)
        + R"(,"attempts":[)" + attempts + "]}";
}

} // namespace

QByteArray telnyxCorpusPage(int number, int deliveries)
{
    Random random(static_cast<unsigned>(number) + 1);
    QByteArray json = "{\"data\":[";
    for (int i = 0; i < deliveries; ++i) {
        const qint64 at = 1'790'000'000'000 - (qint64(number) * deliveries + i) * 1000;
        json += (i > 0 ? "," : "") + delivery(random, at);
    }
    return json + "],\"meta\":{\"page_number\":" + QByteArray::number(number + 1)
        + ",\"page_size\":250,\"total_pages\":80,\"total_results\":20000}}";
}

} // namespace waybill
