// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverymerge.h"

#include "providers/recordorder.h"

#include <algorithm>

namespace waybill {

namespace {

std::optional<Instant> startOf(const Delivery& part)
{
    const Attempt attempt = part.attempts.value(0);
    for (const auto& time : {attempt.startedAt, part.startedAt, part.finishedAt}) {
        if (time)
            return time;
    }
    return std::nullopt;
}

/// An unknown start is older than any.
bool isOlder(const Delivery& a, const Delivery& b)
{
    const std::optional<Instant> startA = startOf(a);
    const std::optional<Instant> startB = startOf(b);
    if (startA != startB)
        return startA < startB;
    const QByteArray idA = a.attempts.value(0).id.toUtf8();
    return orderOfIds(idA, b.attempts.value(0).id.toUtf8()) < 0;
}

template <typename T> void fill(T& value, const T& other)
{
    if (value == T())
        value = other;
}

void fillGaps(Delivery& whole, const Delivery& part)
{
    fill(whole.eventId, part.eventId);
    fill(whole.eventType, part.eventType);
    fill(whole.occurredAt, part.occurredAt);
    fill(whole.queuedAt, part.queuedAt);
    fill(whole.endpointUrl, part.endpointUrl);
    fill(whole.endpointId, part.endpointId);
    fill(whole.payloadHash, part.payloadHash);
    fill(whole.primaryUrl, part.primaryUrl);
    fill(whole.failoverUrl, part.failoverUrl);
    if (whole.payload || !part.payload)
        return;
    whole.payload = part.payload;
    whole.payloadIsSent = part.payloadIsSent;
    whole.payloadIsJson = part.payloadIsJson;
    whole.reportedFailures = part.reportedFailures;
}

} // namespace

Delivery mergedDelivery(QList<Delivery> parts)
{
    std::ranges::stable_sort(parts, isOlder);
    Delivery whole = parts.last();
    whole.attempts.clear();
    whole.notes.clear();
    for (const Delivery& part : std::as_const(parts)) {
        whole.attempts.append(part.attempts);
        whole.notes.append(part.notes);
        whole.attemptCount = std::max(whole.attemptCount, part.attemptCount);
    }
    for (qsizetype i = parts.size() - 2; i >= 0; --i)
        fillGaps(whole, parts.at(i));
    whole.startedAt = parts.first().startedAt;
    int number = 0;
    for (Attempt& attempt : whole.attempts)
        attempt.number = ++number;
    whole.attemptCount = std::max(whole.attemptCount, std::optional(number));
    return whole;
}

} // namespace waybill
