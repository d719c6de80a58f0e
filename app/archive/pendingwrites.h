// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivewrite.h"

#include <QSet>

#include <deque>

namespace waybill {

/// What is handed over and not yet written, in order. Pages are kept up to a limit in bytes: of a
/// page beyond it nothing is kept but that its source has a hole, and from there on the source's
/// reading is not written either, so that the next run reads it again.
class PendingWrites
{
public:
    static constexpr qint64 defaultMaxBytes = 256LL * 1024 * 1024;

    explicit PendingWrites(qint64 maxBytes = defaultMaxBytes);

    /// False: it was a page beyond the limit.
    bool append(ArchiveWrite write);
    bool isEmpty() const { return m_writes.empty(); }
    /// The one to write next; it may be changed.
    ArchiveWrite& first() { return m_writes.front(); }
    void removeFirst();

    /// Makes of a delivery as it is written what it will be.
    void applyTo(ArchivedDelivery& found, const SourceId& source, const DeliveryId& delivery) const;

    /// Tells all who wait for a mark that it does not come.
    void failMarks(const ArchiveFault& fault);

private:
    bool isRefused(const ArchiveWrite& write);

    qint64 m_maxBytes;
    qint64 m_bytes = 0; ///< of pages
    std::deque<ArchiveWrite> m_writes;
    QSet<SourceId> m_holed;
};

} // namespace waybill
