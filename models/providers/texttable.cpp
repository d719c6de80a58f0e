// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/texttable.h"

#include "providers/jsonstring.h"
#include "providers/jsontoken.h"

namespace waybill {

TextCode TextTable::codeOf(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_codes.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (known != m_codes.constEnd())
        return *known;
    const auto code = static_cast<TextCode>(m_texts.size());
    m_texts.append(text.toByteArray());
    m_codes.insert(m_texts.last(), code);
    return code;
}

TextCode TextTable::codeOfToken(QByteArrayView token)
{
    const QByteArrayView plain = plainJsonString(token);
    return plain.isNull() ? codeOf(jsonText(token)) : codeOf(plain);
}

} // namespace waybill
