// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowsort.h"

#include <algorithm>
#include <array>
#include <bit>

namespace waybill {

namespace {

// Below so many rows counting digits costs more than comparing.
constexpr size_t smallRange = 512;

constexpr int digitBits = 11;
constexpr size_t digits = 1U << digitBits;

bool keyLess(const KeyedRow& a, const KeyedRow& b)
{
    return a.key < b.key;
}

size_t digitOf(quint64 key, int shift)
{
    return (key >> shift) & (digits - 1);
}

/// One pass of a radix sort, from `from` to `to`. False: all have the same digit, nothing moved.
bool sortByDigit(std::span<const KeyedRow> from, std::span<KeyedRow> to, int shift)
{
    std::array<size_t, digits> places{};
    for (const KeyedRow& row : from)
        ++places[digitOf(row.key, shift)];
    if (places[digitOf(from.front().key, shift)] == from.size())
        return false;
    size_t next = 0;
    for (size_t& place : places)
        next += std::exchange(place, next);
    for (const KeyedRow& row : from)
        to[places[digitOf(row.key, shift)]++] = row;
    return true;
}

void radixSort(std::span<KeyedRow> rows, std::vector<KeyedRow>& scratch)
{
    quint64 differing = 0;
    for (const KeyedRow& row : rows)
        differing |= row.key ^ rows.front().key;
    if (scratch.size() < rows.size())
        scratch.resize(rows.size());
    std::span<KeyedRow> from = rows;
    std::span<KeyedRow> to(scratch.data(), rows.size());
    for (int shift = std::countr_zero(differing); shift < int(std::bit_width(differing));
         shift += digitBits) {
        if (sortByDigit(from, to, shift))
            std::swap(from, to);
    }
    if (from.data() != rows.data())
        std::copy(from.begin(), from.end(), rows.begin());
}

void sortRange(std::span<KeyedRow> rows, std::vector<KeyedRow>& scratch)
{
    if (std::is_sorted(rows.begin(), rows.end(), keyLess))
        return;
    const auto notDescending
        = std::adjacent_find(rows.begin(), rows.end(), [](const KeyedRow& a, const KeyedRow& b) {
              return a.key <= b.key; // equal ones must not change places
          });
    if (notDescending == rows.end())
        std::reverse(rows.begin(), rows.end());
    else if (rows.size() < smallRange)
        std::stable_sort(rows.begin(), rows.end(), keyLess);
    else
        radixSort(rows, scratch);
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
        sortRange(rows, m_scratch);
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
    std::vector<KeyedRow> m_scratch;
    PackedId::UuidText m_buffer{};
    PackedId::UuidText m_otherBuffer{};
};

} // namespace

void sortByKey(std::vector<KeyedRow>& rows)
{
    std::vector<KeyedRow> scratch;
    sortRange(rows, scratch);
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
