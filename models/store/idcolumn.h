// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codedcolumn.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace waybill {

/// An id in 16 bytes: a lower-case UUID, a text of up to 16 bytes, or the start of a longer text.
struct PackedId
{
    static constexpr quint8 uuid = 17; ///< `bytes` is the UUID, in the order of its text
    static constexpr quint8 longText = 18; ///< `bytes` is the text's start
    static constexpr size_t uuidLength = 36;
    using Bytes = std::array<char, 16>;
    using UuidText = std::array<char, uuidLength>;

    explicit PackedId(QByteArrayView id);

    quint64 hash(quint64 seed) const { return hashOf(kind, bytes, text, seed); }
    /// Of an id's parts; `text` counts for long ones only.
    static quint64 hashOf(quint8 kind, const Bytes& bytes, QByteArrayView text, quint64 seed);

    /// "12345678-9abc-…", as the UUID was written.
    static void writeUuid(const Bytes& bytes, UuidText& text);

    QByteArrayView text; ///< the id itself, of which nothing is kept
    quint8 kind = 0; ///< up to 16: a text of so many bytes
    Bytes bytes{};
};

/// A chunk's column of ids: 16 bytes a row for UUIDs and short texts, for others also their text;
/// nothing while all are empty. Written by one thread; others may meanwhile read the rows they know
/// of.
class IdColumn
{
public:
    /// `index` was put before.
    QByteArray at(quint32 index) const;
    /// As at(), without a copy: in `buffer`, or valid as long as the column is not written.
    QByteArrayView viewAt(quint32 index, PackedId::UuidText& buffer) const;
    bool isUuid(quint32 index) const { return m_kinds.at(index) == PackedId::uuid; }
    bool isAt(quint32 index, const PackedId& id) const;
    /// PackedId::hash() of the id.
    quint64 hashAt(quint32 index, quint64 seed) const;

    /// The next row, or one put before. False: it would have to move, and may not.
    bool put(quint32 index, const PackedId& id, Growth growth);

    void copyFrom(const IdColumn& other, quint32 count);
    void seal() { m_kinds.seal(); }
    size_t bytesUsed() const;
    /// The first `count` rows, of which there is one at least.
    void save(ColumnWriter& file, quint32 count) const;
    /// Instead of what it held.
    void load(ColumnReader& file, quint32 count);

private:
    QByteArrayView longTextAt(quint32 index) const;
    quint64 textsUsed(quint32 count) const;

    CodedColumn<quint8> m_kinds;
    FixedSlots<PackedId::Bytes> m_bytes; ///< of a longer text: where it stands in m_texts
    AppendArray<char> m_texts;
    quint32 m_size = 0; ///< the writer's: rows put
};

} // namespace waybill
