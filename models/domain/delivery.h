// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace waybill {

/// A field of an answer that could not be used: which, and why. The rest of its row stands.
struct FieldNote
{
    QString pointer; ///< JSON Pointer (RFC 6901) from the item
    QString reason; ///< plain words, untranslated: "a string where an object was expected"

    bool operator==(const FieldNote&) const = default;
};

/// One event owed to one endpoint, as one source shows it. What is empty was not in the log.
struct Delivery
{
    DeliveryId id;
    QString eventId;
    QString eventType;
    DeliveryStatus status = DeliveryStatus::Unknown;
    QString providerStatus; ///< the provider's own word
    std::optional<Instant> occurredAt;
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    std::optional<Instant> queuedAt; ///< when the provider took it up: no attempt's start
    std::optional<Instant> changedAt; ///< when its record last changed: no attempt's end
    std::optional<Instant> nextAttemptAt;
    std::optional<int> attemptCount; ///< the provider's count, else the number of attempts
    std::optional<int> httpStatus; ///< the newest attempt's, where the log has no attempts
    AttemptError error; ///< likewise
    QString endpointUrl; ///< likewise
    QString endpointId; ///< the provider's id of the endpoint
    std::optional<QByteArray> payload; ///< the event, byte for byte as the answer had it
    bool payloadIsSent = false; ///< the payload is the body that was sent, not parsed from it
    bool payloadIsJson = true; ///< false: the payload slice does not validate
    QString payloadHash;
    QList<std::pair<QString, QByteArray>> extra; ///< profile's extra columns: name, raw JSON value
    QString primaryUrl; ///< where the payload says it should go; empty: not said
    QString failoverUrl;
    /// What the delivered event itself reports as failed ("to/0: delivery_failed"); empty: nothing.
    QStringList reportedFailures;
    QList<Attempt> attempts; ///< the provider's, oldest first
    QList<FieldNote> notes;

    bool operator==(const Delivery&) const = default;

    /// The newest provider attempt, or nullptr.
    const Attempt* lastAttempt() const { return attempts.isEmpty() ? nullptr : &attempts.last(); }
};

} // namespace waybill
