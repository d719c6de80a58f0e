// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/observation.h"
#include "domain/result.h"
#include "providers/wirebody.h"

#include <QList>

#include <memory>

namespace waybill {

struct ArchivedDelivery;
struct ProviderProfile;

/// All there is to show of one delivery.
struct DeliveryDetail
{
    SourceId source;
    std::shared_ptr<const ProviderProfile> profile;
    Delivery delivery;
    QList<Attempt> replays; ///< oldest first
    QList<Observation> seen; ///< oldest first, the last is how it stands; empty: not known
    QList<WireBody> bodies; ///< request bodies: one per provider attempt, then one per replay

    qsizetype attemptCount() const { return delivery.attempts.size() + replays.size(); }
    /// Provider attempts come first, then replays; `index` is below attemptCount().
    const Attempt& attempt(qsizetype index) const
    {
        const qsizetype own = delivery.attempts.size();
        return index < own ? delivery.attempts.at(index) : replays.at(index - own);
    }

    bool operator==(const DeliveryDetail&) const = default;
};

using DetailResult = Result<std::shared_ptr<const DeliveryDetail>, FetchError>;

/// Reads what the archive keeps. A payload may be 10 MB: for a worker.
DetailResult readDetail(const SourceId& source,
    const std::shared_ptr<const ProviderProfile>& profile, const ArchivedDelivery& archived);

} // namespace waybill
