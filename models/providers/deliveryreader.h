// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "domain/deliveryrecord.h"
#include "domain/fetcherror.h"
#include "domain/result.h"

#include <QByteArrayView>

#include <memory>

namespace waybill {

struct ProviderProfile;

/// Reads what a provider said of one delivery into a whole Delivery, all drifted shapes included.
/// Pure; const and safe to share between threads. Used for what is looked at, printed or replayed,
/// never for whole lists.
class DeliveryReader
{
public:
    explicit DeliveryReader(std::shared_ptr<const ProviderProfile> profile);
    ~DeliveryReader();

    /// All records of one delivery, in any order: one for each attempt where rows are attempts,
    /// else one, the last. Answers of calls that are missing or broken leave their fields empty.
    /// Errors: Malformed (none, or a row that is no object), NotADeliveryLog (no id).
    Result<Delivery, FetchError> read(const QList<DeliveryRecord>& records) const;

    /// The delivery of a row alone.
    Result<Delivery, FetchError> read(QByteArrayView item) const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

} // namespace waybill
