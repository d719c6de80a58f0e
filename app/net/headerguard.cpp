// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/headerguard.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

bool isTokenChar(char c)
{
    const bool isAlphanumeric
        = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isAlphanumeric || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

} // namespace

bool isToken(QByteArrayView bytes)
{
    return !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), isTokenChar);
}

std::optional<QString> headerFlaw(const HttpHeader& header)
{
    if (header.name.isEmpty())
        return u"a header without a name"_s;
    if (!isToken(header.name))
        return u"header name with a character that is not allowed"_s;
    if (std::any_of(header.value.begin(), header.value.end(), isControl))
        return u"header %1 has a control character in its value"_s.arg(
            QString::fromLatin1(header.name));
    return std::nullopt;
}

std::optional<QString> headerFlaw(const HttpHeaders& headers)
{
    for (const HttpHeader& header : headers) {
        if (auto flaw = headerFlaw(header))
            return flaw;
    }
    return std::nullopt;
}

} // namespace waybill
