// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/deliveryarchive.h"

#include <QCache>
#include <QHash>
#include <QList>
#include <QMap>

#include <memory>
#include <utility>

namespace waybill {

/// A replay with what it belongs to.
struct ArchivedReplay
{
    SourceId source;
    DeliveryId delivery;
    Attempt replay;

    bool operator==(const ArchivedReplay&) const = default;
};

/// The archive of one run. It keeps the pages as they came, shared with whoever else shows them,
/// and per row only where its newest slice lies: about 100 bytes beside the answer's own. A page is
/// freed once each of its rows has come again in a later page. Answers of calls are kept up to a
/// limit; those not looked at for longest go first, and can be asked for again.
class MemoryArchive : public DeliveryArchive
{
public:
    static constexpr qsizetype defaultAnswerBytes = 256LL * 1024 * 1024;

    /// `maxAnswerBytes`: of all answers together.
    explicit MemoryArchive(qsizetype maxAnswerBytes = defaultAnswerBytes);

    void storePage(const SourceId& source, const ProfileVersion& profile,
        std::shared_ptr<const PageRows> page) override;
    void storeAnswer(const SourceId& source, const DeliveryId& delivery, const QByteArray& recordId,
        const QString& call, const QByteArray& bytes) override;
    void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay) override;
    /// Error: NotFound, when no page held that delivery.
    std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery) override;
    std::unique_ptr<ArchiveRecordsReply> loadRecords(
        const SourceId& source, const QList<DeliveryId>& deliveries) override;
    /// Nothing outlives the run, so there is nothing to go on from.
    void storeReading(const SourceId&, const QByteArray&) override { }
    void forget(const SourceId& source) override;

    /// All replays, oldest first: what would be lost with this archive.
    const QList<ArchivedReplay>& replays() const { return m_replays; }

private:
    using Key = std::pair<SourceId, QByteArray>; ///< source and UTF-8 id
    using Answers = QMap<QString, QByteArray>;

    struct StoredPage
    {
        ProfileVersion profile;
        std::shared_ptr<const PageRows> page;
    };

    struct Slice
    {
        std::shared_ptr<const StoredPage> stored;
        quint32 offset = 0;
        quint32 length = 0;

        QByteArrayView bytes() const;
    };

    ArchiveResult found(const SourceId& source, const DeliveryId& delivery);
    DeliveryRecord record(const Key& key, const Slice& slice);
    QList<Attempt> replaysOf(const SourceId& source, const DeliveryId& delivery) const;

    QHash<Key, Slice> m_slices; ///< by record id
    QHash<Key, QList<QByteArray>> m_records; ///< record ids by delivery id, where the two differ
    QCache<Key, Answers> m_answers; ///< by record id
    QList<ArchivedReplay> m_replays; ///< a person makes them by hand: few
};

} // namespace waybill
