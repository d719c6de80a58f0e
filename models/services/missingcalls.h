// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "providers/sourcerequests.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace waybill {

struct ProviderProfile;

/// A call to be made about one row.
struct WantedCall
{
    QByteArray recordId;
    QString call; ///< RowCall::name
    RowNames names;

    bool operator==(const WantedCall&) const = default;
};

/// The profile's calls that a delivery's records have no answer to, those about the newest attempt
/// first, each record's in the profile's order. A row that cannot be read wants none. Reads every
/// row that lacks an answer: not for the UI thread.
QList<WantedCall> missingCalls(
    const std::shared_ptr<const ProviderProfile>& profile, const QList<DeliveryRecord>& records);

} // namespace waybill
