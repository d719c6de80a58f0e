// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"
#include "services/replaydraft.h"

#include <QString>

namespace waybill {

struct ProviderProfile;

/// What a replay is held against, to say what it proves.
struct ReplayContext
{
    int number = 0; ///< R1, R2 …; 0: refused before sending
    const Attempt* against = nullptr; ///< the attempt that was replayed; may be nullptr
    DraftSignature signature = DraftSignature::NotNeeded;
};

/// One line: "R2: 200 OK in 8 ms, 404 → 200: now accepted", or what went wrong and what to do.
QString replayOutcomeText(
    const ReplayOutcome& outcome, const ProviderProfile& profile, const ReplayContext& context);

/// Whether the line above tells of trouble.
bool isReplayTrouble(const ReplayOutcome& outcome, const ProviderProfile& profile);

/// What to know before sending: no signature, method assumed. Empty: nothing.
QString replayNoticeText(const ReplayDraft& draft);

} // namespace waybill
