// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columnstream.h"
#include "store/fixedslots.h"

namespace waybill {

/// A chunk's column of 64-bit numbers, kept exactly as differences from a base that the reader
/// knows. While all rows have the same difference they take no room, else 2 bytes each, or 4 where
/// too many do not fit; a number that does not fit stands aside in 8 more.
///
/// Written by one thread; others may meanwhile read the rows they know of.
class PackedColumn
{
public:
    /// `index` was put before, with this base.
    qint64 at(quint32 index, qint64 base) const;
    /// The next row, or one put before. False: it would have to move, and may not.
    bool put(quint32 index, qint64 value, qint64 base, Growth growth);

    void copyFrom(const PackedColumn& other, quint32 count);
    size_t bytesUsed() const;
    /// The first `count` rows.
    void save(ColumnWriter& file, quint32 count) const;
    /// Instead of what it held.
    void load(ColumnReader& file, quint32 count);

private:
    bool isAllocated() const { return m_narrow.isAllocated() || m_wide.isAllocated(); }
    qint32 codeAt(quint32 index) const;
    bool canStore(qint32 code, Growth growth) const;
    void store(quint32 index, qint32 code);
    bool putAside(quint32 index, qint64 value, Growth growth);
    quint32 asideUsed(quint32 count) const;
    void startNarrow();
    void startWide();

    qint32 m_common = 0; ///< every row's code, until there is another
    FixedSlots<qint16> m_narrow;
    FixedSlots<qint32> m_wide;
    AppendArray<qint64> m_aside; ///< numbers that fit no code
    quint32 m_size = 0; ///< the writer's: rows put
};

/// Times, as differences from the row's shown time. unknownTime is one of the values.
struct TimeColumn : PackedColumn
{
};

/// Durations, as they are.
struct DurationColumn : PackedColumn
{
};

} // namespace waybill
