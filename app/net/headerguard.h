// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace waybill {

/// Whether the bytes are a token of RFC 9110, section 5.6.2: a method or a header name.
bool isToken(QByteArrayView bytes);

/// Why this header must not be sent; empty if it may. Qt and curl both write CR, LF and NUL to the
/// wire as they come, which lets a value add headers or a second request. Values may hold tabs and
/// bytes above 0x7f. The text names the header and never quotes the value.
std::optional<QString> headerFlaw(const HttpHeader& header);

/// The first flaw of a list.
std::optional<QString> headerFlaw(const HttpHeaders& headers);

} // namespace waybill
