// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// True if `json` is one JSON value (RFC 8259) in valid UTF-8, white space around it allowed.
/// Numbers of any length and range pass; nesting beyond JsonScanner::maxDepth does not.
bool isValidJson(QByteArrayView json);

/// How deep brackets nest; strings are respected, validity is not asked for.
int jsonDepth(QByteArrayView json);

/// `json` without the white space between its tokens; each token byte for byte. Expects valid JSON.
QByteArray withoutJsonSpace(QByteArrayView json);

} // namespace waybill
