// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/idcolumn.h"

#include "store/seededhash.h"

#include <bit>
#include <cstring>

namespace waybill {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

// Where the text of a UUID has its 16 bytes; the other places are dashes.
constexpr std::array<quint8, 16> uuidPlaces{
    0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
constexpr std::array<quint8, 4> dashPlaces{8, 13, 18, 23};

/// Where a longer text stands, in the bytes of its row.
struct Place
{
    quint32 offset = 0;
    quint32 length = 0;
    std::array<char, 8> start{}; ///< of the text: most ids that differ, differ here
};
static_assert(sizeof(Place) == sizeof(PackedId::Bytes));

constexpr std::array<qint16, 256> makeHexValues()
{
    std::array<qint16, 256> values{};
    for (qint16& value : values)
        value = -1;
    for (qint16 digit = 0; digit < 16; ++digit)
        values[quint8(hexDigits[digit])] = digit;
    return values;
}
constexpr std::array<qint16, 256> hexValues = makeHexValues();

/// False: it is no UUID in lower case.
bool readUuid(QByteArrayView text, PackedId::Bytes& bytes)
{
    if (size_t(text.size()) != PackedId::uuidLength)
        return false;
    for (const quint8 place : dashPlaces) {
        if (text[place] != '-')
            return false;
    }
    int bad = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexValues[quint8(text[uuidPlaces[i]])];
        const int low = hexValues[quint8(text[uuidPlaces[i] + 1])];
        bad |= high | low;
        bytes[i] = char(high * 16 + low);
    }
    return bad >= 0;
}

} // namespace

PackedId::PackedId(QByteArrayView id)
    : text(id)
{
    if (size_t(id.size()) <= bytes.size()) {
        kind = quint8(id.size());
        std::copy(id.begin(), id.end(), bytes.begin());
    } else if (readUuid(id, bytes)) {
        kind = uuid;
    } else {
        kind = longText;
        std::copy_n(id.begin(), bytes.size(), bytes.begin());
    }
}

quint64 PackedId::hashOf(quint8 kind, const Bytes& bytes, QByteArrayView text, quint64 seed)
{
    if (kind == longText)
        return seededHash(text, seed);
    return seededHash({bytes.data(), qsizetype(bytes.size())}, seed + kind);
}

void PackedId::writeUuid(const Bytes& bytes, UuidText& text)
{
    for (const quint8 place : dashPlaces)
        text[place] = '-';
    for (size_t i = 0; i < bytes.size(); ++i) {
        text[uuidPlaces[i]] = hexDigits[quint8(bytes[i]) >> 4];
        text[uuidPlaces[i] + 1U] = hexDigits[quint8(bytes[i]) & 15];
    }
}

QByteArrayView IdColumn::viewAt(quint32 index, PackedId::UuidText& buffer) const
{
    const quint8 kind = m_kinds.at(index);
    if (kind == 0)
        return {};
    if (kind == PackedId::longText)
        return longTextAt(index);
    if (kind != PackedId::uuid)
        return {m_bytes[index].data(), kind};
    PackedId::writeUuid(m_bytes[index], buffer);
    return {buffer.data(), qsizetype(buffer.size())};
}

QByteArrayView IdColumn::longTextAt(quint32 index) const
{
    const auto place = std::bit_cast<Place>(m_bytes[index]);
    return {m_texts.data() + place.offset, qsizetype(place.length)};
}

QByteArray IdColumn::at(quint32 index) const
{
    PackedId::UuidText buffer;
    return viewAt(index, buffer).toByteArray();
}

bool IdColumn::isAt(quint32 index, const PackedId& id) const
{
    if (m_kinds.at(index) != id.kind)
        return false;
    if (id.kind == 0)
        return true;
    if (id.kind != PackedId::longText)
        return m_bytes[index] == id.bytes;
    const auto place = std::bit_cast<Place>(m_bytes[index]);
    return place.length == id.text.size()
        && std::equal(place.start.begin(), place.start.end(), id.bytes.begin())
        && std::memcmp(m_texts.data() + place.offset, id.text.data(), place.length) == 0;
}

quint64 IdColumn::hashAt(quint32 index, quint64 seed) const
{
    const quint8 kind = m_kinds.at(index);
    if (kind == PackedId::longText)
        return PackedId::hashOf(kind, {}, longTextAt(index), seed);
    return PackedId::hashOf(kind, kind == 0 ? PackedId::Bytes{} : m_bytes[index], {}, seed);
}

bool IdColumn::put(quint32 index, const PackedId& id, Growth growth)
{
    if (index < m_size && isAt(index, id))
        return true;
    const auto length = quint32(id.kind == PackedId::longText ? id.text.size() : 0);
    if (growth == Growth::InPlace && !m_texts.hasRoomFor(length))
        return false;
    if (!m_bytes.isAllocated() && id.kind != 0) {
        if (growth == Growth::InPlace && m_size > 0)
            return false;
        m_bytes.allocate();
    }
    if (!m_kinds.put(index, id.kind, growth))
        return false;
    m_size = std::max(m_size, index + 1);
    if (!m_texts.hasRoomFor(length))
        m_texts.grow(length);
    if (id.kind == PackedId::longText) {
        Place place{m_texts.append(id.text.data(), length), length, {}};
        std::copy_n(id.bytes.begin(), place.start.size(), place.start.begin());
        m_bytes[index] = std::bit_cast<PackedId::Bytes>(place);
    } else if (m_bytes.isAllocated()) {
        m_bytes[index] = id.bytes;
    }
    return true;
}

void IdColumn::copyFrom(const IdColumn& other, quint32 count)
{
    m_kinds.copyFrom(other.m_kinds, count);
    m_bytes.copyFrom(other.m_bytes, count);
    m_texts.copyFrom(other.m_texts);
    m_size = count;
}

/// Bytes of longer texts of the first rows; there may be later ones.
quint64 IdColumn::textsUsed(quint32 count) const
{
    bool hasLongTexts = false;
    for (quint32 code = 0; code < m_kinds.codeCount(); ++code)
        hasLongTexts = hasLongTexts || m_kinds.valueOf(code) == PackedId::longText;
    quint64 used = 0;
    for (quint32 i = 0; hasLongTexts && m_bytes.isAllocated() && i < count; ++i) {
        if (m_kinds.at(i) != PackedId::longText)
            continue;
        const auto place = std::bit_cast<Place>(m_bytes[i]);
        used = std::max(used, quint64(place.offset) + place.length);
    }
    return used;
}

void IdColumn::save(ColumnWriter& file, quint32 count) const
{
    m_kinds.save(file, count);
    file.number(m_bytes.isAllocated());
    if (m_bytes.isAllocated())
        file.values(m_bytes.data(), count);
    file.bytes({m_texts.data(), qsizetype(textsUsed(count))});
}

void IdColumn::load(ColumnReader& file, quint32 count)
{
    m_kinds.load(file, count, PackedId::longText + 1U);
    m_size = count;
    if (file.numberBelow(2) == 1)
        m_bytes.load(file, count);
    const quint64 texts = file.numberBelow(std::min<quint64>(file.left(), ~0U) + 1);
    file.values(m_texts.allocate(quint32(texts)), texts);
    for (quint32 code = 0; code < m_kinds.codeCount(); ++code) {
        if (m_kinds.valueOf(code) != 0 && !m_bytes.isAllocated())
            file.fail();
    }
    if (file.isGood() && textsUsed(count) > texts)
        file.fail();
}

size_t IdColumn::bytesUsed() const
{
    const size_t perRow = m_bytes.isAllocated() ? sizeof(PackedId::Bytes) : 0;
    return m_size * perRow + m_kinds.bytesUsed() + m_texts.size();
}

} // namespace waybill
