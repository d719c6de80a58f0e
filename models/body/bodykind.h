// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

enum class BodyKind : quint8 { Empty, Json, Html, Form, Text, Image, Binary };

/// What a body is, from its bytes first and its Content-Type (may be empty) second: an object or
/// array that reads as JSON, cut short or not, is JSON whatever it is called.
BodyKind bodyKind(QByteArrayView bytes, QByteArrayView contentType);

/// By the first bytes: PNG, JPEG, GIF and WebP.
bool isImage(QByteArrayView bytes);

/// A Content-Type without its parameters, in lower case.
QByteArray mediaType(QByteArrayView contentType);

/// Whether a body that is called that may be one of that kind; what is not known may be anything.
bool mayBe(BodyKind kind, QByteArrayView mediaType);

} // namespace waybill
