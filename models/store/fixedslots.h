// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columnstream.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace waybill {

/// Rows of a DeliveryChunk.
constexpr quint32 chunkCapacity = 65'536;

/// What a column may do to take a value in. While readers in other threads hold the chunk, nothing
/// they look at may move; a column that would have to says so, and the writer goes on with a clone.
enum class Growth : quint8 { InPlace, MayMove };

/// Room for a whole chunk's values, allocated at once: filling it moves nothing. What was never
/// written costs no memory, as the system hands it out page by page.
template <typename T> class FixedSlots
{
public:
    FixedSlots() = default;
    Q_DISABLE_COPY_MOVE(FixedSlots)

    bool isAllocated() const { return m_values != nullptr; }
    void allocate() { m_values.reset(new T[chunkCapacity], std::default_delete<T[]>()); }
    void release() { m_values.reset(); }
    /// The next `count` values of a file, where they stand if they fill the chunk. False: so many
    /// are not left.
    bool load(ColumnReader& file, quint32 count)
    {
        if (count == chunkCapacity) {
            m_values = file.template inPlace<T>(count);
            return isAllocated();
        }
        allocate();
        return file.values(data(), count);
    }

    const T& operator[](quint32 index) const { return data()[index]; }
    T& operator[](quint32 index) { return data()[index]; }
    const T* data() const { return m_values.get(); }
    T* data() { return m_values.get(); }

    void copyFrom(const FixedSlots& other, quint32 count)
    {
        m_values.reset();
        if (!other.isAllocated())
            return;
        allocate();
        std::copy_n(other.data(), count, data());
    }

private:
    std::shared_ptr<T> m_values; ///< the first of them; never shared but with a file's memory
};

/// Values that are only ever added. Grows by moving, and tells before.
template <typename T> class AppendArray
{
public:
    quint32 size() const { return m_size; }
    bool hasRoomFor(quint32 more) const { return more <= m_capacity - m_size; }

    /// Moves; afterwards there is room for `more`.
    void grow(quint32 more)
    {
        constexpr quint32 smallest = 64;
        reallocate(std::max({smallest, 2 * m_capacity, m_size + more}));
    }

    /// There is room. Gives the place of the first.
    quint32 append(const T* values, quint32 count)
    {
        std::copy_n(values, count, m_values.get() + m_size);
        m_size += count;
        return m_size - count;
    }

    const T& operator[](quint32 index) const { return m_values[index]; }
    T& operator[](quint32 index) { return m_values[index]; }
    const T* data() const { return m_values.get(); }

    /// Makes it so large, whatever it was; the values are then to be written.
    T* allocate(quint32 size)
    {
        m_values = std::make_unique_for_overwrite<T[]>(size);
        m_capacity = size;
        m_size = size;
        return m_values.get();
    }

    void copyFrom(const AppendArray& other)
    {
        m_size = other.m_size;
        m_values.reset();
        m_capacity = 0;
        if (other.m_capacity > 0)
            reallocateFrom(other.m_values.get(), other.m_capacity);
    }

private:
    void reallocate(quint32 capacity)
    {
        const std::unique_ptr<T[]> old = std::move(m_values);
        reallocateFrom(old.get(), capacity);
    }

    void reallocateFrom(const T* old, quint32 capacity)
    {
        m_values = std::make_unique_for_overwrite<T[]>(capacity);
        m_capacity = capacity;
        if (m_size > 0)
            std::copy_n(old, m_size, m_values.get());
    }

    std::unique_ptr<T[]> m_values;
    quint32 m_size = 0;
    quint32 m_capacity = 0;
};

} // namespace waybill
