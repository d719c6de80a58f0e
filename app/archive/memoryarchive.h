// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/deliveryarchive.h"

#include <QHash>
#include <QList>

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
/// and per delivery only where its newest slice lies: about 100 bytes beside the answer's own. A
/// page is freed once each of its deliveries has come again in a later page.
class MemoryArchive : public DeliveryArchive
{
public:
    void storePage(const SourceId& source, const QString& providerId,
        std::shared_ptr<const PageRows> page) override;
    void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay) override;
    /// Error: NotFound, when no page held that delivery.
    std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery) override;

    /// All replays, oldest first: what would be lost with this archive.
    const QList<ArchivedReplay>& replays() const { return m_replays; }

private:
    struct Slice
    {
        QString providerId;
        std::shared_ptr<const PageRows> page;
        quint32 offset = 0;
        quint32 length = 0;
    };

    ArchiveResult found(const SourceId& source, const DeliveryId& delivery) const;
    QList<Attempt> replaysOf(const SourceId& source, const DeliveryId& delivery) const;

    QHash<std::pair<SourceId, QByteArray>, Slice> m_slices; ///< by UTF-8 id
    QList<ArchivedReplay> m_replays; ///< a person makes them by hand: few
};

} // namespace waybill
