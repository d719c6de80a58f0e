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

/// The same in place where nothing is escaped: what is between the quotes. A null view if something
/// is, or if it is no string.
QByteArrayView plainJsonString(QByteArrayView token);

/// Appends `text` as a JSON string. Valid UTF-8 is kept as it is; only quotes, backslashes and
/// control characters are escaped.
void appendJsonString(QByteArray& out, QByteArrayView text);

} // namespace waybill
