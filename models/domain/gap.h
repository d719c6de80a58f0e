// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

namespace waybill {

/// A stretch of time in which a source may have had deliveries that could not be read: two reads of
/// its log did not overlap.
struct Gap
{
    enum class Reason : quint8 {
        NewestOnly, ///< the log shows its newest rows only: see limit
        Retention, ///< the log forgets after some days: see limit
        CutOff, ///< a read stopped before it reached what was known
    };
    SourceId source;
    Instant from; ///< start of the newest delivery known before it
    Instant to; ///< start of the oldest delivery known after it
    Reason reason = Reason::CutOff;
    int limit = 0; ///< rows or days, by reason; 0: not told

    bool operator==(const Gap&) const = default;
};

} // namespace waybill
