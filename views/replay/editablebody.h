// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace waybill {

/// Whether a text editor can show these bytes and give the very same ones back. Qt's editors change
/// CR LF, NUL, a byte order mark, U+2028 and bytes that are not UTF-8; large texts stall them.
enum class BodyEditing {
    Possible,
    NotUtf8,
    ControlCharacters, ///< CR, NUL, BOM, U+2028, U+2029, U+FDD0, U+FDD1 …
    TooLarge, ///< more than 256 KiB
};

BodyEditing bodyEditing(const QByteArray& body);

} // namespace waybill
