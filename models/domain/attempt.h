// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpexchange.h"
#include "domain/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace waybill {

/// Only ever read from the profile's value map, never inferred.
enum class DeliveryStatus : quint8 { Unknown, Pending, Delivered, Failed, Dead, Canceled };

enum class AttemptOrigin : quint8 { Provider, ProviderManual, Replay, Capture };

struct AttemptError
{
    QString code;
    QString title;
    QString detail;

    bool operator==(const AttemptError&) const = default;
};

/// One HTTP try of a delivery.
struct Attempt
{
    QString id; ///< the provider's, as it writes it; empty: the log gives attempts none
    int number = 1; ///< 1-based, oldest first; replays count on their own (R1, R2 …)
    AttemptOrigin origin = AttemptOrigin::Provider;
    DeliveryStatus status = DeliveryStatus::Unknown;
    QString providerStatus; ///< the provider's own word; empty for a replay
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    std::optional<Nanoseconds> duration; ///< the provider's own, else finished - started
    std::optional<RecordedRequest> request;
    std::optional<RecordedResponse> response;
    QList<AttemptError> errors;

    bool operator==(const Attempt&) const = default;
};

} // namespace waybill
