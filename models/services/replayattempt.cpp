// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replayattempt.h"

#include "providers/providerprofile.h"
#include "services/replaydraft.h"

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

DeliveryStatus statusOf(const ProviderProfile& profile, const ReplayOutcome& outcome)
{
    using Kind = ReplayOutcome::Kind;
    if (outcome.kind == Kind::Cancelled)
        return DeliveryStatus::Canceled;
    // An answer cut at our own limit is an answer all the same.
    const bool isAnswer = outcome.kind == Kind::Answered || outcome.kind == Kind::TooLarge;
    const int status = outcome.response ? outcome.response->status.value_or(0) : 0;
    return isAnswer && profile.isSuccess(status) ? DeliveryStatus::Delivered
                                                 : DeliveryStatus::Failed;
}

AttemptError errorOf(const ReplayOutcome& outcome)
{
    const auto error = [&](const QString& code, const QString& title) {
        return AttemptError{code, title, outcome.cause};
    };
    switch (outcome.kind) {
    case ReplayOutcome::Kind::Answered:
        break;
    case ReplayOutcome::Kind::Refused:
        return error(u"refused"_s, u"Not sent"_s);
    case ReplayOutcome::Kind::NotListening:
        return error(u"not-listening"_s, u"Nothing listens there"_s);
    case ReplayOutcome::Kind::TimedOut:
        return error(u"timed-out"_s, u"Timed out"_s);
    case ReplayOutcome::Kind::Dropped:
        return error(u"dropped"_s, u"Connection closed before the answer was complete"_s);
    case ReplayOutcome::Kind::Garbage:
        return error(u"garbage"_s, u"The answer is not HTTP"_s);
    case ReplayOutcome::Kind::TooLarge:
        return error(u"too-large"_s, u"The answer was cut"_s);
    case ReplayOutcome::Kind::Tls:
        return error(u"tls"_s, u"No secure connection"_s);
    case ReplayOutcome::Kind::Cancelled:
        return error(u"cancelled"_s, u"Cancelled"_s);
    }
    return {};
}

} // namespace

Attempt replayAttempt(const ProviderProfile& profile, const ReplayDraft& draft,
    const ReplayOutcome& outcome, int number)
{
    Attempt attempt;
    attempt.number = number;
    attempt.origin = AttemptOrigin::Replay;
    attempt.status = statusOf(profile, outcome);
    attempt.startedAt = outcome.startedAt;
    attempt.finishedAt = outcome.startedAt + outcome.duration;
    attempt.duration = outcome.duration;
    attempt.request = outcome.sent;
    attempt.request->added = addedHeaders(draft, outcome.sent.headers);
    attempt.response = outcome.response;
    if (outcome.kind != ReplayOutcome::Kind::Answered)
        attempt.errors.append(errorOf(outcome));
    return attempt;
}

} // namespace waybill
