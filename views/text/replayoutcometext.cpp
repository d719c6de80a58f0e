// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/replayoutcometext.h"

#include "providers/providerprofile.h"
#include "text/formatduration.h"
#include "text/httpreason.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("replayOutcomeText", text);
}

std::optional<int> statusOf(const std::optional<RecordedResponse>& response)
{
    return response ? response->status : std::nullopt;
}

QString verdict(bool before, bool after)
{
    if (after)
        return before ? tr("accepted again") : tr("now accepted");
    return before ? tr("now failing") : tr("still failing");
}

/// "404 → 200: now accepted"; empty without an attempt to hold it against.
QString change(int status, const ProviderProfile& profile, const Attempt* against)
{
    if (!against)
        return {};
    const auto before = statusOf(against->response);
    const bool accepted = before && profile.isSuccess(*before);
    const QString from = before ? QString::number(*before) : tr("no answer");
    return tr(", %1 → %2: %3")
        .arg(from)
        .arg(status)
        .arg(verdict(accepted, profile.isSuccess(status)));
}

QString unsignedHint(int status, DraftSignature signature)
{
    const bool refused = status == 400 || status == 401 || status == 403;
    if (!refused || signature == DraftSignature::TestKey || signature == DraftSignature::NotNeeded)
        return {};
    return tr(
        ". It was sent without a valid signature: an app that verifies refuses it; sign with the "
        "test key");
}

QString answeredText(
    const ReplayOutcome& outcome, const ProviderProfile& profile, const ReplayContext& context)
{
    const int status = statusOf(outcome.response).value_or(0);
    return tr("R%1: %2 in %3")
               .arg(context.number)
               .arg(httpStatusText(status), formatDuration(outcome.duration))
        + change(status, profile, context.against) + unsignedHint(status, context.signature);
}

QString troubleText(const ReplayOutcome& outcome)
{
    using Kind = ReplayOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Answered:
        return {};
    case Kind::Refused:
        return tr("Not sent: %1").arg(outcome.cause);
    case Kind::NotListening:
        return outcome.cause;
    case Kind::TimedOut:
        return tr("No answer in time: %1").arg(outcome.cause);
    case Kind::Dropped:
        return tr("The connection broke off: %1").arg(outcome.cause);
    case Kind::Garbage:
        return tr("What came back was not HTTP: %1").arg(outcome.cause);
    case Kind::TooLarge:
        return tr("The answer was too large and was cut: %1").arg(outcome.cause);
    case Kind::Tls:
        return tr("The secure connection failed: %1").arg(outcome.cause);
    case Kind::Cancelled:
        return tr("Cancelled after %1").arg(formatDuration(outcome.duration));
    }
    return {};
}

} // namespace

QString replayOutcomeText(
    const ReplayOutcome& outcome, const ProviderProfile& profile, const ReplayContext& context)
{
    if (outcome.kind == ReplayOutcome::Kind::Answered)
        return answeredText(outcome, profile, context);
    const QString text = troubleText(outcome);
    return context.number > 0 ? tr("R%1: %2").arg(context.number).arg(text) : text;
}

bool isReplayTrouble(const ReplayOutcome& outcome, const ProviderProfile& profile)
{
    const auto status = statusOf(outcome.response);
    return outcome.kind != ReplayOutcome::Kind::Answered || !status || !profile.isSuccess(*status);
}

QString replayNoticeText(const ReplayDraft& draft)
{
    QStringList notices;
    if (draft.methodAssumed)
        notices.append(tr("POST assumed"));
    switch (signatureOf(draft)) {
    case DraftSignature::Missing:
        notices.append(tr("sent without a signature: an app that verifies will refuse it"));
        break;
    case DraftSignature::Recorded:
        notices.append(tr("sent with the recorded signature, which may be too old"));
        break;
    case DraftSignature::NotNeeded:
    case DraftSignature::TestKey:
        break;
    }
    return notices.join(QStringLiteral(" · "));
}

} // namespace waybill
