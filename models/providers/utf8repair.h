// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// True for well-formed UTF-8 (RFC 3629: no overlong forms, surrogates, or more than U+10FFFF).
bool isValidUtf8(QByteArrayView bytes);

/// A copy of the same length in which each byte that is part of no UTF-8 character is a '?'.
QByteArray repairedUtf8(QByteArrayView bytes);

} // namespace waybill
