// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace waybill {

/// A key of a JSON object or another short text, laid out to be compared by words: pages have
/// millions of keys, and a call of memcmp for each costs more than the comparison. Does not own its
/// text.
class JsonKey
{
public:
    /// How many bytes from a key's first on paddedKey() reads at least.
    static constexpr qsizetype padding = sizeof(std::uint64_t);

    /// Equal to no key but itself.
    JsonKey() = default;
    explicit JsonKey(QByteArrayView text)
        : m_text(text)
    {
        char word[padding] = {};
        if (text.size() < padding)
            std::copy_n(text.data(), text.size(), word);
        readWords(text.size() < padding ? word : text.data());
    }
    /// The same, faster, of a key with bytes behind it that may be read.
    static JsonKey paddedKey(QByteArrayView text)
    {
        JsonKey key;
        key.m_text = text;
        key.readWords(text.data());
        return key;
    }

    /// From 0 up to 63: equal for equal keys, and cheap.
    std::size_t bucket() const
    {
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15; // 2^64 by the golden ratio
        return static_cast<std::size_t>(((m_front * factor) ^ m_back) * factor >> 58);
    }

    bool contains(char c) const
    {
        if (m_text.size() > 2 * padding)
            return m_text.contains(c);
        return hasByte(m_front, c) || hasByte(m_back, c);
    }

    friend bool operator==(const JsonKey& a, const JsonKey& b)
    {
        if (a.m_front != b.m_front || a.m_back != b.m_back || a.m_text.size() != b.m_text.size())
            return false;
        return a.m_text.size() <= 2 * padding || a.m_text == b.m_text;
    }

private:
    void readWords(const char* start)
    {
        const qsizetype size = m_text.size();
        std::memcpy(&m_front, start, sizeof m_front);
        if (size < padding)
            m_back = m_front &= firstBytes[static_cast<std::size_t>(size)];
        else
            std::memcpy(&m_back, m_text.data() + size - padding, sizeof m_back);
    }

    static constexpr bool hasByte(std::uint64_t word, char c)
    {
        constexpr std::uint64_t ones = 0x0101010101010101;
        const std::uint64_t zeroWhereEqual = word ^ (ones * static_cast<unsigned char>(c));
        return ((zeroWhereEqual - ones) & ~zeroWhereEqual & (ones << 7)) != 0;
    }

    /// Masks for the first so many bytes of a word.
    static constexpr auto firstBytes = [] {
        std::array<std::uint64_t, padding> masks{};
        for (std::size_t size = 0; size < masks.size(); ++size) {
            std::array<unsigned char, padding> bytes{};
            std::fill_n(bytes.begin(), size, static_cast<unsigned char>(0xFF));
            masks[size] = std::bit_cast<std::uint64_t>(bytes);
        }
        return masks;
    }();

    QByteArrayView m_text;
    std::uint64_t m_front = 0; ///< the first 8 bytes, zeros behind a shorter key
    std::uint64_t m_back = ~std::uint64_t{0}; ///< the last 8 bytes; of a shorter key as the front
};

} // namespace waybill
