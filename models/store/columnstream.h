// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <memory>

class QIODevice;
class QString;

namespace waybill {

/// FNV-1a over words of eight bytes, in four lanes that a processor runs side by side. Any single
/// word that changes changes the sum. Guards against faults, not against people.
class WordSum
{
public:
    /// The last word is filled up with zeros.
    void add(const char* data, size_t size);
    quint64 sum() const;

private:
    void addWord(quint64 word);

    std::array<quint64, 4> m_lanes{1, 2, 3, 4};
    quint64 m_words = 0;
};

/// Writes plain values to a device, as they stand in memory, each block filled up to eight bytes,
/// and at last their sum.
class ColumnWriter
{
public:
    explicit ColumnWriter(QIODevice& device);

    void number(quint64 value) { values(&value, 1); }
    template <typename T> void values(const T* from, size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        write(reinterpret_cast<const char*>(from), count * sizeof(T));
    }
    /// With their length.
    void bytes(QByteArrayView bytes);
    /// Writes the sum. False: not all could be written.
    bool finish();

private:
    void write(const char* data, size_t size);

    QIODevice& m_device;
    WordSum m_sum;
    bool m_isGood = true;
};

/// What a ColumnReader reads: bytes that may be written to without anybody else seeing it.
struct ColumnMemory
{
    std::shared_ptr<char> bytes; ///< aligned as quint64 is
    quint64 size = 0;

    /// The file as it is now, which costs no memory as long as it is only read; it may be replaced
    /// meanwhile, but not written to. Nothing where it cannot be had.
    static ColumnMemory ofFile(const QString& name);
    static ColumnMemory ofBytes(const QByteArray& bytes);
};

/// Reads what a ColumnWriter wrote, and never more than there is: counts are to be checked against
/// left() before room is made for them. Once something is wrong all that follows is 0.
class ColumnReader
{
public:
    explicit ColumnReader(ColumnMemory memory);

    quint64 number();
    /// A number below `limit`; else it is wrong, and 0.
    quint64 numberBelow(quint64 limit);
    /// False, and nothing read, where so many are not left.
    template <typename T> bool values(T* to, size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count > m_left / sizeof(T))
            return fail();
        return read(reinterpret_cast<char*>(to), count * sizeof(T));
    }
    /// The next `count` values where they stand: they last as long as the pointer. Null, and
    /// nothing read, where so many are not left.
    template <typename T> std::shared_ptr<T> inPlace(size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(quint64));
        char* at = count <= m_left / sizeof(T) ? take(count * sizeof(T)) : nullptr;
        if (!at && !fail())
            return nullptr;
        return {m_memory.bytes, reinterpret_cast<T*>(at)};
    }
    QByteArray bytes();
    /// Bytes not yet read.
    quint64 left() const { return m_left; }

    bool isGood() const { return m_isGood; }
    /// What was read makes no sense. Gives false.
    bool fail();
    /// Whether all was read and the sum is right.
    bool finish();

private:
    bool read(char* to, size_t size);
    char* take(size_t size);

    const ColumnMemory m_memory;
    WordSum m_sum;
    quint64 m_left;
    bool m_isGood = true;
};

} // namespace waybill
