// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallprofiles.h"

namespace waybill {

using namespace Qt::StringLiterals;
using From = AttemptFields::From;

namespace {

QMap<QString, DeliveryStatus> httpStatuses()
{
    return {{u"2xx"_s, DeliveryStatus::Delivered}, {u"*"_s, DeliveryStatus::Failed}};
}

RowCall call(const QString& name, bool overlaysRow)
{
    RowCall call;
    call.name = name;
    call.path = u"/deliveries/{id}"_s;
    call.overlaysRow = overlaysRow;
    return call;
}

} // namespace

ProviderProfile artaProfile()
{
    ProviderProfile profile;
    profile.id = u"arta"_s;
    profile.page.items = {u"/items"_s};
    profile.page.number = {u"/metadata/page"_s};
    profile.page.results = {u"/metadata/total_count"_s};
    profile.calls = {call(u"detail"_s, false)};
    DeliveryFields& fields = profile.fields;
    fields.id = {u"/id"_s};
    fields.status = {{u"/status"_s},
        {{u"delivered"_s, DeliveryStatus::Delivered}, {u"failed"_s, DeliveryStatus::Failed}}};
    fields.eventType = {u"/type"_s};
    fields.nextAttemptAt = {u"/next_retry"_s};
    fields.endpointId = {u"/webhook_id"_s};
    fields.payload = {u"detail:/request_body"_s};
    fields.extra = {{u"resource_id"_s, {u"/resource_id"_s}}};
    AttemptFields& attempts = profile.attempts;
    attempts.from = From::Rows;
    attempts.startedAt = {u"/created_at"_s};
    attempts.requestUrl = {u"/webhook_url"_s};
    attempts.requestBody = {u"detail:/request_body"_s};
    attempts.responseStatus = {u"/response_status_code"_s};
    attempts.responseBody = {u"detail:/response_body"_s};
    return profile;
}

QByteArray artaSeedPage()
{
    return R"({
  "items": [
    {
      "created_at": "2021-10-27T16:48:38.657228",
      "next_retry": null,
      "id": "5b6e1621-454f-4f18-aecf-87192406effe",
      "resource_id": "9c67b26c-6b5d-4e19-a703-f7356f82d7e0",
      "resource_type": "request",
      "response_status_code": 202,
      "status": "delivered",
      "type": "request.created",
      "webhook_id": 432672,
      "webhook_url": "https://hooks.mydomain.xyz/arta"
    }
  ],
  "metadata": {
    "page": 1,
    "page_size": 20,
    "total_count": 1
  }
})";
}

ProviderProfile truthlocksProfile()
{
    ProviderProfile profile;
    profile.id = u"truthlocks"_s;
    profile.page.items = {QString(), u"/items"_s};
    DeliveryFields& fields = profile.fields;
    fields.id = {u"/id"_s};
    fields.status = {{u"/status"_s, u"/success"_s},
        {{u"pending"_s, DeliveryStatus::Pending}, {u"delivered"_s, DeliveryStatus::Delivered},
            {u"failed"_s, DeliveryStatus::Failed}, {u"dead"_s, DeliveryStatus::Dead},
            {u"true"_s, DeliveryStatus::Delivered}, {u"false"_s, DeliveryStatus::Failed}}};
    fields.eventId = {u"/event_id"_s};
    fields.eventType = {u"/event_type"_s};
    fields.queuedAt = {u"/created_at"_s};
    fields.changedAt = {u"/updated_at"_s};
    fields.nextAttemptAt = {u"/next_attempt_at"_s};
    fields.attemptCount = {u"/attempt_count"_s};
    fields.httpStatus = {u"/http_status"_s, u"/status_code"_s};
    fields.errorTitle = {u"/last_error"_s};
    fields.endpointId = {u"/endpoint_id"_s};
    fields.payloadHash = {u"/payload_hash"_s};
    return profile;
}

QByteArray truthlocksSeedPage()
{
    return R"([
  {
    "id": "dlv_a1b2c3d4",
    "endpoint_id": "660e8400-e29b-41d4-a716-446655440001",
    "event_id": "evt_x9y8z7w6",
    "event_type": "attestation.created",
    "payload_hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "status": "delivered",
    "attempt_count": 1,
    "next_attempt_at": null,
    "last_error": null,
    "http_status": 200,
    "created_at": "2026-03-25T14:30:00Z",
    "updated_at": "2026-03-25T14:30:01Z"
  },
  {
    "id": "dlv_e5f6g7h8",
    "endpoint_id": "660e8400-e29b-41d4-a716-446655440001",
    "event_id": "evt_m3n4o5p6",
    "event_type": "verification.failed",
    "payload_hash": "a1b2c3d4e5f67890abcdef1234567890abcdef1234567890abcdef1234567890",
    "status": "failed",
    "attempt_count": 3,
    "next_attempt_at": "2026-03-25T14:30:00Z",
    "last_error": "connection timeout",
    "http_status": null,
    "created_at": "2026-03-25T14:25:00Z",
    "updated_at": "2026-03-25T14:29:00Z"
  }
])";
}

ProviderProfile gitHubProfile()
{
    ProviderProfile profile;
    profile.id = u"github"_s;
    profile.page.items = {QString()};
    profile.list.order = ListOrder::NewestFirst;
    profile.calls = {call(u"detail"_s, true)};
    DeliveryFields& fields = profile.fields;
    fields.id = {u"/guid"_s};
    fields.status = {{u"/status_code"_s}, httpStatuses()};
    fields.eventId = {u"/guid"_s};
    fields.eventType = {u"/event"_s};
    fields.payload = {u"/request/payload"_s};
    AttemptFields& attempts = profile.attempts;
    attempts.from = From::Rows;
    attempts.id = {u"/id"_s};
    attempts.startedAt = {u"/delivered_at"_s};
    attempts.duration = {{u"/duration"_s}, DurationField::Unit::Seconds};
    attempts.manual = {{u"/redelivery"_s}, {u"true"_s}};
    attempts.requestUrl = {u"/url"_s};
    attempts.requestHeaders = {u"/request/headers"_s};
    attempts.responseStatus = {u"/status_code"_s};
    attempts.responseHeaders = {u"/response/headers"_s};
    attempts.responseBody = {u"/response/payload"_s};
    attempts.errorTitle = {u"/status"_s};
    return profile;
}

QByteArray gitHubPage()
{
    return R"([
{"id":9007199254740993,"guid":"58474f00-b361-11eb-836d-0e4f3503ccbe","delivered_at":"2021-05-12T20:33:44Z",
 "redelivery":false,"duration":0.03,"status":"failed to connect","status_code":502,"event":"issues","action":"opened"},
{"id":9007199254740995,"guid":"58474f00-b361-11eb-836d-0e4f3503ccbe","delivered_at":"2021-05-12T20:36:00.000Z",
 "redelivery":true,"duration":0.1,"status":"OK","status_code":200,"event":"issues","action":"opened"},
{"id":7,"guid":"0b989ba4-242f-11e5-81e1-c7b6966d2516","delivered_at":"2021-05-12T20:30:00Z",
 "redelivery":false,"duration":10.0,"status":"timed out","status_code":0,"event":"push","action":null}
])";
}

ProviderProfile gitLabProfile()
{
    ProviderProfile profile;
    profile.id = u"gitlab"_s;
    profile.page.items = {QString()};
    DeliveryFields& fields = profile.fields;
    fields.id = {u"/id"_s};
    fields.status = {{u"/response_status"_s}, httpStatuses()};
    fields.payload = {u"/request_data"_s};
    AttemptFields& attempts = profile.attempts;
    attempts.from = From::Rows;
    attempts.duration = {{u"/execution_duration"_s}, DurationField::Unit::Seconds};
    attempts.requestHeaders = {u"/request_headers"_s};
    attempts.responseStatus = {u"/response_status"_s};
    attempts.responseBody = {u"/response_body"_s};
    attempts.errorTitle = {u"/response_status"_s};
    return profile;
}

ProviderProfile hookdeckProfile()
{
    ProviderProfile profile;
    profile.id = u"hookdeck"_s;
    profile.page.items = {u"/models"_s};
    profile.page.next = {u"/pagination/next"_s};
    profile.calls = {call(u"attempts"_s, false), call(u"raw"_s, false)};
    DeliveryFields& fields = profile.fields;
    fields.id = {u"/id"_s};
    fields.status = {{u"/status"_s},
        {{u"SUCCESSFUL"_s, DeliveryStatus::Delivered}, {u"FAILED"_s, DeliveryStatus::Failed},
            {u"QUEUED"_s, DeliveryStatus::Pending}}};
    fields.queuedAt = {u"/created_at"_s};
    fields.attemptCount = {u"/attempts"_s};
    fields.httpStatus = {u"/response_status"_s};
    fields.errorCode = {u"/error_code"_s};
    fields.endpointId = {u"/destination_id"_s};
    fields.payload = {u"raw:/body"_s, u"/data/body"_s};
    AttemptFields& attempts = profile.attempts;
    attempts.from = From::Nested;
    attempts.items = {u"attempts:/models"_s};
    attempts.newestFirst = false;
    attempts.id = {u"/id"_s};
    attempts.status = fields.status;
    attempts.startedAt = {u"/delivered_at"_s};
    attempts.duration = {{u"/response_latency"_s}, DurationField::Unit::Milliseconds};
    attempts.manual = {{u"/trigger"_s}, {u"MANUAL"_s, u"BULK_RETRY"_s}};
    attempts.requestMethod = {u"/http_method"_s};
    attempts.requestUrl = {u"/requested_url"_s};
    attempts.responseStatus = {u"/response_status"_s};
    attempts.responseBody = {u"/body"_s};
    attempts.errorCode = {u"/error_code"_s};
    return profile;
}

} // namespace waybill
