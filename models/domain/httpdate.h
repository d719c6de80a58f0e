// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QByteArrayView>

namespace waybill {

/// The date of HTTP's headers (RFC 9110, of RFC 1123): "Sun, 06 Nov 1994 08:49:37 GMT", always of
/// this length. The name of the day is not checked. Empty for anything else.
std::optional<Instant> httpDate(QByteArrayView text);

} // namespace waybill
