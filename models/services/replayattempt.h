// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"

namespace waybill {

struct ProviderProfile;
struct ReplayDraft;

/// What came of a replay as an attempt of its delivery. The profile says which answer is a success;
/// an answer that broke off is none. What never left, or got no whole answer, has an error whose
/// code names the kind ("not-listening") and whose detail is the outcome's cause. The draft, from
/// which it was sent, tells which headers Waybill added.
Attempt replayAttempt(const ProviderProfile& profile, const ReplayDraft& draft,
    const ReplayOutcome& outcome, int number);

} // namespace waybill
