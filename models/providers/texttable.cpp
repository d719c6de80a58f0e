// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/texttable.h"

#include "providers/jsonstring.h"
#include "providers/jsontoken.h"

#include <QHash>

#include <algorithm>

namespace waybill {

namespace {

constexpr std::size_t firstRoom = 512;

} // namespace

TextCode TextTable::codeOf(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (2 * static_cast<std::size_t>(m_texts.size()) > m_codes.size())
        makeRoom();
    TextCode& code = m_codes[placeOf(text)];
    if (code == 0) {
        code = static_cast<TextCode>(m_texts.size());
        m_texts.append(text.toByteArray());
    }
    return code;
}

/// Where its code is, or would be.
std::size_t TextTable::placeOf(QByteArrayView text) const
{
    const std::size_t mask = m_codes.size() - 1;
    std::size_t at = qHash(text, QHashSeed::globalSeed()) & mask;
    while (m_codes[at] != 0 && m_texts.at(static_cast<qsizetype>(m_codes[at])) != text)
        at = (at + 1) & mask;
    return at;
}

void TextTable::makeRoom()
{
    const std::size_t room = std::max(firstRoom, 2 * m_codes.size());
    m_codes.assign(room, 0);
    for (qsizetype code = 1; code < m_texts.size(); ++code)
        m_codes[placeOf(m_texts.at(code))] = static_cast<TextCode>(code);
}

TextCode TextTable::codeOfToken(QByteArrayView token)
{
    if (token.isEmpty())
        return 0;
    const JsonKey key(token);
    auto& [recent, code] = m_recent[key.bucket()];
    if (recent == key)
        return code;
    const QByteArrayView plain = plainJsonString(token);
    code = plain.isNull() ? codeOf(jsonText(token)) : codeOf(plain);
    recent = key;
    return code;
}

} // namespace waybill
