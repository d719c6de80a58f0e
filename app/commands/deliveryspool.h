// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "domain/fetchquery.h"
#include "providers/pagerows.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QTemporaryFile>

#include <optional>
#include <vector>

namespace waybill {

/// Keeps the rows of a list on disk until their deliveries can be given out whole and sorted. The
/// file is readable by its owner only and disappears with the spool. A record added again replaces
/// the earlier one.
class DeliverySpool
{
public:
    /// Deliveries that are known to have started outside `wanted` are not given out.
    explicit DeliverySpool(const TimeRange& wanted = {});

    /// False if the disk refuses; see cause().
    bool add(const PageRows& page);
    /// All that was added, newest first: see next().
    void sort();
    /// The records of one more delivery, in the order of their adding: newest start first, equal
    /// ones in the order of their adding, unknown ones last. Empty at the end, or if the disk
    /// refuses.
    std::optional<QList<DeliveryRecord>> next();

    bool hasFailed() const { return m_hasFailed; }
    QString cause() const { return m_file.errorString(); }
    qint64 size() const
    {
        return qint64(m_deliveries.size());
    } ///< deliveries; after sort(): wanted

private:
    struct Entry
    {
        QByteArray recordId;
        qint64 startedAt = unknownTime;
        qint64 offset = 0;
        qint64 length = 0;
    };
    struct Spooled
    {
        std::vector<size_t> entries;
        qint64 startedAt = unknownTime; ///< of the earliest; set by sort()
    };

    void place(const DeliveryRow& row, const Entry& entry);
    std::optional<DeliveryRecord> read(const Entry& entry);

    TimeRange m_wanted;
    QTemporaryFile m_file;
    qint64 m_end = 0;
    bool m_hasFailed = false;
    std::vector<Entry> m_entries;
    std::vector<Spooled> m_deliveries;
    QHash<QByteArray, size_t> m_entryPlaces; ///< by record id
    QHash<QByteArray, size_t> m_deliveryPlaces; ///< by delivery id
    size_t m_next = 0;
};

} // namespace waybill
