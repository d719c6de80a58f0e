// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textneedle.h"

#include <algorithm>
#include <string_view>

namespace waybill {

namespace {

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

bool isSame(char a, char lower)
{
    return lowerAscii(a) == lower;
}

bool isOfUuids(QByteArrayView text)
{
    constexpr std::string_view used = "0123456789abcdef-";
    return size_t(text.size()) <= PackedId::uuidLength
        && std::all_of(text.begin(), text.end(), [&](char c) { return used.find(c) != used.npos; });
}

std::string_view asView(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

} // namespace

TextNeedle::TextNeedle(const QString& text)
    : m_text(text)
    , m_lower(text.toLower().toUtf8())
    , m_isAscii(isAscii(m_lower))
    , m_canBeInUuid(isOfUuids(m_lower))
    , m_packed(m_lower)
{
}

bool TextNeedle::isIn(QByteArrayView utf8) const
{
    if (!isAscii(utf8))
        return isIn(QString::fromUtf8(utf8));
    if (!m_isAscii)
        return false;
    const auto found
        = std::search(utf8.begin(), utf8.end(), m_lower.begin(), m_lower.end(), isSame);
    return found != utf8.end() || m_lower.isEmpty();
}

bool TextNeedle::isIn(const IdColumn& ids, quint32 index) const
{
    const bool isUuid = ids.isUuid(index);
    if (isUuid && !m_canBeInUuid)
        return false;
    PackedId::UuidText buffer;
    const QByteArrayView id = ids.viewAt(index, buffer);
    return isUuid ? asView(id).find(asView(m_lower)) != std::string_view::npos : isIn(id);
}

bool TextNeedle::isAll(const IdColumn& ids, quint32 index) const
{
    if (ids.isUuid(index))
        return ids.isAt(index, m_packed);
    PackedId::UuidText buffer;
    const QByteArrayView id = ids.viewAt(index, buffer);
    if (!isAscii(id))
        return QString::fromUtf8(id).toLower() == m_text.toLower();
    return std::equal(id.begin(), id.end(), m_lower.begin(), m_lower.end(), isSame);
}

} // namespace waybill
