// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/splitarchive.h"

#include <utility>

namespace waybill {

SplitArchive::SplitArchive(MemoryArchive* memory, DeliveryArchive* lasting)
    : m_memory(memory)
    , m_lasting(lasting)
{
}

void SplitArchive::keepInMemory(const SourceId& source)
{
    m_inMemory.insert(source);
}

DeliveryArchive& SplitArchive::of(const SourceId& source) const
{
    if (isInMemory(source))
        return *m_memory;
    return *m_lasting;
}

void SplitArchive::storePage(
    const SourceId& source, const ProfileVersion& profile, std::shared_ptr<const PageRows> page)
{
    of(source).storePage(source, profile, std::move(page));
}

void SplitArchive::storeAnswer(const SourceId& source, const DeliveryId& delivery,
    const QByteArray& recordId, const QString& call, const QByteArray& bytes)
{
    of(source).storeAnswer(source, delivery, recordId, call, bytes);
}

void SplitArchive::storeReplay(
    const SourceId& source, const DeliveryId& delivery, const Attempt& replay)
{
    of(source).storeReplay(source, delivery, replay);
}

std::unique_ptr<ArchiveReply> SplitArchive::load(const SourceId& source, const DeliveryId& delivery)
{
    return of(source).load(source, delivery);
}

std::unique_ptr<ArchiveRecordsReply> SplitArchive::loadRecords(
    const SourceId& source, const QList<DeliveryId>& deliveries)
{
    return of(source).loadRecords(source, deliveries);
}

void SplitArchive::storeReading(const SourceId& source, const QByteArray& reading)
{
    of(source).storeReading(source, reading);
}

void SplitArchive::forget(const SourceId& source)
{
    of(source).forget(source);
}

} // namespace waybill
