// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/packedcolumn.h"

#include "providers/pagerows.h"

#include <limits>
#include <optional>

namespace waybill {

namespace {

// A code is a number and, in its two lowest bits, what it counts. What counts nothing is the place
// of a number that stands aside, from 1 on; 0 stands for unknownTime.
enum Unit : qint32 { Aside, Nanoseconds1, Microseconds1, Milliseconds1 };
constexpr int unitBits = 2;
constexpr qint32 unitMask = (1 << unitBits) - 1;
constexpr qint64 unitLength[] = {0, 1, 1'000, 1'000'000};
constexpr qint32 unknownCode = 0;

/// So many stand aside before narrow codes become wide ones.
constexpr quint32 maxAsideNarrow = 4096;

/// Their places must fit a code.
constexpr quint64 maxAside = quint64(std::numeric_limits<qint32>::max() >> unitBits) - 1;

Unit unitOf(qint64 difference)
{
    if (difference % unitLength[Milliseconds1] == 0)
        return Milliseconds1;
    return difference % unitLength[Microseconds1] == 0 ? Microseconds1 : Nanoseconds1;
}

/// Empty: the difference is too large.
std::optional<qint32> codeOf(qint64 value, qint64 base)
{
    constexpr qint64 largest = std::numeric_limits<qint32>::max() >> unitBits;
    if (value == unknownTime)
        return unknownCode;
    qint64 difference = 0;
    if (__builtin_sub_overflow(value, base, &difference))
        return std::nullopt;
    const Unit unit = unitOf(difference);
    const qint64 count = difference / unitLength[unit];
    if (count < -largest || count > largest)
        return std::nullopt;
    return qint32(count) * (1 << unitBits) + unit;
}

bool isNarrow(qint32 code)
{
    return code >= std::numeric_limits<qint16>::min() && code <= std::numeric_limits<qint16>::max();
}

bool isAside(qint32 code)
{
    return (code & unitMask) == Aside && code != unknownCode;
}

quint32 placeOf(qint32 asideCode)
{
    return quint32(asideCode >> unitBits) - 1;
}

/// Whether all that stand aside do so among the first numbers. Without a branch in the loop: files
/// of a million rows go through it.
template <typename Code> bool areWithin(const Code* codes, quint32 count, quint64 aside)
{
    int beyond = 0;
    for (quint32 i = 0; i < count; ++i) {
        const auto code = quint32(qint32(codes[i]));
        beyond |= int((code & unitMask) == Aside) & int((code >> unitBits) > quint32(aside));
    }
    return beyond == 0;
}

template <typename Code>
bool loadCodes(ColumnReader& file, FixedSlots<Code>& rows, quint32 count, quint64 aside)
{
    return rows.load(file, count) && areWithin(rows.data(), count, aside);
}

} // namespace

qint64 PackedColumn::at(quint32 index, qint64 base) const
{
    const qint32 code = codeAt(index);
    const qint32 unit = code & unitMask;
    if (unit == Aside)
        return code == unknownCode ? unknownTime : m_aside[placeOf(code)];
    // A file may lie: what it adds up to is wrong then, but no more than that.
    return qint64(quint64(base) + quint64((code >> unitBits) * unitLength[unit]));
}

qint32 PackedColumn::codeAt(quint32 index) const
{
    if (m_narrow.isAllocated())
        return m_narrow[index];
    return m_wide.isAllocated() ? m_wide[index] : m_common;
}

bool PackedColumn::put(quint32 index, qint64 value, qint64 base, Growth growth)
{
    const auto code = codeOf(value, base);
    if (!code)
        return putAside(index, value, growth);
    if (!m_wide.isAllocated() && !isNarrow(*code)) {
        if (m_aside.size() < maxAsideNarrow)
            return putAside(index, value, growth);
        if (growth == Growth::InPlace)
            return false;
        startWide();
    }
    if (!canStore(*code, growth))
        return false;
    store(index, *code);
    return true;
}

bool PackedColumn::putAside(quint32 index, qint64 value, Growth growth)
{
    if (index < m_size && isAside(codeAt(index))) {
        m_aside[placeOf(codeAt(index))] = value;
        return true;
    }
    const bool mustWiden = !m_wide.isAllocated() && m_aside.size() >= maxAsideNarrow;
    const qint32 code = qint32(m_aside.size() + 1) * (1 << unitBits) + Aside;
    if (growth == Growth::InPlace
        && (mustWiden || !m_aside.hasRoomFor(1) || !canStore(code, growth)))
        return false;
    if (mustWiden)
        startWide();
    if (!m_aside.hasRoomFor(1))
        m_aside.grow(1);
    m_aside.append(&value, 1);
    store(index, code);
    return true;
}

bool PackedColumn::canStore(qint32 code, Growth growth) const
{
    return growth == Growth::MayMove || m_size == 0 || isAllocated() || code == m_common;
}

void PackedColumn::store(quint32 index, qint32 code)
{
    if (m_size == 0)
        m_common = code;
    else if (!isAllocated() && code != m_common)
        startNarrow();
    m_size = std::max(m_size, index + 1);
    if (m_narrow.isAllocated())
        m_narrow[index] = qint16(code);
    else if (m_wide.isAllocated())
        m_wide[index] = code;
}

/// The common code is narrow, as all are until there are wide ones.
void PackedColumn::startNarrow()
{
    m_narrow.allocate();
    std::fill_n(m_narrow.data(), m_size, qint16(m_common));
}

void PackedColumn::startWide()
{
    m_wide.allocate();
    for (quint32 i = 0; i < m_size; ++i)
        m_wide[i] = codeAt(i);
    m_narrow.release();
}

void PackedColumn::copyFrom(const PackedColumn& other, quint32 count)
{
    m_common = other.m_common;
    m_narrow.copyFrom(other.m_narrow, count);
    m_wide.copyFrom(other.m_wide, count);
    m_aside.copyFrom(other.m_aside);
    m_size = count;
}

/// Numbers aside of the first rows; there may be later ones.
quint32 PackedColumn::asideUsed(quint32 count) const
{
    quint32 used = 0;
    for (quint32 i = 0; i < count; ++i) {
        const qint32 code = codeAt(i);
        used = isAside(code) ? std::max(used, placeOf(code) + 1) : used;
    }
    return used;
}

void PackedColumn::save(ColumnWriter& file, quint32 count) const
{
    const quint32 aside = asideUsed(count);
    file.number(m_narrow.isAllocated() ? 1 : m_wide.isAllocated() ? 2 : 0);
    file.number(quint32(m_common));
    file.number(aside);
    file.values(m_aside.data(), aside);
    if (m_narrow.isAllocated())
        file.values(m_narrow.data(), count);
    else if (m_wide.isAllocated())
        file.values(m_wide.data(), count);
}

void PackedColumn::load(ColumnReader& file, quint32 count)
{
    const quint64 width = file.numberBelow(3);
    m_common = qint32(file.numberBelow(1ULL << 32));
    const quint64 aside = file.numberBelow(std::min<quint64>(file.left() / 8, maxAside) + 1);
    file.values(m_aside.allocate(quint32(aside)), aside);
    m_size = count;
    bool areCodes = false;
    if (width == 1)
        areCodes = loadCodes(file, m_narrow, count, aside);
    else if (width == 2)
        areCodes = loadCodes(file, m_wide, count, aside);
    else
        areCodes = isNarrow(m_common) && areWithin(&m_common, 1, aside);
    if (!areCodes)
        file.fail();
}

size_t PackedColumn::bytesUsed() const
{
    const size_t perRow = m_narrow.isAllocated() ? 2 : m_wide.isAllocated() ? 4 : 0;
    return m_size * perRow + m_aside.size() * sizeof(qint64);
}

} // namespace waybill
