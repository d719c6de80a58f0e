// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/visiblerows.h"

#include "store/rowmatcher.h"

namespace waybill {

std::vector<quint32> visibleRows(const DeliveryColumns& columns, const RowFilter& filter,
    const RowOrder& order, const std::atomic_bool* cancelled)
{
    return visibleRowsFrom(0, columns, filter, order, cancelled);
}

std::vector<quint32> visibleRowsFrom(quint32 first, const DeliveryColumns& columns,
    const RowFilter& filter, const RowOrder& order, const std::atomic_bool* cancelled)
{
    RowMatcher matcher(filter, columns);
    std::vector<quint32> rows = matcher.matching(first, columns.count, cancelled);
    return sortedRows(columns, order, std::move(rows), cancelled);
}

} // namespace waybill
