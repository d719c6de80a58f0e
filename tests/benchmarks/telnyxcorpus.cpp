// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telnyxcorpus.h"

#include "domain/instant.h"
#include "providers/jsonstring.h"

#include <QByteArrayList>

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

template <size_t size> const char* oneOf(Random& random, const char* const (&choices)[size])
{
    return choices[below(random, int(size))];
}

QByteArray number(Random& random, int digits)
{
    QByteArray text;
    for (int i = 0; i < digits; ++i)
        text += char('0' + below(random, 10));
    return text;
}

QByteArray signature(Random& random)
{
    QByteArray bytes;
    for (int i = 0; i < 64; ++i)
        bytes += char(random());
    return bytes.toBase64();
}

QByteArray headerList(const QByteArrayList& headers)
{
    return "[\"" + headers.join("\",\"") + "\"]";
}

/// As Telnyx sends them: the same names every time, and few values that differ.
QByteArray requestHeaders(Random& random, const QByteArray& host, qint64 at)
{
    return headerList({"Host: " + host, "User-Agent: telnyx-webhooks", "Accept: */*",
        "Accept-Encoding: gzip, deflate", "Content-Type: application/json",
        "Content-Length: " + number(random, 4), "Connection: close",
        "Telnyx-Timestamp: " + QByteArray::number(at / 1000),
        "Telnyx-Signature-Ed25519: " + signature(random), "X-Request-Id: " + uuid(random),
        "X-Forwarded-Proto: https", "Cache-Control: no-cache"});
}

/// As the servers of a handful of customers answer.
QByteArray responseHeaders(Random& random, qint64 at)
{
    static const char* const servers[]
        = {"nginx", "nginx/1.24.0", "cloudflare", "Apache/2.4.57 (Debian)", "gunicorn"};
    static const char* const types[]
        = {"application/json", "application/json; charset=utf-8", "text/html; charset=UTF-8"};
    return headerList({"Date: " + Instant::fromMilliseconds(at).toIso(),
        QByteArray("Content-Type: ") + oneOf(random, types), "Content-Length: " + number(random, 3),
        "Connection: close", QByteArray("Server: ") + oneOf(random, servers),
        "Vary: Accept-Encoding, Origin", "Cache-Control: no-cache, private",
        "X-Request-Id: " + uuid(random), "X-Runtime: 0." + number(random, 6),
        "X-Frame-Options: SAMEORIGIN",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains", "Via: 1.1 google"});
}

QByteArray answerBody(Random& random, bool failed)
{
    static const char* const functions[] = {"handle_webhook", "dispatch", "verify_signature",
        "find_customer", "save", "execute", "process_request", "__call__"};
    QByteArray text;
    if (!failed && below(random, 8) != 0) {
        text = "{\"received\": true, \"id\": \"" + uuid(random)
            + "\", \"queued_jobs\": " + QByteArray::number(below(random, 100)) + ", \"note\": \""
            + QByteArray(20 + below(random, 200), '-') + "\"}";
    } else {
        text = "Traceback (most recent call last):\n";
        const int length = 1000 + below(random, 3000);
        while (text.size() < length)
            text += "  File \"/srv/app/handlers/webhooks.py\", line " + number(random, 3) + ", in "
                + oneOf(random, functions) + "\n    return self." + oneOf(random, functions)
                + "(request, *args)\n";
    }
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray attempt(Random& random, bool failed, qint64 at)
{
    const QByteArray host = "hooks" + QByteArray::number(below(random, 20)) + ".example.com";
    QByteArray json = "{\"status\":\"" + QByteArray(failed ? "failed" : "delivered")
        + "\",\"started_at\":" + time(at) + ",\"finished_at\":" + time(at + 20 + below(random, 900))
        + ",\"http\":{\"request\":{\"url\":\"https://" + host
        + "/telnyx\",\"headers\":" + requestHeaders(random, host, at)
        + "},\"response\":{\"status\":" + (failed ? "500" : "200") + ",\"headers\":"
        + responseHeaders(random, at) + ",\"body\":" + answerBody(random, failed) + "}}";
    if (failed)
        json += ",\"errors\":[{\"code\":\"75499\",\"title\":\"Webhook host returned HTTP "
                "4XX\",\"detail\":\"The server returned another HTTP 4XX error\"}]";
    return json + '}';
}

/// A text message, with the fields that Telnyx's messages have.
QByteArray payload(Random& random, qint64 at)
{
    static const char* const words[]
        = {"your", "order", "code", "is", "ready", "for", "pickup", "today", "thanks", "reply",
            "STOP", "appointment", "tomorrow", "at", "noon", "confirmed", "invoice", "paid"};
    static const char* const carriers[] = {"T-Mobile USA", "Verizon Wireless", "AT&T Mobility"};
    QByteArray text;
    for (int i = below(random, 24) + 4; i > 0; --i)
        text += QByteArray(oneOf(random, words)) + ' ';
    return R"({"record_type":"message","direction":"outbound","id":")" + uuid(random)
        + R"(","type":"SMS","organization_id":"b448f9cc-a842-4784-98e9-03c1a5872950",)"
          R"("messaging_profile_id":"83d2343b-553f-4c5e-b8c8-fd27004f94bf","from":{"phone_number":"+1)"
        + number(random, 10) + R"(","carrier":")" + oneOf(random, carriers)
        + R"(","line_type":"Wireless"},"to":[{"phone_number":"+1)" + number(random, 10)
        + R"(","status":"delivered","carrier":")" + oneOf(random, carriers)
        + R"(","line_type":"Wireless"}],"cc":[],"text":")" + text.trimmed()
        + R"(","media":[],"webhook_url":"https://hooks.example.com/telnyx","webhook_failover_url":null,)"
          R"("encoding":"GSM-7","parts":1,"tags":[],"cost":{"amount":"0.00)"
        + number(random, 2) + R"(","currency":"USD"},"received_at":)" + time(at - 900)
        + R"(,"sent_at":)" + time(at - 400) + R"(,"completed_at":)" + time(at)
        + R"(,"valid_until":)" + time(at + 3'600'000) + R"(,"errors":[]})";
}

QByteArray event(Random& random, qint64 at)
{
    static const char* const types[]
        = {"message.sent", "message.finalized", "message.received", "call.hangup", "fax.queued"};
    return R"({"record_type":"event","id":")" + uuid(random) + R"(","event_type":")"
        + oneOf(random, types) + R"(","occurred_at":)" + time(at) + R"(,"payload":)"
        + payload(random, at) + '}';
}

QByteArray delivery(Random& random, qint64 at)
{
    const bool hasFailed = below(random, 100) < 36;
    const QByteArray newest = attempt(random, hasFailed && below(random, 3) == 0, at + 3000);
    const QByteArray attempts
        = hasFailed ? newest + ',' + attempt(random, true, at + 1000) : newest;
    const bool isDelivered = newest.startsWith("{\"status\":\"delivered");
    return R"({"id":")" + uuid(random) + R"(","user_id":"7865816a-ee85-4e50-b19e-52983dcc6d4a)"
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
