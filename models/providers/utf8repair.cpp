// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/utf8repair.h"

#include "body/utf8.h"

namespace waybill {

bool isValidUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const Utf8Char character = decodeUtf8(bytes, at);
        if (!character.valid)
            return false;
        at += character.length;
    }
    return true;
}

QByteArray repairedUtf8(QByteArrayView bytes)
{
    QByteArray copy = bytes.toByteArray();
    for (qsizetype at = 0; at < copy.size();) {
        const Utf8Char character = decodeUtf8(bytes, at);
        if (!character.valid)
            copy[at] = '?';
        at += character.length;
    }
    return copy;
}

} // namespace waybill
