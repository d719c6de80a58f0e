// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/memoryarchive.h"
#include "ports/deliveryarchive.h"

#include <QSet>

namespace waybill {

/// Keeps some sources for this run only, in a MemoryArchive, and all others in a lasting archive.
/// Neither is owned.
class SplitArchive : public DeliveryArchive
{
public:
    SplitArchive(MemoryArchive* memory, DeliveryArchive* lasting);

    /// To be said before anything of the source is stored; it stays so.
    void keepInMemory(const SourceId& source);
    bool isInMemory(const SourceId& source) const { return m_inMemory.contains(source); }

    void storePage(const SourceId& source, const ProfileVersion& profile,
        std::shared_ptr<const PageRows> page) override;
    void storeAnswer(const SourceId& source, const DeliveryId& delivery, const QByteArray& recordId,
        const QString& call, const QByteArray& bytes) override;
    void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay) override;
    std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery) override;
    std::unique_ptr<ArchiveRecordsReply> loadRecords(
        const SourceId& source, const QList<DeliveryId>& deliveries) override;
    void storeReading(const SourceId& source, const QByteArray& reading) override;
    void forget(const SourceId& source) override;

private:
    DeliveryArchive& of(const SourceId& source) const;

    MemoryArchive* m_memory;
    DeliveryArchive* m_lasting;
    QSet<SourceId> m_inMemory;
};

} // namespace waybill
