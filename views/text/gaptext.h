// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/gap.h"
#include "text/formatinstant.h"

#include <QString>

namespace waybill {

/// "Truthlocks: deliveries may be missing between 13:44 and 14:00: it returns only its newest 50."
QString gapText(const Gap& gap, const QString& sourceName, const TimeDisplay& display);

/// Why there is a gap and what can be done about it, in some sentences.
QString gapExplanation(const Gap& gap, const QString& sourceName);

/// "1 gap", "3 gaps".
QString gapCountText(int count);

} // namespace waybill
