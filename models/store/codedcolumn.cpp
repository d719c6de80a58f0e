// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codedcolumn.h"

#include "domain/attempt.h"

#include <algorithm>
#include <vector>

namespace waybill {

namespace {

constexpr quint32 noCode = ~0U;
constexpr quint32 narrowCodes = 256;
constexpr quint32 wideCodes = chunkCapacity;

} // namespace

template <typename T> bool CodedColumn<T>::put(quint32 index, T value, Growth growth)
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

template <typename T> void CodedColumn<T>::copyFrom(const CodedColumn& other, quint32 count)
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

template <typename T> void CodedColumn<T>::save(ColumnWriter& file, quint32 count) const
{
    quint32 largest = 0;
    visitCodes(0, count, [&](quint32 code, quint32) { largest = std::max(largest, code); });
    // Values that came later are none of these rows'.
    std::vector<quint32> values;
    for (quint32 code = 0; code <= largest; ++code)
        values.push_back(quint32(m_values[code]));
    file.number(m_narrow.isAllocated() ? 1 : m_wide.isAllocated() ? 2 : 0);
    file.number(values.size());
    file.values(values.data(), values.size());
    if (m_narrow.isAllocated())
        file.values(m_narrow.data(), count);
    else if (m_wide.isAllocated())
        file.values(m_wide.data(), count);
}

template <typename T> void CodedColumn<T>::load(ColumnReader& file, quint32 count, quint64 limit)
{
    const quint64 width = file.numberBelow(3);
    const quint64 most = width == 0 ? 1 : width == 1 ? narrowCodes : wideCodes;
    const quint64 codes = file.numberBelow(most + 1);
    growValues(width == 2 ? wideCodes : narrowCodes);
    std::vector<quint32> values(codes);
    file.values(values.data(), values.size());
    for (size_t code = 0; code < codes; ++code) {
        if (values[code] >= limit)
            file.fail();
        m_values[code] = T(values[code]);
    }
    m_codeCount.store(quint32(codes), std::memory_order_release);
    m_size = count;
    if (width == 1)
        loadCodes(file, m_narrow, count);
    else if (width == 2)
        loadCodes(file, m_wide, count);
    else if (codes == 0)
        file.fail();
}

template <typename T> size_t CodedColumn<T>::bytesUsed() const
{
    const size_t perRow = m_narrow.isAllocated() ? 1 : m_wide.isAllocated() ? 2 : 0;
    return m_size * perRow + codeCount() * sizeof(T);
}

template <typename T>
template <typename Code>
void CodedColumn<T>::loadCodes(ColumnReader& file, FixedSlots<Code>& rows, quint32 count)
{
    if (!rows.load(file, count))
        return;
    if (*std::max_element(rows.data(), rows.data() + count) >= codeCount())
        file.fail();
}

template <typename T> quint32 CodedColumn<T>::findCode(T value)
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

template <typename T> void CodedColumn<T>::findCodesAgain()
{
    for (quint32 code = 0; code < codeCount(); ++code)
        m_codes.insert(quint32(m_values[code]), code);
}

/// The first value needs no room; the second one more byte a row, the 257th two.
template <typename T> bool CodedColumn<T>::mustMoveForCode() const
{
    return codeCount() <= 1 || codeCount() == narrowCodes || codeCount() == wideCodes;
}

template <typename T> quint32 CodedColumn<T>::addCode(T value, quint32 index)
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

template <typename T> void CodedColumn<T>::growValues(quint32 capacity)
{
    const std::unique_ptr<T[]> old = std::move(m_values);
    m_values = std::make_unique_for_overwrite<T[]>(capacity);
    m_capacity = capacity;
    if (old)
        std::copy_n(old.get(), codeCount(), m_values.get());
}

template <typename T> void CodedColumn<T>::startNarrow()
{
    m_narrow.allocate();
    std::fill_n(m_narrow.data(), m_size, quint8(0));
}

template <typename T> void CodedColumn<T>::startWide()
{
    growValues(wideCodes);
    m_wide.allocate();
    std::copy_n(m_narrow.data(), m_size, m_wide.data());
    m_narrow.release();
}

/// False: other rows have the value that this one had.
template <typename T> bool CodedColumn<T>::replaceOwnCode(T value, quint32 index)
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
template <typename T> void CodedColumn<T>::dropUnusedCodes(quint32 written)
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

template class CodedColumn<bool>;
template class CodedColumn<quint8>;
template class CodedColumn<quint16>;
template class CodedColumn<quint32>;
template class CodedColumn<DeliveryStatus>;

} // namespace waybill
