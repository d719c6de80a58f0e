// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/idcolumn.h"

#include <QtGlobal>

#include <functional>
#include <span>
#include <vector>

namespace waybill {

/// A row and the number it is sorted by.
struct KeyedRow
{
    quint64 key = 0;
    quint32 row = 0;
};

/// Sorts by `key`, smallest first; rows of equal keys stay in their order. Fastest where they are
/// in order already, or in the reverse order.
void sortByKey(std::vector<KeyedRow>& rows);

/// The same for rows that are one number each: the key in the bits from `keyAt` upwards, the row
/// below. Half the memory is moved.
void sortPacked(std::span<quint64> rows, int keyAt);

/// Where a row's text is: in memory that stays, or in `buffer`.
using TextOfRow = std::function<QByteArrayView(quint32 row, PackedId::UuidText& buffer)>;

/// Case of ASCII letters does not matter; other characters go by their UTF-8 bytes.
bool textLess(QByteArrayView a, QByteArrayView b);

/// Sorts by text (textLess), empty texts last whatever the direction; rows of equal texts stay in
/// their order. Keys are overwritten.
void sortByText(std::vector<KeyedRow>& rows, const TextOfRow& textOf, bool ascending);

} // namespace waybill
