// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columnstream.h"
#include "store/fixedslots.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace waybill {

/// A chunk's column of values of which few differ: each distinct value has a code, and a row holds
/// its code in as few bytes as do: none while all rows are alike, one up to 256 values, else two.
/// Written by one thread; others may meanwhile read the rows they know of.
template <typename T> class CodedColumn
{
public:
    /// `index` was put before.
    T at(quint32 index) const { return m_values[codeAt(index)]; }
    quint32 codeAt(quint32 index) const
    {
        if (m_narrow.isAllocated())
            return m_narrow[index];
        return m_wide.isAllocated() ? m_wide[index] : 0;
    }

    /// The next row, or one put before. False: it would have to move, and may not.
    bool put(quint32 index, T value, Growth growth);

    void copyFrom(const CodedColumn& other, quint32 count);
    /// No row will be added: what only serves that is given up.
    void seal() { m_codes = {}; }
    /// The first `count` rows, of which there is one at least.
    void save(ColumnWriter& file, quint32 count) const;
    /// Instead of what it held. A value that is not below `limit` fails the file.
    void load(ColumnReader& file, quint32 count, quint64 limit);
    size_t bytesUsed() const;

    /// Codes are 0 .. codeCount()-1; some may belong to no row any more, or to later rows.
    quint32 codeCount() const { return m_codeCount.load(std::memory_order_acquire); }
    T valueOf(quint32 code) const { return m_values[code]; }

    /// Calls `visit(code of row first + i, i)` for `count` rows.
    template <typename Visit> void visitCodes(quint32 first, quint32 count, Visit visit) const
    {
        if (m_narrow.isAllocated())
            visitAll(m_narrow.data() + first, count, visit);
        else if (m_wide.isAllocated())
            visitAll(m_wide.data() + first, count, visit);
        else
            for (quint32 i = 0; i < count; ++i)
                visit(0U, i);
    }

private:
    template <typename Code, typename Visit>
    static void visitAll(const Code* codes, quint32 count, Visit visit)
    {
        for (quint32 i = 0; i < count; ++i)
            visit(quint32(codes[i]), i);
    }

    template <typename Code>
    void loadCodes(ColumnReader& file, FixedSlots<Code>& rows, quint32 count);
    quint32 findCode(T value);
    void findCodesAgain();
    bool mustMoveForCode() const;
    quint32 addCode(T value, quint32 index);
    void growValues(quint32 capacity);
    void startNarrow();
    void startWide();
    bool replaceOwnCode(T value, quint32 index);
    void dropUnusedCodes(quint32 written);

    std::unique_ptr<T[]> m_values; ///< by code
    quint32 m_capacity = 0; ///< of m_values
    std::atomic<quint32> m_codeCount = 0;
    FixedSlots<quint8> m_narrow; ///< codes by row, up to 256
    FixedSlots<quint16> m_wide; ///< codes by row, beyond
    QHash<quint32, quint32> m_codes; ///< the writer's: code by value; empty: to be found again
    quint32 m_lastCode = 0; ///< the writer's: many rows are like the one before
    quint32 m_size = 0; ///< the writer's: rows put
};

} // namespace waybill
