// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace waybill {

enum class BodyKind : quint8 { Empty, Json, Html, Text, Binary };

/// What a body is, from its bytes first and its Content-Type (may be empty) second: an object or
/// array that reads as JSON, cut short or not, is JSON whatever it is called.
BodyKind bodyKind(QByteArrayView bytes, QByteArrayView contentType);

} // namespace waybill
