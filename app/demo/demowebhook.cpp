// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demowebhook.h"

#include "demo/demotext.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace waybill {

using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView eventTemplate = R"({
  "record_type":"event",
  "id":"$id$",
  "event_type":"$type$",
  $time$"payload":$payload$
})";

constexpr QByteArrayView messageTemplate = R"({
    "record_type":"message",
    "direction":"$direction$",
    "id":"$messageId$",
    "type":"$type$",
    "messaging_profile_id":"4000eba1-a0c0-4563-9925-b25e842a7cb6",
    "organization_id":"b448f9cc-a842-4784-98e9-03c1a5872950",
    "from":{"phone_number":"$from$","carrier":"TELNYX LLC","line_type":"VoIP"},
    "to":[{"phone_number":"$to$","status":"$toStatus$","carrier":"$carrier$","line_type":"Wireless"}],
    "cc":[],
    "text":"$text$",
    "subject":$subject$,
    "media":$media$,
    "webhook_url":$primary$,
    "webhook_failover_url":$failover$,
    "encoding":"$encoding$",
    "parts":$parts$,
    "tags":["$tag$"],
    "cost":{"amount":$amount$,"currency":"USD"},
    "cost_breakdown":{"carrier_fee":{"amount":$fee$,"currency":"USD"},"rate":{"amount":0.00205,"currency":"USD"}},
    "tcr_campaign_id":"TCPA3X7",
    "tcr_campaign_billable":true,
    "tcr_campaign_registered":"REGISTERED",
    "received_at":"$receivedAt$",
    "sent_at":$sentAt$,
    "completed_at":$completedAt$,
    "valid_until":null,
    "carrier_message_id":$big$,
    "errors":$errors$
  })";

constexpr QByteArrayView callTemplate = R"({
    "call_control_id":"v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg",
    "call_leg_id":"$legId$",
    "call_session_id":"$sessionId$",
    "client_state":"aHR0cHM6Ly9leGFtcGxlLmNvbQ==",
    "connection_id":$connection$,
    "from":"$from$",
    "to":"$to$",
    "direction":"$direction$",
    $details$
    "start_time":"$startTime$"
  })";

constexpr QByteArrayView faxTemplate = R"({
    "fax_id":"$faxId$",
    "connection_id":$connection$,
    "direction":"outbound",
    "original_media_url":"https:\/\/files.example.com\/fax\/$faxId$.pdf",
    "from":"$from$",
    "to":"$to$",
    "page_count":$pages$,
    "quality":"high",
    $details$
    "user_id":"0ccc7b54-4df3-4bca-a65a-3da1ecc777f0"
  })";

// JSON string contents as the wire has them: some characters escaped, some literal.
constexpr std::array<QByteArrayView, 14> texts{
    R"(Your verification code is 482913. It is valid for 10 minutes.)",
    R"(Caf\u00e9 Noir: your table for 2 is ready \u2615)",
    R"(Order #10482 has shipped. Track it: https:\/\/shop.example.com\/t\/8Kq2)",
    R"(Reminder: appointment tomorrow at 14:30. Reply C to confirm.)",
    R"(Grüße aus Köln! Ihr Paket kommt heute zwischen 14 und 16 Uhr. 🎉)",
    R"(ご予約を承りました。明日10時にお待ちしております。)",
    R"(She said \"on my way\".\nETA 12 min.)",
    R"(STOP)",
    R"(Yes please, see you on Friday 👍)",
    R"(موعدك غدًا الساعة ١٠ صباحًا)",
    R"(Low balance: you have $4.20 left. Top up at https://pay.example.com)",
    R"(Kitchen → bar: table 7, 2× soup, no onions)",
    R"(Your driver Zoë is 3 minutes away in a blue Škoda.)",
    R"(Hello, World!)",
};

constexpr std::array<QByteArrayView, 4> carriers{
    "T-MOBILE USA, INC.", "VERIZON WIRELESS", "AT&T MOBILITY", "BANDWIDTH.COM"};
constexpr std::array<QByteArrayView, 5> amounts{
    "0.0051", "0.0040", "0.00405", "0.0051000", "0.0102"};
constexpr std::array<QByteArrayView, 4> tags{"Greetings", "otp", "orders", "2026\\/campaign"};
constexpr std::array<QByteArrayView, 3> hangups{
    R"("hangup_cause":"normal_clearing","hangup_source":"caller","sip_hangup_cause":"200",)",
    R"("hangup_cause":"user_busy","hangup_source":"callee","sip_hangup_cause":"486",)",
    R"("hangup_cause":"timeout","hangup_source":"callee","sip_hangup_cause":"487",)"};

constexpr QByteArrayView callQuality
    = R"("call_quality_stats":{"inbound":{"jitter_max_variance":"9.08","jitter_packet_count":"0","mos":"4.50","packet_count":"3124","skip_packet_count":"11"},"outbound":{"packet_count":"3126","skip_packet_count":"0"}},)";

constexpr QByteArrayView media
    = R"([{"url":"https:\/\/media.example.com\/mms\/AW3F4fFD_400x400.png","content_type":"image\/png","sha256":null,"size":102400}])";

constexpr QByteArrayView failedMessageErrors
    = R"([{"code":"40008","title":"Undeliverable","detail":"The recipient carrier did not accept the message."}])";

template <std::size_t n>
QByteArray oneOf(const std::array<QByteArrayView, n>& choices, QRandomGenerator& random)
{
    return choices.at(random.bounded(quint32(n))).toByteArray();
}

// From the range 555-0100…0199, which no real subscriber has.
QByteArray phoneNumber(QRandomGenerator& random)
{
    return "+120255501" + QByteArray::number(random.bounded(100)).rightJustified(2, '0');
}

QByteArray quotedTime(Instant time)
{
    return jsonQuoted(time.toIso());
}

// Beyond 2^53 half of the time: a double would change it.
QByteArray bigNumber(QRandomGenerator& random)
{
    const quint64 base
        = random.bounded(2) == 0 ? 9'007'199'254'740'993ULL : 1'684'641'123'236'000ULL;
    return QByteArray::number(base + random.bounded(10'000U) * 2ULL);
}

QByteArray toStatus(const DemoEvent& event)
{
    if (event.reportsFailure)
        return "delivery_failed";
    if (event.type == "message.received")
        return "webhook_delivered";
    return event.type == "message.finalized" ? "delivered" : "queued";
}

QByteArray messagePayload(const DemoEvent& event, QRandomGenerator& random)
{
    const bool isInbound = event.type == "message.received";
    const bool isFinal = event.type == "message.finalized";
    const bool isMms = random.bounded(6) == 0;
    const QByteArray text = oneOf(texts, random);
    const bool isUnicode = std::any_of(
        text.cbegin(), text.cend(), [](char c) { return static_cast<signed char>(c) < 0; });
    return filled(messageTemplate,
        {{"direction", isInbound ? "inbound" : "outbound"}, {"messageId", demoUuid(random)},
            {"type", isMms ? "MMS" : "SMS"}, {"from", phoneNumber(random)},
            {"to", phoneNumber(random)}, {"toStatus", toStatus(event)},
            {"carrier", oneOf(carriers, random)}, {"text", text},
            {"subject", isMms ? R"("From Telnyx!")" : "null"},
            {"media", isMms ? media.toByteArray() : "[]"},
            {"primary", jsonQuoted(event.primaryUrl)}, {"failover", jsonQuoted(event.failoverUrl)},
            {"encoding", isUnicode ? "UCS-2" : "GSM-7"},
            {"parts", QByteArray::number(1 + int(text.size() / 70))}, {"tag", oneOf(tags, random)},
            {"amount", oneOf(amounts, random)}, {"fee", "0.00305"},
            {"receivedAt", (event.occurredAt - 1250ms).toIso()},
            {"sentAt", isInbound ? "null" : quotedTime(event.occurredAt - 430ms)},
            {"completedAt", isFinal ? quotedTime(event.occurredAt - 12ms) : "null"},
            {"big", bigNumber(random)},
            {"errors", event.reportsFailure ? failedMessageErrors.toByteArray() : "[]"}});
}

QByteArray callDetails(const DemoEvent& event, QRandomGenerator& random)
{
    if (event.type == "call.hangup")
        return oneOf(hangups, random) + callQuality.toByteArray() + R"("end_time":)"
            + quotedTime(event.occurredAt - 30ms) + ',';
    if (event.type.startsWith("call.machine"))
        return random.bounded(3) == 0 ? R"("result":"machine",)" : R"("result":"human_residence",)";
    if (event.type == "call.answered")
        return R"("state":"answered",)";
    return R"("caller_id_name":"Ren\u00e9e \/ Front desk","state":"parked",)";
}

QByteArray callPayload(const DemoEvent& event, QRandomGenerator& random)
{
    const bool isQuoted = random.bounded(2) == 0;
    const QByteArray connection = "1684641123236054244";
    return filled(callTemplate,
        {{"legId", demoUuid(random)}, {"sessionId", demoUuid(random)},
            {"connection", isQuoted ? jsonQuoted(connection) : connection},
            {"from", phoneNumber(random)}, {"to", phoneNumber(random)},
            {"direction", random.bounded(2) == 0 ? "incoming" : "outgoing"},
            {"details", callDetails(event, random)},
            {"startTime", (event.occurredAt - 8s).toIso()}});
}

QByteArray faxPayload(const DemoEvent& event, QRandomGenerator& random)
{
    const bool isFailed = event.type == "fax.failed";
    return filled(faxTemplate,
        {{"faxId", demoUuid(random)}, {"connection", "\"1684641123236054244\""},
            {"from", phoneNumber(random)}, {"to", phoneNumber(random)},
            {"pages", QByteArray::number(random.bounded(1, 9))},
            {"details",
                isFailed ? R"("failure_reason":"user_busy","status":"failed",)"
                         : R"("call_duration_secs":84,"status":"delivered",)"}});
}

QByteArray payload(const DemoEvent& event, QRandomGenerator& random)
{
    if (event.type.startsWith("message."))
        return messagePayload(event, random);
    return event.type.startsWith("fax.") ? faxPayload(event, random) : callPayload(event, random);
}

} // namespace

QByteArray demoWebhook(const DemoEvent& event, QRandomGenerator& random)
{
    const QByteArray time
        = event.hasTime ? R"("occurred_at":)" + quotedTime(event.occurredAt) + ",\n  " : "";
    const QByteArray text = filled(eventTemplate,
        {{"id", event.id}, {"type", event.type}, {"time", time},
            {"payload", payload(event, random)}});
    return event.isSpaced ? text : compacted(text);
}

} // namespace waybill
