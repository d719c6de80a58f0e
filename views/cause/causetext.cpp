// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/causetext.h"

#include "providers/htmltitle.h"
#include "providers/providerprofile.h"
#include "text/attempttext.h"
#include "text/endpointtext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <algorithm>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

/// More different failures than this are only counted.
constexpr qsizetype mostClauses = 3;

QString tr(const char* text)
{
    return QCoreApplication::translate("causeText", text);
}

QString urlOf(const Attempt& attempt)
{
    return attempt.request ? attempt.request->url : QString();
}

QString hostOf(const Attempt& attempt)
{
    const QString host = hostText(urlOf(attempt));
    return host.isEmpty() ? tr("the endpoint") : host;
}

/// Tries in a row that ended alike at the same host.
struct Run
{
    const Attempt* first = nullptr;
    QString host;
    QString verdict;
    int count = 1;
};

QList<Run> failedRuns(const QList<Attempt>& attempts, const ProviderProfile& profile)
{
    QList<Run> runs;
    for (const Attempt& attempt : attempts) {
        if (attempt.status == DeliveryStatus::Delivered)
            continue;
        const Run run{&attempt, hostOf(attempt), attemptVerdict(attempt, profile)};
        if (!runs.isEmpty() && runs.last().host == run.host && runs.last().verdict == run.verdict)
            ++runs.last().count;
        else
            runs << run;
    }
    return runs;
}

QString clause(const Run& run)
{
    const QString once = run.host + u' ' + run.verdict;
    return run.count == 1 ? once : tr("%1, %2 times").arg(once).arg(run.count);
}

/// The title of an answer that is an HTML page, sought in its first 64 KiB; JSON may hold "<title>"
/// in a text.
QString pageTitle(const Attempt& attempt)
{
    if (!attempt.response || !attempt.response->body)
        return {};
    const QByteArrayView body(*attempt.response->body);
    const QByteArrayView start = body.first(std::min<qsizetype>(body.size(), 64LL * 1024));
    return start.trimmed().startsWith('<') ? QString::fromUtf8(shortHtmlTitle(start)) : QString();
}

/// " (Telnyx 75499: Webhook host returned HTTP 4XX; its page says “Not here”)"
QString evidence(const Attempt& attempt, const ProviderProfile& profile)
{
    QStringList parts;
    if (!attempt.errors.isEmpty()) {
        const AttemptError& error = attempt.errors.first();
        QString code = u"%1 %2"_s.arg(profile.name, error.code).trimmed();
        parts << (error.title.isEmpty() ? code : u"%1: %2"_s.arg(code, error.title));
    }
    if (const QString title = pageTitle(attempt); !title.isEmpty())
        parts << tr("its page says “%1”").arg(title);
    return parts.isEmpty() ? QString() : u" (%1)"_s.arg(parts.join(u"; "_s));
}

const Attempt* acceptedAttempt(const Delivery& delivery)
{
    for (const Attempt& attempt : delivery.attempts) {
        if (attempt.status == DeliveryStatus::Delivered)
            return &attempt;
    }
    return nullptr;
}

/// How long after the try before it a try began; empty where the log or its clocks do not say.
QString laterText(const Delivery& delivery, const Attempt& accepted)
{
    const qsizetype index = &accepted - delivery.attempts.constData();
    if (index == 0)
        return {};
    const std::optional<Instant> before = delivery.attempts.at(index - 1).finishedAt;
    if (!before || !accepted.startedAt || *accepted.startedAt < *before)
        return {};
    return u' ' + tr("%1 later").arg(formatDuration(*accepted.startedAt - *before));
}

CauseText acceptedAtOnce(const Attempt& accepted, const ProviderProfile& profile)
{
    CauseText text{tr("%1 accepted it").arg(hostOf(accepted)), {}};
    if (accepted.response && accepted.response->status)
        text.rest = u": "_s + attemptResult(accepted, profile);
    if (const auto duration = attemptDuration(accepted))
        text.rest += u' ' + tr("in %1").arg(formatDuration(*duration));
    text.rest += u'.';
    return text;
}

QString furtherRuns(const QList<Run>& runs)
{
    QString text;
    for (const Run& run : runs.mid(1, mostClauses - 1))
        text += u"; "_s + clause(run);
    int others = 0;
    for (const Run& run : runs.mid(mostClauses))
        others += run.count;
    if (others > 0)
        text += others == 1 ? tr("; 1 more try failed") : tr("; %1 more tries failed").arg(others);
    return text;
}

/// What comes after the failures: accepted at last, due again, or given up.
QString outcome(const Delivery& delivery, const QList<Run>& runs, const TimeDisplay& display)
{
    if (const Attempt* accepted = acceptedAttempt(delivery)) {
        const bool sameHost = hostOf(*accepted) == runs.last().host;
        return (sameHost ? tr("; it accepted the next try")
                         : tr("; %1 accepted it").arg(hostOf(*accepted)))
            + laterText(delivery, *accepted) + u'.';
    }
    if (delivery.nextAttemptAt)
        return tr("; next try at %1.").arg(formatMinute(*delivery.nextAttemptAt, display));
    return delivery.status == DeliveryStatus::Dead ? tr("; given up.") : u"."_s;
}

CauseText failedText(const Delivery& delivery, const QList<Run>& runs,
    const ProviderProfile& profile, const TimeDisplay& display)
{
    return {clause(runs.first()),
        evidence(*runs.first().first, profile) + furtherRuns(runs)
            + outcome(delivery, runs, display)};
}

/// The log has no tries to tell of: only what it says of the delivery itself.
CauseText withoutAttempts(const Delivery& delivery, const TimeDisplay& display)
{
    const int tries = delivery.attemptCount.value_or(0);
    if (delivery.status == DeliveryStatus::Pending && tries == 0) {
        return {tr("Not tried yet"),
            delivery.nextAttemptAt
                ? tr("; first try at %1.").arg(formatMinute(*delivery.nextAttemptAt, display))
                : tr("; it waits in the provider's queue.")};
    }
    QString status = statusText(delivery.status, {tries, delivery.nextAttemptAt}, display);
    if (!status.isEmpty())
        status[0] = status[0].toUpper();
    if (delivery.status == DeliveryStatus::Unknown && !delivery.providerStatus.isEmpty())
        status += u" (“%1”)"_s.arg(delivery.providerStatus);
    if (tries == 0)
        return {status, tr("; this log says nothing of its tries.")};
    return {status,
        tries == 1 ? tr(": 1 try, its time and answer not in this log.")
                   : tr(": %1 tries, times and answers not in this log.").arg(tries)};
}

CauseText deliveryText(
    const Delivery& delivery, const ProviderProfile& profile, const TimeDisplay& display)
{
    if (delivery.attempts.isEmpty())
        return withoutAttempts(delivery, display);
    const QList<Run> runs = failedRuns(delivery.attempts, profile);
    return runs.isEmpty() ? acceptedAtOnce(*acceptedAttempt(delivery), profile)
                          : failedText(delivery, runs, profile, display);
}

} // namespace

CauseText causeText(
    const Delivery& delivery, const ProviderProfile& profile, const TimeDisplay& display)
{
    CauseText text = deliveryText(delivery, profile, display);
    if (text.headline.startsWith(tr("the endpoint")))
        text.headline.front() = text.headline.front().toUpper(); // a host's name keeps its case
    if (!delivery.reportedFailures.isEmpty()) {
        text.rest.chop(1);
        text.rest += tr("; but the message itself failed: %1.")
                         .arg(delivery.reportedFailures.join(u", "_s));
    }
    return text;
}

} // namespace waybill
