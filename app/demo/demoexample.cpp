// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoexample.h"

#include "demo/demotext.h"

#include <chrono>

namespace waybill {

using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView exampleTemplate = R"({
"id":"f5586561-8ff0-4291-a0ac-84fe544797bd",
"user_id":"0ccc7b54-4df3-4bca-a65a-3da1ecc777f0",
"record_type":"webhook_delivery",
"status":"delivered",
"webhook":{
  "record_type":"event",
  "id":"C9C0797E-901D-4349-A33C-C2C8F31A92C2",
  "event_type":"message.sent",
  "occurred_at":"$occurred$",
  "payload":{
    "record_type":"message",
    "direction":"outbound",
    "id":"40385f64-5717-4562-b3fc-2c963f66afa6",
    "type":"MMS",
    "messaging_profile_id":"4000eba1-a0c0-4563-9925-b25e842a7cb6",
    "organization_id":"b448f9cc-a842-4784-98e9-03c1a5872950",
    "from":{"phone_number":"+12025550100","carrier":"TELNYX LLC","line_type":"VoIP"},
    "to":[{"phone_number":"+12025550142","status":"queued","carrier":"T-MOBILE USA, INC.","line_type":"Wireless"}],
    "cc":[],
    "text":"Caf\u00e9 Noir: your table for 2 is ready ☕ https:\/\/example.com\/t\/8Kq2",
    "subject":"From Telnyx!",
    "media":[{"url":"https:\/\/media.example.com\/AW3F4fFD_400x400.png","content_type":null,"sha256":null,"size":null}],
    "webhook_url":"https:\/\/typo.example.com\/webhooks",
    "webhook_failover_url":"https:\/\/fallback.example.com\/webhooks",
    "encoding":"UCS-2",
    "parts":1,
    "tags":["Greetings"],
    "cost":{"amount":0.0051000,"currency":"USD"},
    "cost_breakdown":{"carrier_fee":{"amount":0.00305,"currency":"USD"},"rate":{"amount":0.00205,"currency":"USD"}},
    "tcr_campaign_id":"TCPA3X7",
    "tcr_campaign_billable":true,
    "tcr_campaign_registered":"REGISTERED",
    "received_at":"$received$",
    "sent_at":null,
    "completed_at":null,
    "valid_until":null,
    "carrier_message_id":9007199254740993,
    "errors":[]
  }
},
"started_at":"$started$",
"finished_at":"$end2$",
"attempts":[
  {
    "status":"delivered",
    "started_at":"$start2$",
    "finished_at":"$end2$",
    "http":{
      "request":{"url":"https://fallback.example.com/webhooks","headers":["Accept: */*","Content-Type: application/json"]},
      "response":{
        "status":200,
        "headers":["Content-Type: application/json","X-Request-Id: 5b6e1621-454f-4f18"],
        "body":"{\"ok\": true, \"queued\": 9007199254740993}"
      }
    }
  },
  {
    "status":"failed",
    "started_at":"$start1$",
    "finished_at":"$end1$",
    "http":{
      "request":{"url":"https://typo.example.com/webhooks","headers":["Accept: */*","Content-Type: application/json"]},
      "response":{
        "status":404,
        "headers":["Content-Type: text/html","Pragma: no-cache"],
        "body":"Oops. Not found."
      }
    },
    "errors":[{"code":"75499","title":"Webhook host returned HTTP 4XX","detail":"The server returned another HTTP 4XX error"}]
  }
]
})";

} // namespace

QByteArray demoExample(Instant startedAt)
{
    return filled(compacted(exampleTemplate),
        {{"occurred", (startedAt - 41ms).toIso()}, {"received", (startedAt - 2574ms).toIso()},
            {"started", startedAt.toIso()}, {"start1", (startedAt + 5004ms).toIso()},
            {"end1", (startedAt + 5360ms).toIso()}, {"start2", (startedAt + 5364ms).toIso()},
            {"end2", (startedAt + 5595ms).toIso()}});
}

} // namespace waybill
