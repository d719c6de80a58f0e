// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/fixedslots.h"

#include <QHash>

#include <atomic>
#include <span>
#include <vector>

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
    bool put(quint32 index, T value, Growth growth)
    {
        quint32 code = findCode(value);
        if (code == noCode) {
            if (mustMoveForCode() && growth == Growth::InPlace)
                return false;
            code = addCode(value, index);
        }
        m_size = std::max(m_size, index + 1);
        if (m_narrow.isAllocated())
            m_narrow[index] = quint8(code);
        else if (m_wide.isAllocated())
            m_wide[index] = quint16(code);
        return true;
    }

    void copyFrom(const CodedColumn& other, quint32 count)
    {
        m_size = count;
        m_lastCode = 0;
        m_codes.clear(); // found again when needed
        m_capacity = other.m_capacity;
        m_values = std::make_unique_for_overwrite<T[]>(m_capacity);
        m_codeCount.store(other.m_codeCount, std::memory_order_release);
        std::copy_n(other.m_values.get(), codeCount(), m_values.get());
        m_narrow.copyFrom(other.m_narrow, count);
        m_wide.copyFrom(other.m_wide, count);
    }

    /// No row will be added: what only serves that is given up.
    void seal() { m_codes = {}; }

    /// Codes are 0 .. codeCount()-1; some may belong to no row any more.
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

    size_t bytesUsed() const
    {
        const size_t perRow = m_narrow.isAllocated() ? 1 : m_wide.isAllocated() ? 2 : 0;
        return m_size * perRow + codeCount() * sizeof(T);
    }

private:
    static constexpr quint32 noCode = ~0U;
    static constexpr quint32 narrowCodes = 256;
    static constexpr quint32 wideCodes = chunkCapacity;

    template <typename Code, typename Visit>
    static void visitAll(const Code* codes, quint32 count, Visit visit)
    {
        for (quint32 i = 0; i < count; ++i)
            visit(quint32(codes[i]), i);
    }

    quint32 findCode(T value)
    {
        if (codeCount() == 0)
            return noCode;
        if (m_values[m_lastCode] == value)
            return m_lastCode;
        if (m_codes.isEmpty())
            findCodesAgain();
        const auto known = m_codes.constFind(quint32(value));
        if (known == m_codes.constEnd())
            return noCode;
        m_lastCode = *known;
        return m_lastCode;
    }

    void findCodesAgain()
    {
        for (quint32 code = 0; code < codeCount(); ++code)
            m_codes.insert(quint32(m_values[code]), code);
    }

    /// The first value needs no room; the second one more byte a row, the 257th two.
    bool mustMoveForCode() const
    {
        return codeCount() <= 1 || codeCount() == narrowCodes || codeCount() == wideCodes;
    }

    quint32 addCode(T value, quint32 index)
    {
        if (codeCount() == wideCodes && replaceOwnCode(value, index))
            return m_lastCode;
        if (codeCount() == wideCodes)
            dropUnusedCodes(index);
        if (codeCount() == 0)
            growValues(narrowCodes);
        else if (codeCount() == 1 && !m_wide.isAllocated())
            startNarrow();
        else if (codeCount() == narrowCodes && !m_wide.isAllocated())
            startWide();
        const quint32 code = codeCount();
        m_values[code] = value;
        m_codes.insert(quint32(value), code);
        m_codeCount.store(code + 1, std::memory_order_release);
        m_lastCode = code;
        return code;
    }

    void growValues(quint32 capacity)
    {
        const std::unique_ptr<T[]> old = std::move(m_values);
        m_values = std::make_unique_for_overwrite<T[]>(capacity);
        m_capacity = capacity;
        if (old)
            std::copy_n(old.get(), codeCount(), m_values.get());
    }

    void startNarrow()
    {
        m_narrow.allocate();
        std::fill_n(m_narrow.data(), m_size, quint8(0));
    }

    void startWide()
    {
        growValues(wideCodes);
        m_wide.allocate();
        std::copy_n(m_narrow.data(), m_size, m_wide.data());
        m_narrow.release();
    }

    /// False: other rows have the value that this one had.
    bool replaceOwnCode(T value, quint32 index)
    {
        if (index >= m_size)
            return false;
        const quint16 own = m_wide[index];
        if (std::count(m_wide.data(), m_wide.data() + m_size, own) > 1)
            return false;
        m_codes.remove(quint32(m_values[own]));
        m_codes.insert(quint32(value), own);
        m_values[own] = value;
        m_lastCode = own;
        return true;
    }

    /// Updates leave values behind that no row has. At most chunkCapacity - 1 rows keep theirs: the
    /// one that is written now gets another.
    void dropUnusedCodes(quint32 written)
    {
        std::vector<quint32> newCodes(wideCodes, noCode);
        quint32 used = 0;
        const std::unique_ptr<T[]> old
            = std::exchange(m_values, std::make_unique_for_overwrite<T[]>(wideCodes));
        for (quint32 i = 0; i < m_size; ++i) {
            if (i == written)
                continue;
            quint32& code = newCodes[m_wide[i]];
            if (code == noCode) {
                m_values[used] = old[m_wide[i]];
                code = used++;
            }
            m_wide[i] = quint16(code);
        }
        m_codeCount.store(used, std::memory_order_release);
        m_lastCode = 0;
        m_codes.clear();
        findCodesAgain();
    }

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
