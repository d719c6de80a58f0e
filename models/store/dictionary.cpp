// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/dictionary.h"

namespace waybill {

Dictionary::Dictionary()
{
    intern(QByteArray());
}

quint32 Dictionary::intern(const QByteArray& text)
{
    const auto known = m_codes.constFind(text);
    if (known != m_codes.constEnd())
        return *known;
    const quint32 code = m_texts.m_size;
    if (code % DictionaryTexts::blockSize == 0)
        m_texts.m_blocks.push_back(std::make_shared<DictionaryTexts::Block>());
    // Readers hold the same block but stop at their own size: this entry is not theirs.
    (*m_texts.m_blocks.back())[code % DictionaryTexts::blockSize] = text;
    m_codes.insert(text, code);
    ++m_texts.m_size;
    return code;
}

} // namespace waybill
