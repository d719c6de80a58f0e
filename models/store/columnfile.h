// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columnstream.h"
#include "store/deliverystore.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace waybill {

/// Which state of the archive a column file holds: every row whose newest observation is `seq` or
/// earlier.
struct ColumnMark
{
    QByteArray archive; ///< the archive's UUID
    qint64 generation = 0; ///< counts up when something is deleted
    qint64 seq = 0;

    bool operator==(const ColumnMark&) const = default;
};

/// A column file as it was read. No source is shown.
struct StoreImage
{
    ColumnMark mark;
    DeliveryStore store;
};

/// Writes what a store holds, without the rows of removed sources. For a worker: it takes a while.
/// False: the device refused some of it.
bool writeColumnFile(QIODevice& device, const DeliveryColumns& columns, const ColumnMark& mark);

/// Reads such a file; the store stands on its memory from then on. Empty where it is of another
/// version or machine, cut off, changed, or makes no sense: then it is of no use and may be thrown
/// away.
std::optional<StoreImage> readColumnFile(ColumnMemory memory);

} // namespace waybill
