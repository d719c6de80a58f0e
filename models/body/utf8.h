// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace waybill {

/// One step of reading UTF-8.
struct Utf8Char
{
    char32_t code = 0; ///< the code point; the byte itself where `valid` is false
    int length = 1; ///< bytes taken: 1 to 4; 1 where `valid` is false
    bool valid = false;

    bool operator==(const Utf8Char&) const = default;
};

/// Reads the character at `pos` (0 <= pos < size). Overlong forms, surrogates and cut sequences are
/// not valid: each of their bytes comes out alone.
Utf8Char decodeUtf8(QByteArrayView bytes, qsizetype pos);

/// The largest position <= `pos` that does not stand inside a well-formed character.
qsizetype utf8Boundary(QByteArrayView bytes, qsizetype pos);

} // namespace waybill
