// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliveryages.h"

#include "store/roworder.h"

#include <algorithm>

namespace waybill {

QHash<SourceId, Instant> oldestStarts(const DeliveryColumns& columns)
{
    std::vector<qint64> oldest(columns.sources->size(), unknownTime);
    for (quint32 row = 0; row < columns.count; ++row) {
        const qint64 start = shownTimeOf(columns, row);
        qint64& known = oldest[columns.value(&DeliveryChunk::source, row)];
        if (start != unknownTime)
            known = known == unknownTime ? start : std::min(known, start);
    }
    QHash<SourceId, Instant> starts;
    for (size_t code = 0; code < oldest.size(); ++code) {
        if (oldest[code] != unknownTime && !(*columns.sources)[code].isRemoved)
            starts.insert((*columns.sources)[code].id, Instant{oldest[code]});
    }
    return starts;
}

QHash<SourceId, QList<DeliveryId>> deliveriesBefore(
    const DeliveryColumns& columns, const QHash<SourceId, Instant>& from)
{
    std::vector<qint64> limits;
    for (const StoreSource& source : *columns.sources)
        limits.push_back(
            source.isRemoved ? unknownTime : from.value(source.id, Instant{unknownTime}).ns);
    QHash<SourceId, QList<DeliveryId>> old;
    for (quint32 row = 0; row < columns.count; ++row) {
        const qint64 start = shownTimeOf(columns, row);
        if (start == unknownTime || start >= limits[columns.value(&DeliveryChunk::source, row)])
            continue;
        old[columns.source(row).id].append(
            DeliveryId{QString::fromUtf8(columns.value(&DeliveryChunk::id, row))});
    }
    return old;
}

} // namespace waybill
