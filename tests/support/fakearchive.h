// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/deliveryarchive.h"
#include "providers/pagerows.h"

#include <QHash>
#include <QTimer>

namespace waybill {

/// An archive that remembers what it was told; loads are answered through the event loop.
class FakeArchive : public DeliveryArchive
{
public:
    void storePage(const SourceId&, const ProfileVersion& profile,
        std::shared_ptr<const PageRows> page) override
    {
        for (const DeliveryRow& row : page->rows) {
            ArchivedDelivery& item = m_items[QString::fromUtf8(row.id)];
            item.profile = profile;
            record(item, row.recordId).row = page->slice(row).toByteArray();
        }
        pages.append(std::move(page));
    }

    void storeAnswer(const SourceId&, const DeliveryId& delivery, const QByteArray& recordId,
        const QString& call, const QByteArray& bytes) override
    {
        record(m_items[delivery.value], recordId).answers.insert(call, bytes);
    }

    void storeReplay(const SourceId&, const DeliveryId& delivery, const Attempt& replay) override
    {
        m_items[delivery.value].replays.append(replay);
    }

    std::unique_ptr<ArchiveReply> load(const SourceId&, const DeliveryId& delivery) override
    {
        auto reply = std::make_unique<ArchiveReply>();
        QTimer::singleShot(0, reply.get(), [this, reply = reply.get(), id = delivery.value] {
            const auto it = m_items.constFind(id);
            if (it != m_items.cend())
                emit reply->finished(*it);
            else
                emit reply->finished(Failure{FetchError{.kind = FetchError::Kind::Storage,
                    .cause = QStringLiteral("no such delivery")}});
        });
        return reply;
    }

    std::unique_ptr<ArchiveRecordsReply> loadRecords(
        const SourceId&, const QList<DeliveryId>& deliveries) override
    {
        auto reply = std::make_unique<ArchiveRecordsReply>();
        QTimer::singleShot(0, reply.get(), [this, reply = reply.get(), deliveries] {
            QList<DeliveryRecord> records;
            for (const DeliveryId& delivery : deliveries)
                records += m_items.value(delivery.value).records;
            emit reply->finished(records);
        });
        return reply;
    }

    void storeReading(const SourceId& source, const QByteArray& reading) override
    {
        readings[source] = reading;
    }

    void forget(const SourceId& source) override
    {
        m_items.clear();
        forgotten.append(source);
    }

    /// What the log said of a delivery before, and since when it says what it says.
    void setEarlier(const DeliveryId& delivery, const QList<EarlierRow>& earlier, Instant seenAt)
    {
        m_items[delivery.value].earlier = earlier;
        m_items[delivery.value].seenAt = seenAt;
    }

    QList<std::shared_ptr<const PageRows>> pages;
    QList<SourceId> forgotten;
    QHash<SourceId, QByteArray> readings; ///< the newest of each

private:
    static DeliveryRecord& record(ArchivedDelivery& item, const QByteArray& id)
    {
        for (DeliveryRecord& each : item.records) {
            if (each.id == id)
                return each;
        }
        item.records.append(DeliveryRecord{id, {}, {}});
        return item.records.last();
    }

    QHash<QString, ArchivedDelivery> m_items;
};

} // namespace waybill
