// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rowfilter.h"
#include "store/roworder.h"

#include <atomic>
#include <vector>

namespace waybill {

/// The rows of `columns` that pass `filter`, in `order`. Pure. Looks at `cancelled` (may be null)
/// now and then and gives up with an empty answer once it is set.
std::vector<quint32> visibleRows(const DeliveryColumns& columns, const RowFilter& filter,
    const RowOrder& order, const std::atomic_bool* cancelled = nullptr);

/// As visibleRows, for the rows from `first` on only.
std::vector<quint32> visibleRowsFrom(quint32 first, const DeliveryColumns& columns,
    const RowFilter& filter, const RowOrder& order, const std::atomic_bool* cancelled = nullptr);

} // namespace waybill
