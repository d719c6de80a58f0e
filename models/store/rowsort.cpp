// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowsort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <utility>

namespace waybill {

namespace {

// Below so many rows counting digits costs more than comparing.
constexpr size_t smallRange = 512;

constexpr int digitBits = 12;
constexpr size_t digits = 1U << digitBits;
using DigitCounts = std::array<quint32, digits>;

/// What is sorted: how a row's key is read.
struct KeyOfRow
{
    using Row = KeyedRow;
    quint64 operator()(const KeyedRow& row) const { return row.key; }
};
struct PackedKey
{
    using Row = quint64;
    quint64 operator()(quint64 row) const { return row >> keyAt; }
    int keyAt;
};

size_t digitOf(quint64 key, int shift)
{
    return (key >> shift) & (digits - 1);
}

/// How often each digit occurs, for all digits between two bits.
template <typename KeyOf>
std::vector<DigitCounts> countDigits(
    std::span<const typename KeyOf::Row> rows, KeyOf keyOf, int first, int end)
{
    std::vector<DigitCounts> counts(size_t((end - first + digitBits - 1) / digitBits));
    for (const auto& row : rows) {
        int shift = first;
        for (DigitCounts& count : counts) {
            ++count[digitOf(keyOf(row), shift)];
            shift += digitBits;
        }
    }
    return counts;
}

/// One pass of a radix sort, from `from` to `to`. False: all have the same digit, nothing moved.
template <typename KeyOf>
bool sortByDigit(std::span<const typename KeyOf::Row> from, typename KeyOf::Row* to, KeyOf keyOf,
    int shift, DigitCounts& places)
{
    if (places[digitOf(keyOf(from.front()), shift)] == from.size())
        return false;
    quint32 next = 0;
    for (quint32& place : places)
        next += std::exchange(place, next);
    for (const auto& row : from)
        to[places[digitOf(keyOf(row), shift)]++] = row;
    return true;
}

/// Memory for rows that is not filled before it is used; kept for the next sort.
template <typename Row> class Scratch
{
public:
    Row* take(size_t rows)
    {
        if (rows > m_size)
            m_rows.reset(new Row[rows]);
        m_size = std::max(m_size, rows);
        return m_rows.get();
    }

private:
    std::unique_ptr<Row[]> m_rows;
    size_t m_size = 0;
};

template <typename KeyOf>
void radixSort(
    std::span<typename KeyOf::Row> rows, KeyOf keyOf, Scratch<typename KeyOf::Row>& scratch)
{
    quint64 differing = 0;
    for (const auto& row : rows)
        differing |= keyOf(row) ^ keyOf(rows.front());
    auto from = rows;
    std::span<typename KeyOf::Row> to(scratch.take(rows.size()), rows.size());
    int shift = std::countr_zero(differing);
    for (DigitCounts& counts :
        countDigits<KeyOf>(rows, keyOf, shift, int(std::bit_width(differing)))) {
        if (sortByDigit<KeyOf>(from, to.data(), keyOf, shift, counts))
            std::swap(from, to);
        shift += digitBits;
    }
    if (from.data() != rows.data())
        std::copy(from.begin(), from.end(), rows.begin());
}

template <typename KeyOf>
void sortRange(
    std::span<typename KeyOf::Row> rows, KeyOf keyOf, Scratch<typename KeyOf::Row>& scratch)
{
    const auto less = [keyOf](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); };
    if (std::is_sorted(rows.begin(), rows.end(), less))
        return;
    const auto notDescending
        = std::adjacent_find(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
              return !less(b, a); // equal ones must not change places
          });
    if (notDescending == rows.end())
        std::reverse(rows.begin(), rows.end());
    else if (rows.size() < smallRange)
        std::stable_sort(rows.begin(), rows.end(), less);
    else
        radixSort(rows, keyOf, scratch);
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Eight bytes of a text as a number that compares as they do; behind its end they are 0.
quint64 wordAt(QByteArrayView text, qsizetype offset)
{
    constexpr qsizetype wordSize = 8;
    quint64 word = 0;
    for (qsizetype i = offset; i < offset + wordSize; ++i)
        word = word << 8 | (i < text.size() ? uchar(lowerAscii(text[i])) : 0U);
    return word;
}

/// Sorts texts eight bytes at a time: first by the first eight, then each run of equal ones by the
/// next, until a run is small enough to compare whole texts.
class TextSort
{
public:
    TextSort(const TextOfRow& textOf, bool ascending)
        : m_textOf(textOf)
        , m_ascending(ascending)
    {
    }

    /// The texts are equal before `offset`.
    void sort(std::span<KeyedRow> rows, qsizetype offset)
    {
        qsizetype longest = 0;
        for (KeyedRow& row : rows) {
            const QByteArrayView text = m_textOf(row.row, m_buffer);
            longest = std::max(longest, text.size());
            row.key = m_ascending ? wordAt(text, offset) : ~wordAt(text, offset);
        }
        sortRange(rows, KeyOfRow(), m_scratch);
        for (size_t first = 0; first < rows.size();) {
            size_t end = first + 1;
            while (end < rows.size() && rows[end].key == rows[first].key)
                ++end;
            if (end - first > 1)
                sortRun(rows.subspan(first, end - first), offset + 8, longest);
            first = end;
        }
    }

private:
    /// Texts that end here may still differ by zero bytes: those are compared whole.
    void sortRun(std::span<KeyedRow> rows, qsizetype offset, qsizetype longest)
    {
        constexpr qsizetype deepest = 1024; // keeps the recursion shallow
        if (rows.size() >= smallRange && offset < std::min(longest, deepest))
            return sort(rows, offset);
        const auto less = [this](const KeyedRow& a, const KeyedRow& b) {
            const QByteArrayView x = m_textOf(a.row, m_buffer);
            const QByteArrayView y = m_textOf(b.row, m_otherBuffer);
            return m_ascending ? textLess(x, y) : textLess(y, x);
        };
        if (!std::is_sorted(rows.begin(), rows.end(), less))
            std::stable_sort(rows.begin(), rows.end(), less);
    }

    const TextOfRow& m_textOf;
    const bool m_ascending;
    Scratch<KeyedRow> m_scratch;
    PackedId::UuidText m_buffer{};
    PackedId::UuidText m_otherBuffer{};
};

} // namespace

void sortByKey(std::vector<KeyedRow>& rows)
{
    Scratch<KeyedRow> scratch;
    sortRange(std::span(rows), KeyOfRow(), scratch);
}

void sortPacked(std::span<quint64> rows, int keyAt)
{
    Scratch<quint64> scratch;
    sortRange(rows, PackedKey{keyAt}, scratch);
}

bool textLess(QByteArrayView a, QByteArrayView b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
        [](char x, char y) { return uchar(lowerAscii(x)) < uchar(lowerAscii(y)); });
}

void sortByText(std::vector<KeyedRow>& rows, const TextOfRow& textOf, bool ascending)
{
    PackedId::UuidText buffer;
    const auto empty = std::stable_partition(rows.begin(), rows.end(),
        [&](const KeyedRow& row) { return !textOf(row.row, buffer).isEmpty(); });
    TextSort(textOf, ascending).sort({rows.begin(), empty}, 0);
}

} // namespace waybill
