// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace waybill {

/// One row of each provider's list, as its documentation shows it.
namespace samplerow {

inline const QByteArray telnyx
    = R"({"id":"f5586561-8ff0-4291-a0ac-84fe544797bd","user_id":"b1","record_type":"webhook_delivery",)"
      R"("status":"delivered","webhook":{"record_type":"event","id":"0ccc7b54-4df3-4bca-a65a-3da1ecc777f0",)"
      R"("event_type":"call_initiated","occurred_at":"2019-03-29T11:10:19.127783Z","payload":{}},)"
      R"("started_at":"2019-03-29T11:10:19.127783Z","finished_at":"2019-03-29T11:10:20.127783Z","attempts":[]})";
inline const QByteArray arta
    = R"({"id":"5b6e1621-454f-4f18-aecf-87192406effe","created_at":"2021-10-27T16:48:38.657228",)"
      R"("next_retry":null,"resource_id":"432672","resource_type":"ping","response_status_code":200,)"
      R"("status":"delivered","type":"ping","webhook_id":4,"webhook_url":"https://example.com/"})";
inline const QByteArray artaDetail
    = R"({"id":"5b6e1621-454f-4f18-aecf-87192406effe","created_at":"2021-10-27T16:48:38.657228",)"
      R"("next_retry":null,"resource_id":"432672","resource_type":"ping","response_status_code":200,)"
      R"("status":"delivered","type":"ping","webhook_id":4,"webhook_url":"https://example.com/",)"
      R"("request_body":"{\"type\":\"ping\"}","response_body":"ok"})";
inline const QByteArray truthlocks
    = R"({"id":"dlv_1","endpoint_id":"we_1","event_id":"evt_1","event_type":"attestation.created",)"
      R"("payload_hash":"e3b0c442","status":"delivered","attempt_count":1,"next_attempt_at":null,)"
      R"("last_error":null,"http_status":200,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:01Z"})";
inline const QByteArray truthlocksNewer
    = R"({"id":"dlv_1","event_type":"attestation.created","status_code":200,)"
      R"("delivered_at":"2026-01-01T00:00:00Z","success":true})";
inline const QByteArray gitHub
    = R"({"id":9007199254740993,"guid":"58474f00-b361-11eb-836d-0e4f3503ccbe","delivered_at":"2021-05-12T20:33:44Z",)"
      R"("redelivery":false,"duration":0.03,"status":"OK","status_code":200,"event":"issues","action":"opened",)"
      R"("installation_id":123,"repository_id":123})";
inline const QByteArray gitHubDetail
    = R"({"id":9007199254740993,"guid":"58474f00-b361-11eb-836d-0e4f3503ccbe","delivered_at":"2021-05-12T20:33:44Z",)"
      R"("redelivery":false,"duration":0.03,"status":"OK","status_code":200,"event":"issues","action":"opened",)"
      R"("installation_id":123,"repository_id":123,"url":"https://example.com/","request":{"headers":{},)"
      R"("payload":{}},"response":{"headers":{},"payload":"ok"}})";
inline const QByteArray gitLab
    = R"({"id":1,"url":"https://example.net/","trigger":"push_hooks","request_headers":{"X-Gitlab-Event":"Push Hook"},)"
      R"("request_data":{},"response_headers":{},"response_body":"ok","execution_duration":1.03,"response_status":"200"})";
inline const QByteArray svix
    = R"({"id":"atmpt_1","msgId":"msg_1","endpointId":"ep_1","url":"https://example.com/","response":"{}",)"
      R"("responseStatusCode":200,"responseDurationMs":120,"status":0,"statusText":"success","triggerType":0,)"
      R"("timestamp":"2024-01-01T00:00:00Z"})";
inline const QByteArray hookdeck
    = R"({"id":"evt_1","team_id":"tm_1","webhook_id":"web_1","source_id":"src_1","destination_id":"des_1",)"
      R"("event_data_id":"edt_1","request_id":"req_1","attempts":1,"last_attempt_at":"2024-01-01T00:00:00Z",)"
      R"("next_attempt_at":null,"response_status":200,"status":"SUCCESSFUL","successful_at":"2024-01-01T00:00:00Z",)"
      R"("cli_id":null,"created_at":"2024-01-01T00:00:00Z","updated_at":"2024-01-01T00:00:00Z"})";
inline const QByteArray convoy
    = R"({"uid":"01H","project_id":"p","event_id":"e","endpoint_id":"ep","subscription_id":"s","event_type":"x",)"
      R"("status":"Success","target_url":"https://example.com/","created_at":"2024-01-01T00:00:00Z",)"
      R"("updated_at":"2024-01-01T00:00:00Z","metadata":{"raw":"{}","num_trials":1,"retry_limit":3}})";
inline const QByteArray goCardless
    = R"({"id":"WB1","url":"https://example.com/","created_at":"2024-01-01T00:00:00Z","is_test":false,)"
      R"("successful":true,"request_headers":{},"request_body":"{}","response_code":200,"response_headers":{},)"
      R"("response_body":"","response_body_truncated":false})";

} // namespace samplerow

} // namespace waybill
