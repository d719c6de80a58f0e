// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/missingcalls.h"

#include "providers/deliveryreader.h"
#include "providers/providerprofile.h"

#include <algorithm>

namespace waybill {

namespace {

struct Lacking
{
    QByteArray recordId;
    QStringList calls;
    RowNames names;
    std::optional<Instant> startedAt;
};

QStringList unanswered(const ProviderProfile& profile, const DeliveryRecord& record)
{
    QStringList calls;
    for (const RowCall& call : profile.calls) {
        if (!record.answers.contains(call.name))
            calls.append(call.name);
    }
    return calls;
}

std::optional<Instant> startOf(const Delivery& delivery)
{
    const Attempt* last = delivery.lastAttempt();
    return last && last->startedAt ? last->startedAt : delivery.startedAt;
}

/// No time is older than any.
bool isNewer(const Lacking& a, const Lacking& b)
{
    return a.startedAt && (!b.startedAt || *a.startedAt > *b.startedAt);
}

} // namespace

QList<WantedCall> missingCalls(
    const std::shared_ptr<const ProviderProfile>& profile, const QList<DeliveryRecord>& records)
{
    const DeliveryReader reader(profile);
    QList<Lacking> lacking;
    for (const DeliveryRecord& record : records) {
        const QStringList calls = unanswered(*profile, record);
        if (calls.isEmpty())
            continue;
        const auto delivery = reader.read(QList<DeliveryRecord>{record});
        if (!delivery)
            continue;
        const RowNames names{delivery->id.value, delivery->eventId, delivery->endpointId,
            QString::fromUtf8(record.id)};
        lacking.append({record.id, calls, names, startOf(*delivery)});
    }
    std::stable_sort(lacking.begin(), lacking.end(), isNewer);
    QList<WantedCall> wanted;
    for (const Lacking& record : std::as_const(lacking)) {
        for (const QString& call : record.calls)
            wanted.append({record.recordId, call, record.names});
    }
    return wanted;
}

} // namespace waybill
