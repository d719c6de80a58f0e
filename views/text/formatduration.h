// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QString>

namespace waybill {

/// A duration as people read it: "0.4 ms", "231 ms", "5.6 s", "4 min 05 s", "2 h 03 min", "3 d 4
/// h". Negative durations carry a minus sign.
QString formatDuration(Nanoseconds duration);

} // namespace waybill
