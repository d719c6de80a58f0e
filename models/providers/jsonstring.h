// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// The text of a JSON string token (quotes included) as UTF-8. A lone surrogate becomes U+FFFD, an
/// escape that JSON does not know stays as it is written: no input is refused. Bytes that are not
/// UTF-8 are kept.
QByteArray decodeJsonString(QByteArrayView token);

/// Appends `text` as a JSON string. Valid UTF-8 is kept as it is; only quotes, backslashes and
/// control characters are escaped.
void appendJsonString(QByteArray& out, QByteArrayView text);

} // namespace waybill
