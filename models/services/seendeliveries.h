// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QHash>

#include <vector>

namespace waybill {

/// One number per row for its bytes: equal bytes, equal number. For worker threads; goes with one
/// process only.
std::vector<size_t> sliceHashes(const PageRows& page);

/// Hashes of the records' ids and of what each said, so that no row is handed over twice. A read
/// may go over the list more than once: each time is a pass. What a short read saw is still known
/// in the next one.
class SeenDeliveries
{
public:
    /// Rows that are kept in mind from one read to the next.
    static constexpr qsizetype maxBetweenReads = 65'536;

    void startRead();
    void startPass();
    void endRead();
    /// As if no row had ever been seen.
    void forget() { *this = {}; }

    /// Leaves out of `page` the rows that were seen with equal bytes; a row whose bytes changed
    /// stays. `hashes` are the page's own.
    /// Returns how many ids are new to this pass.
    qint64 keepNews(PageRows& page, const std::vector<size_t>& hashes);

    qint64 size() const { return m_size; } ///< unique ids of the read
    qint64 passSize() const { return m_passSize; } ///< unique ids of this pass

private:
    struct Entry
    {
        size_t says = 0; ///< the hash of its bytes
        quint32 pass = 0; ///< that saw it last
    };

    QHash<size_t, Entry> m_seen; ///< by the hash of the record's id
    quint32 m_firstPass = 1; ///< of this read
    quint32 m_pass = 1;
    qint64 m_size = 0;
    qint64 m_passSize = 0;
};

} // namespace waybill
