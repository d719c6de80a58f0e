// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "providers/providerprofile.h"

namespace waybill::sample {

using namespace Qt::StringLiterals;

inline ProviderProfile telnyx()
{
    ProviderProfile profile;
    profile.name = u"Telnyx"_s;
    profile.errorTexts = {{u"75001"_s, u"DNS: could not resolve"_s}};
    return profile;
}

/// A try of milliseconds after 2020-08-10T14:00:00Z, as the log keeps it.
inline Attempt attempt(int number, qint64 startMs, qint64 endMs, const QString& url, int status)
{
    const Instant zero = *Instant::fromIso("2020-08-10T14:00:00Z");
    Attempt result;
    result.number = number;
    result.status = status == 200 ? DeliveryStatus::Delivered : DeliveryStatus::Failed;
    result.startedAt = zero + std::chrono::milliseconds(startMs);
    result.finishedAt = zero + std::chrono::milliseconds(endMs);
    result.duration = *result.finishedAt - *result.startedAt;
    result.request.emplace().url = url;
    if (status != 0)
        result.response.emplace().status = status;
    return result;
}

inline AttemptError error(const QString& code, const QString& title)
{
    return {code, title, {}};
}

/// The example of Telnyx's list call: 5 s in the queue, a 404, then the second URL.
inline Delivery failedOver()
{
    Delivery delivery;
    delivery.id = {u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s};
    delivery.eventId = u"C9C0797E-901D-4349-A33C-C2C8F31A92C2"_s;
    delivery.eventType = u"call_initiated"_s;
    delivery.status = DeliveryStatus::Delivered;
    delivery.occurredAt = Instant::fromIso("2020-08-10T13:02:01.000Z");
    delivery.startedAt = Instant::fromIso("2020-08-10T14:00:00.000Z");
    delivery.finishedAt = Instant::fromIso("2020-08-10T14:00:05.595Z");
    delivery.attempts = {attempt(1, 5004, 5360, u"https://typo.example.com/webhooks"_s, 404),
        attempt(2, 5364, 5595, u"https://fallback.example.com/webhooks"_s, 200)};
    delivery.attempts[0].errors = {error(u"75499"_s, u"Webhook host returned HTTP 4XX"_s)};
    delivery.attemptCount = 2;
    return delivery;
}

} // namespace waybill::sample
