// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/pendingwrites.h"

#include "providers/pagerows.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

qint64 sizeOf(const ArchiveWrite& write)
{
    const auto* page = std::get_if<PageWrite>(&write);
    return page != nullptr ? page->page->bytes.size() : 0;
}

/// Does one delivery's share of each write.
struct Applying
{
    ArchivedDelivery& found;
    const SourceId& source;
    const DeliveryId& delivery;

    void operator()(const PageWrite& write) const
    {
        if (write.source != source)
            return;
        const QByteArray id = delivery.value.toUtf8();
        for (const DeliveryRow& row : write.page->rows) {
            if (row.id == id)
                take(write, row.recordId, write.page->slice(row));
        }
    }
    void operator()(const AnswerWrite& write) const
    {
        if (!isMeant(write.source, write.delivery))
            return;
        if (DeliveryRecord* record = find(write.recordId))
            record->answers.insert(write.call, write.bytes);
    }
    void operator()(const ReplayWrite& write) const
    {
        // As the archive does, because it may be there already.
        if (isMeant(write.source, write.delivery) && !found.replays.contains(write.replay))
            found.replays.append(write.replay);
    }
    void operator()(const ForgetWrite& write) const
    {
        if (write.source == source)
            found = {};
    }
    void operator()(const EraseWrite& write) const
    {
        if (write.source == source && write.deliveries.contains(delivery))
            found = {};
    }
    void operator()(const ClearWrite&) const { found = {}; }
    void operator()(const ReadingWrite&) const { }
    void operator()(const DescribeWrite&) const { }
    void operator()(const MarkWrite&) const { }

private:
    bool isMeant(const SourceId& itsSource, const DeliveryId& itsDelivery) const
    {
        return itsSource == source && itsDelivery == delivery;
    }
    DeliveryRecord* find(const QByteArray& id) const
    {
        const auto record = std::find_if(found.records.begin(), found.records.end(),
            [&](const DeliveryRecord& one) { return one.id == id; });
        return record == found.records.end() ? nullptr : &*record;
    }
    void take(const PageWrite& write, const QByteArray& recordId, QByteArrayView bytes) const
    {
        DeliveryRecord* record = find(recordId);
        found.profile = write.profile;
        if (record != nullptr && record->row == bytes)
            return;
        if (record == nullptr)
            record = &found.records.emplace_back(DeliveryRecord{recordId, {}, {}});
        else
            found.earlier.append({found.seenAt.value_or(write.seen), recordId, record->row});
        *record = {recordId, bytes.toByteArray(), {}};
        found.seenAt = write.seen;
    }
};

} // namespace

PendingWrites::PendingWrites(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}

bool PendingWrites::append(ArchiveWrite write)
{
    if (isRefused(write))
        return !std::holds_alternative<PageWrite>(write);
    m_bytes += sizeOf(write);
    m_writes.push_back(std::move(write));
    return true;
}

bool PendingWrites::isRefused(const ArchiveWrite& write)
{
    if (const auto* page = std::get_if<PageWrite>(&write)) {
        const bool isOver = m_bytes > 0 && m_bytes + sizeOf(write) > m_maxBytes;
        if (isOver)
            m_holed.insert(page->source);
        return isOver;
    }
    if (const auto* reading = std::get_if<ReadingWrite>(&write))
        return m_holed.contains(reading->source);
    return false;
}

void PendingWrites::removeFirst()
{
    m_bytes -= sizeOf(m_writes.front());
    m_writes.pop_front();
}

void PendingWrites::applyTo(
    ArchivedDelivery& found, const SourceId& source, const DeliveryId& delivery) const
{
    for (const ArchiveWrite& write : m_writes)
        std::visit(Applying{found, source, delivery}, write);
}

void PendingWrites::failMarks(const ArchiveFault& fault)
{
    std::erase_if(m_writes, [&](const ArchiveWrite& write) {
        const auto* mark = std::get_if<MarkWrite>(&write);
        if (mark != nullptr)
            mark->answer(Failure{fault});
        return mark != nullptr;
    });
}

} // namespace waybill
