// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/memoryarchive.h"

#include "providers/pagerows.h"

namespace waybill {

using namespace Qt::StringLiterals;

void MemoryArchive::storePage(
    const SourceId& source, const QString& providerId, std::shared_ptr<const PageRows> page)
{
    for (const DeliveryRow& row : page->rows)
        m_slices.insert({source, row.id}, {providerId, page, row.sliceOffset, row.sliceLength});
}

void MemoryArchive::storeReplay(
    const SourceId& source, const DeliveryId& delivery, const Attempt& replay)
{
    m_replays.append({source, delivery, replay});
}

std::unique_ptr<ArchiveReply> MemoryArchive::load(
    const SourceId& source, const DeliveryId& delivery)
{
    auto reply = std::make_unique<ArchiveReply>();
    QMetaObject::invokeMethod(
        reply.get(),
        [reply = reply.get(), result = found(source, delivery)] { emit reply->finished(result); },
        Qt::QueuedConnection);
    return reply;
}

ArchiveResult MemoryArchive::found(const SourceId& source, const DeliveryId& delivery) const
{
    const auto slice = m_slices.constFind({source, delivery.value.toUtf8()});
    if (slice == m_slices.cend())
        return Failure{FetchError{
            .kind = FetchError::Kind::NotFound, .cause = u"no page held this delivery"_s}};
    const QByteArrayView item
        = QByteArrayView(slice->page->bytes).sliced(slice->offset, slice->length);
    return ArchivedDelivery{slice->providerId, item.toByteArray(), replaysOf(source, delivery)};
}

QList<Attempt> MemoryArchive::replaysOf(const SourceId& source, const DeliveryId& delivery) const
{
    QList<Attempt> result;
    for (const ArchivedReplay& one : m_replays) {
        if (one.source == source && one.delivery == delivery)
            result.append(one.replay);
    }
    return result;
}

} // namespace waybill
