// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/hextext.h"

#include <algorithm>

namespace waybill {

QByteArray hexRow(QByteArrayView bytes, qsizetype offset)
{
    QByteArray row = QByteArray::number(offset, 16).rightJustified(8, '0') + "  ";
    row += bytes.toByteArray().toHex(' ').leftJustified(3 * hexRowBytes, ' ') + ' ';
    for (const char c : bytes)
        row += c >= 0x20 && c < 0x7F ? c : '.';
    return row;
}

QByteArray hexText(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size() * 5 + 80);
    for (qsizetype offset = 0; offset < bytes.size(); offset += hexRowBytes) {
        const qsizetype count = std::min(hexRowBytes, bytes.size() - offset);
        text += hexRow(bytes.sliced(offset, count), offset) + '\n';
    }
    text.chop(1);
    return text;
}

} // namespace waybill
