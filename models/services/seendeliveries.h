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

/// The record ids of a read and a hash of what each said, so that no row is handed over twice. A
/// read may go over the list more than once: each time is a pass.
class SeenDeliveries
{
public:
    void clear();
    void startPass();

    /// Leaves out of `page` the rows that were seen with equal bytes; a row whose bytes changed
    /// stays. `hashes` are the page's own.
    /// Returns how many ids are new to this pass.
    qint64 keepNews(PageRows& page, const std::vector<size_t>& hashes);

    qint64 size() const { return m_seen.size(); } ///< unique ids of the read
    qint64 passSize() const { return m_passSize; } ///< unique ids of this pass

private:
    struct Entry
    {
        size_t hash = 0;
        int pass = 0; ///< that saw it last
    };

    QHash<QByteArray, Entry> m_seen;
    int m_pass = 1;
    qint64 m_passSize = 0;
};

} // namespace waybill
