// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// Bytes in a row of a hex view.
inline constexpr qsizetype hexRowBytes = 16;

/// One row: the offset, the bytes (at most hexRowBytes) in hex, and those that are printable ASCII.
QByteArray hexRow(QByteArrayView bytes, qsizetype offset);

/// All rows, a line each. About five times as long as the bytes.
QByteArray hexText(QByteArrayView bytes);

} // namespace waybill
