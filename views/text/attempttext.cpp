// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/attempttext.h"

#include "providers/providerprofile.h"
#include "text/formatduration.h"
#include "text/httpreason.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

enum class Trouble : quint8 { Dns, Timeout, Refused, Tls, Other };

QString tr(const char* text)
{
    return QCoreApplication::translate("attemptText", text);
}

QString profileText(const Attempt& attempt, const ProviderProfile& profile)
{
    return attempt.errors.isEmpty() ? QString() : profile.errorTexts.value(attempt.errors[0].code);
}

/// Where a try has no answer, only words say why: the profile's for the error code, else the
/// provider's own.
Trouble troubleOf(const Attempt& attempt, const ProviderProfile& profile)
{
    QString words = profileText(attempt, profile);
    for (const AttemptError& error : attempt.errors)
        words += u' ' + error.title + u' ' + error.detail;
    const auto says = [&words](std::initializer_list<QLatin1StringView> any) {
        return std::ranges::any_of(any,
            [&words](QLatin1StringView word) { return words.contains(word, Qt::CaseInsensitive); });
    };
    if (says({"dns"_L1, "resolve"_L1, "host not found"_L1}))
        return Trouble::Dns;
    if (says({"timeout"_L1, "timed out"_L1, "time out"_L1}))
        return Trouble::Timeout;
    if (says({"refused"_L1}))
        return Trouble::Refused;
    if (says({"tls"_L1, "ssl"_L1, "certificate"_L1}))
        return Trouble::Tls;
    return Trouble::Other;
}

std::optional<int> statusOf(const Attempt& attempt)
{
    return attempt.response ? attempt.response->status : std::nullopt;
}

QString ownWords(const Attempt& attempt, const ProviderProfile& profile)
{
    if (QString text = profileText(attempt, profile); !text.isEmpty())
        return text;
    return attempt.errors.isEmpty() ? QString() : attempt.errors.first().title;
}

QString timeoutVerdict(const Attempt& attempt)
{
    const std::optional<Nanoseconds> waited = attemptDuration(attempt);
    return waited && waited->count() > 0
        ? tr("did not answer within %1").arg(formatDuration(*waited))
        : tr("did not answer in time");
}

} // namespace

QString attemptResult(const Attempt& attempt, const ProviderProfile& profile)
{
    if (const std::optional<int> status = statusOf(attempt))
        return httpStatusText(*status);
    switch (troubleOf(attempt, profile)) {
    case Trouble::Dns:
        return tr("DNS: could not resolve");
    case Trouble::Timeout:
        return tr("timeout");
    case Trouble::Refused:
        return tr("connection refused");
    case Trouble::Tls:
        return tr("TLS failed");
    case Trouble::Other:
        break;
    }
    const QString words = ownWords(attempt, profile);
    return words.isEmpty() ? tr("no response recorded") : words;
}

QString attemptVerdict(const Attempt& attempt, const ProviderProfile& profile)
{
    if (const std::optional<int> status = statusOf(attempt))
        return tr("answered %1").arg(httpStatusText(*status));
    switch (troubleOf(attempt, profile)) {
    case Trouble::Dns:
        return tr("was not found: its name does not resolve (DNS)");
    case Trouble::Timeout:
        return timeoutVerdict(attempt);
    case Trouble::Refused:
        return tr("refused the connection");
    case Trouble::Tls:
        return tr("could not be reached securely: TLS failed");
    case Trouble::Other:
        break;
    }
    const QString words = ownWords(attempt, profile);
    return words.isEmpty() ? tr("gave no answer that the log recorded")
                           : tr("failed: %1").arg(words);
}

bool isReplay(const Attempt& attempt)
{
    return attempt.origin == AttemptOrigin::Replay;
}

QString attemptTitle(const Attempt& attempt)
{
    return isReplay(attempt) ? tr("Replay %1").arg(attempt.number)
                             : tr("Attempt %1").arg(attempt.number);
}

QString attemptShortTitle(const Attempt& attempt)
{
    return isReplay(attempt) ? tr("R%1").arg(attempt.number) : QString::number(attempt.number);
}

std::optional<Nanoseconds> attemptDuration(const Attempt& attempt)
{
    std::optional<Nanoseconds> duration = attempt.duration;
    if (!duration && attempt.startedAt && attempt.finishedAt)
        duration = *attempt.finishedAt - *attempt.startedAt;
    return duration && duration->count() < 0 ? std::nullopt : duration;
}

} // namespace waybill
