// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliverycolumns.h"
#include "store/rowsort.h"

#include <functional>
#include <limits>
#include <vector>

namespace waybill {

/// Of the empty text.
constexpr qint64 noRank = std::numeric_limits<qint64>::min();

/// By the number of a text: its place among the others, from 0 on.
using Ranks = std::vector<qint64>;

/// Numbers texts by their order (textLess); texts that are equal but for case get the same rank.
/// Each number is named once; the answer reaches up to the largest.
Ranks ranksOf(const std::vector<quint32>& numbers,
    const std::function<const QByteArray&(quint32 number)>& textOf);

/// Ranks by dictionary code: of all texts that the rows have in that column, at least.
Ranks ranksOf(const std::vector<quint32>& rows, const DeliveryColumns& columns,
    TextColumn DeliveryChunk::*column);

} // namespace waybill
