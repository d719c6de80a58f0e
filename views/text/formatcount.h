// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

/// A whole number with the locale's groups: "20,000".
QString formatCount(qint64 count);

/// A size as people read it: "1 byte", "4,312 bytes", "12.3 kB", "1.2 MB". Decimal units, rounded
/// down, so that no limit seems passed that is not.
QString formatBytes(qint64 bytes);

} // namespace waybill
