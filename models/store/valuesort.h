// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rowsort.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace waybill {

/// The numbers that rows are sorted by, as keys: smallest first, unknown last whatever the
/// direction. Most providers count in milliseconds: smaller keys are sorted faster.
struct KeyScale
{
    static constexpr qint64 unknown = std::numeric_limits<qint64>::min();
    static constexpr qint64 millisecond = 1'000'000;

    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = unknown;
    quint64 step = 1; ///< all values differ by multiples of it
    bool ascending = true;

    quint64 last() const { return (quint64(most) - quint64(least)) / step + 1; }
    quint64 keyOf(qint64 value) const
    {
        if (value == unknown)
            return last();
        const quint64 distance
            = ascending ? quint64(value) - quint64(least) : quint64(most) - quint64(value);
        return step == 1 ? distance : distance / quint64(millisecond);
    }
};

template <typename ValueOf>
KeyScale scaleOf(const std::vector<quint32>& rows, bool ascending, ValueOf valueOf)
{
    KeyScale scale{.ascending = ascending};
    std::optional<qint64>
        remainder; ///< of the first; where all have the same, they differ by steps
    bool areMilliseconds = true;
    for (const quint32 row : rows) {
        const qint64 value = valueOf(row);
        if (value == KeyScale::unknown)
            continue;
        scale.least = std::min(scale.least, value);
        scale.most = std::max(scale.most, value);
        const qint64 own = value % KeyScale::millisecond;
        areMilliseconds = areMilliseconds && own == remainder.value_or(own);
        remainder = own;
    }
    if (!remainder)
        scale.least = scale.most;
    else if (areMilliseconds && scale.most > scale.least)
        scale.step = quint64(KeyScale::millisecond);
    return scale;
}

/// Rows of equal keys stay in their order.
template <typename KeyOf> void sortByKeys(std::vector<quint32>& rows, quint64 lastKey, KeyOf keyOf)
{
    const quint32 lastRow = rows.empty() ? 0 : *std::ranges::max_element(rows);
    const int rowBits = int(std::bit_width(lastRow));
    if (rowBits + int(std::bit_width(lastKey)) > 64) {
        std::vector<KeyedRow> keyed(rows.size());
        std::ranges::transform(rows, keyed.begin(), [&](quint32 row) {
            return KeyedRow{keyOf(row), row};
        });
        sortByKey(keyed);
        std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
        return;
    }
    const std::unique_ptr<quint64[]> memory(new quint64[rows.size()]); // filled at once
    const std::span packed(memory.get(), rows.size());
    std::ranges::transform(
        rows, packed.begin(), [&](quint32 row) { return keyOf(row) << rowBits | row; });
    sortPacked(packed, rowBits);
    const quint64 rowMask = (quint64{1} << rowBits) - 1;
    std::ranges::transform(
        packed, rows.begin(), [rowMask](quint64 row) { return quint32(row & rowMask); });
}

/// Sorts by a number of each row, unknown last whatever the direction.
template <typename ValueOf>
void sortByValue(std::vector<quint32>& rows, bool ascending, ValueOf valueOf)
{
    const KeyScale scale = scaleOf(rows, ascending, valueOf);
    sortByKeys(rows, scale.last(), [&](quint32 row) { return scale.keyOf(valueOf(row)); });
}

} // namespace waybill
