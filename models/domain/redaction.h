// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace waybill {

/// What stands where a secret was. ASCII, so that it survives in header values and logs.
inline constexpr char hiddenMark[] = "[hidden]";

/// Whether the value of a header of this name is a secret, whatever its case: authorization,
/// cookies, API keys, and any name with "signature" or ending in -token, -secret, -key, -password.
bool isSecretHeader(QByteArrayView name);

/// The same list, order and names; the values of secret headers are `[hidden]`, and secrets inside
/// other values (a Location with a token) are masked as in text.
HttpHeaders redacted(const HttpHeaders& headers);

/// Masks secrets inside any text (an error cause, a URL, a log line, a body): header lines,
/// `Bearer …`, user:password@ in URLs, token=… in queries and JSON, well-known key prefixes.
/// Errs on the side of hiding. The one such function: logs, errors and shared texts all use it.
QString redacted(const QString& text);

/// The same for bytes; those outside ASCII are kept.
QByteArray redacted(const QByteArray& text);

} // namespace waybill
