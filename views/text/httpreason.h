// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

/// The registered phrase of a status code (IANA HTTP Status Code Registry): "Not Found"; empty for
/// a code that has none. Protocol words: not translated.
QString httpReason(int status);

/// "404 Not Found", "499".
QString httpStatusText(int status);

} // namespace waybill
