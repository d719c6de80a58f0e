// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/columnstream.h"

#include <QByteArray>
#include <QFile>
#include <QIODevice>

#include <cstring>
#include <utility>

namespace waybill {

namespace {

constexpr quint64 fnvPrime = 0x100000001b3U;
constexpr size_t wordSize = sizeof(quint64);

quint64 wordAt(const char* data, size_t size = wordSize)
{
    quint64 word = 0;
    std::memcpy(&word, data, size);
    return word;
}

} // namespace

void WordSum::addWord(quint64 word)
{
    quint64& lane = m_lanes[m_words++ % m_lanes.size()];
    lane = (lane ^ word) * fnvPrime;
}

void WordSum::add(const char* data, size_t size)
{
    const size_t wholeEnd = size - size % wordSize;
    size_t at = 0;
    while (at < wholeEnd && m_words % m_lanes.size() != 0) {
        addWord(wordAt(data + at));
        at += wordSize;
    }
    std::array<quint64, 4> lanes = m_lanes;
    constexpr size_t step = wordSize * 4;
    for (; at + step <= wholeEnd; at += step, m_words += 4) {
        for (size_t lane = 0; lane < 4; ++lane)
            lanes[lane] = (lanes[lane] ^ wordAt(data + at + lane * wordSize)) * fnvPrime;
    }
    m_lanes = lanes;
    for (; at < wholeEnd; at += wordSize)
        addWord(wordAt(data + at));
    if (at < size)
        addWord(wordAt(data + at, size - at));
}

quint64 WordSum::sum() const
{
    quint64 sum = m_words;
    for (const quint64 lane : m_lanes)
        sum = (sum ^ lane ^ (lane >> 32)) * fnvPrime;
    return sum;
}

ColumnWriter::ColumnWriter(QIODevice& device)
    : m_device(device)
{
}

void ColumnWriter::write(const char* data, size_t size)
{
    constexpr char zeros[wordSize] = {};
    const size_t over = size % wordSize;
    const size_t filling = over == 0 ? 0 : wordSize - over;
    m_sum.add(data, size);
    m_isGood = m_isGood && m_device.write(data, qint64(size)) == qint64(size)
        && m_device.write(zeros, qint64(filling)) == qint64(filling);
}

void ColumnWriter::bytes(QByteArrayView bytes)
{
    number(quint64(bytes.size()));
    write(bytes.data(), size_t(bytes.size()));
}

bool ColumnWriter::finish()
{
    number(m_sum.sum());
    return m_isGood;
}

ColumnMemory ColumnMemory::ofFile(const QString& name)
{
    const auto file = std::make_shared<QFile>(name);
    if (!file->open(QIODevice::ReadOnly))
        return {};
    uchar* const mapped = file->map(0, file->size(), QFileDevice::MapPrivateOption);
    if (mapped == nullptr)
        return {};
    return {std::shared_ptr<char>(file, reinterpret_cast<char*>(mapped)), quint64(file->size())};
}

ColumnMemory ColumnMemory::ofBytes(const QByteArray& bytes)
{
    const auto copy = std::make_shared<QByteArray>(bytes);
    return {std::shared_ptr<char>(copy, copy->data()), quint64(copy->size())};
}

ColumnReader::ColumnReader(ColumnMemory memory)
    : m_memory(std::move(memory))
    , m_left(m_memory.size)
{
}

quint64 ColumnReader::number()
{
    quint64 value = 0;
    return values(&value, 1) ? value : 0;
}

quint64 ColumnReader::numberBelow(quint64 limit)
{
    const quint64 value = number();
    if (value < limit)
        return value;
    fail();
    return 0;
}

QByteArray ColumnReader::bytes()
{
    const quint64 size = numberBelow(m_left + 1);
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    return values(bytes.data(), size) ? bytes : QByteArray();
}

bool ColumnReader::fail()
{
    m_isGood = false;
    m_left = 0;
    return false;
}

bool ColumnReader::finish()
{
    const quint64 sum = m_sum.sum();
    return number() == sum && m_isGood && m_left == 0;
}

bool ColumnReader::read(char* to, size_t size)
{
    if (size == 0) // nothing may have no address
        return m_isGood;
    const char* const from = take(size);
    if (from != nullptr)
        std::memcpy(to, from, size);
    return from != nullptr;
}

/// The last word may be filled up; what fills it counts in the sum.
char* ColumnReader::take(size_t size)
{
    const size_t over = size % wordSize;
    const size_t filled = over == 0 ? size : size + wordSize - over;
    if (filled > m_left) {
        fail();
        return nullptr;
    }
    char* const at = m_memory.bytes.get() + (m_memory.size - m_left);
    m_left -= filled;
    m_sum.add(at, filled);
    return at;
}

} // namespace waybill
