// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <array>
#include <memory>
#include <vector>

namespace waybill {

/// A read-only view of the first size() texts of a Dictionary. A value, cheap to copy; may be read
/// by any thread while the dictionary grows, because entries are never moved or changed.
class DictionaryTexts
{
public:
    quint32 size() const { return m_size; }
    /// The text of a code below size().
    const QByteArray& at(quint32 code) const
    {
        return (*m_blocks[code / blockSize])[code % blockSize];
    }

private:
    friend class Dictionary;
    static constexpr quint32 blockSize = 1024;
    using Block = std::array<QByteArray, blockSize>;

    std::vector<std::shared_ptr<Block>> m_blocks;
    quint32 m_size = 0;
};

/// Gives each distinct text a small number, once and for ever. Code 0 is the empty text. Written by
/// one thread; other threads read a copy of texts().
class Dictionary
{
public:
    Dictionary();

    quint32 intern(const QByteArray& text);
    const DictionaryTexts& texts() const { return m_texts; }
    quint32 size() const { return m_texts.size(); }
    const QByteArray& at(quint32 code) const { return m_texts.at(code); }

private:
    DictionaryTexts m_texts;
    QHash<QByteArray, quint32> m_codes;
};

} // namespace waybill
