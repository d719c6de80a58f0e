// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QString>

namespace waybill {

struct ProviderProfile;

/// How one try ended, as a label: "404 Not Found", "timeout", "DNS: could not resolve",
/// "connection refused", "no response recorded".
QString attemptResult(const Attempt& attempt, const ProviderProfile& profile);

/// How one try ended, as the rest of a sentence that starts with the host: "answered 404 Not
/// Found", "did not answer within 10.0 s", "could not be found: its name does not resolve".
QString attemptVerdict(const Attempt& attempt, const ProviderProfile& profile);

/// "Attempt 2", "Replay 1".
QString attemptTitle(const Attempt& attempt);

/// "2", "R1".
QString attemptShortTitle(const Attempt& attempt);

bool isReplay(const Attempt& attempt);

/// How long it took: the log's own figure, else its end minus its start; empty where unknown or
/// negative (clocks disagree).
std::optional<Nanoseconds> attemptDuration(const Attempt& attempt);

} // namespace waybill
