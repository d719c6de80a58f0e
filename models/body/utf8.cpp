// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/utf8.h"

#include <algorithm>

namespace waybill {

namespace {

uchar byteAt(QByteArrayView bytes, qsizetype pos)
{
    return uchar(bytes.data()[pos]);
}

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

/// The length that a lead byte announces; 0 for a byte that cannot lead.
int announcedLength(uchar lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return 3;
    return lead < 0xF5 ? 4 : 0;
}

bool isAllowed(char32_t code, int length)
{
    if (length == 3)
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    return length != 4 || (code >= 0x10000 && code <= 0x10FFFF);
}

} // namespace

Utf8Char decodeUtf8(QByteArrayView bytes, qsizetype pos)
{
    const uchar lead = byteAt(bytes, pos);
    const int length = announcedLength(lead);
    if (length == 1)
        return {lead, 1, true};
    if (length == 0 || pos + length > bytes.size())
        return {lead, 1, false};
    auto code = char32_t(lead & (0xFF >> (length + 1)));
    for (int i = 1; i < length; ++i) {
        const uchar next = byteAt(bytes, pos + i);
        if (!isContinuation(next))
            return {lead, 1, false};
        code = (code << 6) | (next & 0x3F);
    }
    return isAllowed(code, length) ? Utf8Char{code, length, true} : Utf8Char{lead, 1, false};
}

qsizetype utf8Boundary(QByteArrayView bytes, qsizetype pos)
{
    if (pos <= 0 || pos >= bytes.size())
        return std::clamp<qsizetype>(pos, 0, bytes.size());
    for (qsizetype start = pos; start >= 0 && start > pos - 4; --start) {
        if (isContinuation(byteAt(bytes, start)))
            continue;
        return start + decodeUtf8(bytes, start).length > pos ? start : pos;
    }
    return pos;
}

} // namespace waybill
