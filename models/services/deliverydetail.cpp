// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/deliverydetail.h"

#include "ports/deliveryarchive.h"
#include "providers/deliveryreader.h"

#include <utility>

namespace waybill {

namespace {

Observation observation(Instant seenAt, const Delivery& delivery)
{
    return {seenAt, delivery.status, delivery.attemptCount, delivery.nextAttemptAt};
}

/// What the log said before, as far as it can still be read, and what it says now.
QList<Observation> observations(
    const DeliveryReader& reader, const ArchivedDelivery& archived, const Delivery& now)
{
    QList<Observation> seen;
    for (const EarlierRow& earlier : archived.earlier) {
        if (const auto delivery = reader.read(earlier.row))
            seen.append(observation(earlier.seenAt, *delivery));
    }
    if (archived.seenAt)
        seen.append(observation(*archived.seenAt, now));
    return seen;
}

} // namespace

DetailResult readDetail(const SourceId& source,
    const std::shared_ptr<const ProviderProfile>& profile, const ArchivedDelivery& archived)
{
    const DeliveryReader reader(profile);
    auto delivery = reader.read(archived.records);
    if (!delivery)
        return Failure{delivery.error()};
    auto detail = std::make_shared<DeliveryDetail>();
    detail->source = source;
    detail->profile = profile;
    detail->delivery = std::move(delivery).value();
    detail->replays = archived.replays;
    detail->seen = observations(reader, archived, detail->delivery);
    for (qsizetype i = 0; i < detail->attemptCount(); ++i)
        detail->bodies.append(wireBody(*profile, detail->delivery, detail->attempt(i)));
    return std::shared_ptr<const DeliveryDetail>(std::move(detail));
}

} // namespace waybill
