// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/memoryarchive.h"

#include "providers/pagerows.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

MemoryArchive::MemoryArchive(qsizetype maxAnswerBytes)
    : m_answers(maxAnswerBytes)
{
}

QByteArrayView MemoryArchive::Slice::bytes() const
{
    return QByteArrayView(stored->page->bytes).sliced(offset, length);
}

void MemoryArchive::storePage(
    const SourceId& source, const ProfileVersion& profile, std::shared_ptr<const PageRows> page)
{
    const auto stored = std::make_shared<const StoredPage>(StoredPage{profile, std::move(page)});
    for (const DeliveryRow& row : stored->page->rows) {
        const Key key{source, row.recordId};
        const Slice slice{stored, row.sliceOffset, row.sliceLength};
        const auto before = m_slices.constFind(key);
        if (before != m_slices.cend() && before->bytes() != slice.bytes())
            m_answers.remove(key);
        m_slices.insert(key, slice);
        if (row.recordId == row.id)
            continue;
        QList<QByteArray>& records = m_records[{source, row.id}];
        if (!records.contains(row.recordId))
            records.append(row.recordId);
    }
}

void MemoryArchive::storeAnswer(const SourceId& source, const DeliveryId&,
    const QByteArray& recordId, const QString& call, const QByteArray& bytes)
{
    const Key key{source, recordId};
    if (!m_slices.contains(key))
        return;
    const std::unique_ptr<Answers> before(m_answers.take(key));
    auto answers = before ? std::make_unique<Answers>(*before) : std::make_unique<Answers>();
    answers->insert(call, bytes);
    qsizetype cost = 0;
    for (const QByteArray& answer : std::as_const(*answers))
        cost += answer.size();
    m_answers.insert(key, answers.release(), cost); // takes it over, whatever the cost
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

std::unique_ptr<ArchiveRecordsReply> MemoryArchive::loadRecords(
    const SourceId& source, const QList<DeliveryId>& deliveries)
{
    QList<DeliveryRecord> records;
    for (const DeliveryId& delivery : deliveries) {
        if (const ArchiveResult one = found(source, delivery))
            records += one->records;
    }
    for (DeliveryRecord& record : records)
        record.answers.clear();
    auto reply = std::make_unique<ArchiveRecordsReply>();
    QMetaObject::invokeMethod(
        reply.get(), [reply = reply.get(), records] { emit reply->finished(records); },
        Qt::QueuedConnection);
    return reply;
}

ArchiveResult MemoryArchive::found(const SourceId& source, const DeliveryId& delivery)
{
    const QByteArray id = delivery.value.toUtf8();
    const QList<QByteArray> recordIds = m_records.value({source, id}, {id});
    ArchivedDelivery archived;
    for (const QByteArray& recordId : recordIds) {
        const auto slice = m_slices.constFind({source, recordId});
        if (slice == m_slices.cend())
            continue;
        archived.profile = slice->stored->profile;
        archived.records.append(record(slice.key(), *slice));
    }
    if (archived.records.isEmpty())
        return Failure{FetchError{
            .kind = FetchError::Kind::NotFound, .cause = u"no page held this delivery"_s}};
    archived.replays = replaysOf(source, delivery);
    return archived;
}

DeliveryRecord MemoryArchive::record(const Key& key, const Slice& slice)
{
    const Answers* answers = m_answers.object(key);
    return {key.second, slice.bytes().toByteArray(), answers ? *answers : Answers()};
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

void MemoryArchive::forget(const SourceId& source)
{
    const auto isItsOwn = [&](const auto& entry) { return entry.key().first == source; };
    m_slices.removeIf(isItsOwn);
    m_records.removeIf(isItsOwn);
    const QList<Key> answered = m_answers.keys();
    for (const Key& key : answered) {
        if (key.first == source)
            m_answers.remove(key);
    }
    m_replays.removeIf([&](const ArchivedReplay& replay) { return replay.source == source; });
}

} // namespace waybill
