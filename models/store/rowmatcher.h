// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliverycolumns.h"
#include "store/rowfilter.h"
#include "store/textmatcher.h"

#include <atomic>
#include <vector>

namespace waybill {

/// A filter made ready for one snapshot, whose columns it goes through one after the other: each
/// term is decided once per distinct value and then looked up row by row.
class RowMatcher
{
public:
    /// Both outlive the matcher.
    RowMatcher(const RowFilter& filter, const DeliveryColumns& columns);

    /// Those of the rows first .. end-1 that pass, ascending. Looks at `cancelled` (may be null)
    /// now and then and gives up with an empty answer once it is set.
    std::vector<quint32> matching(
        quint32 first, quint32 end, const std::atomic_bool* cancelled = nullptr);

private:
    void select(const DeliveryChunk& chunk, quint32 first, quint32 count);
    void keepTimes(const qint64* times, quint32 count);
    void keepEvents(const IdColumn& ids, quint32 first, quint32 count);
    template <typename T, typename Passes>
    void keepCodes(const CodedColumn<T>& column, quint32 first, quint32 count, Passes passes);

    const RowFilter& m_filter;
    const DeliveryColumns& m_columns;
    std::vector<quint8> m_sourcePasses; ///< by source code
    std::vector<quint8> m_typePasses; ///< by dictionary code; empty: all
    TextMatcher m_text;
    TextNeedle m_eventId;
    std::vector<quint8> m_selected; ///< by row of the chunk under way: 0 or 1
    std::vector<quint8> m_passes; ///< by code of the column under way
};

} // namespace waybill
