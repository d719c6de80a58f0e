// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/visiblerows.h"

namespace waybill {

std::vector<quint32> visibleRows(const DeliveryColumns& columns, const RowFilter& filter,
    const RowOrder& order, const std::atomic_bool* cancelled)
{
    return visibleRowsFrom(0, columns, filter, order, cancelled);
}

std::vector<quint32> visibleRowsFrom(quint32 first, const DeliveryColumns& columns,
    const RowFilter& filter, const RowOrder& order, const std::atomic_bool* cancelled)
{
    constexpr quint32 rowsBetweenLooks = 4096;
    const RowMatcher matcher(filter, columns);
    std::vector<quint32> rows;
    for (quint32 row = first; row < columns.count; ++row) {
        if (cancelled && row % rowsBetweenLooks == 0 && *cancelled)
            return {};
        if (matcher.matches(row))
            rows.push_back(row);
    }
    return sortedRows(columns, order, std::move(rows));
}

} // namespace waybill
