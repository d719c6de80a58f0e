// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinelabels.h"

#include "providers/providerprofile.h"
#include "text/attempttext.h"
#include "text/endpointtext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("AttemptTimeline", text);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString durationText(const Attempt& attempt)
{
    const auto duration = attemptDuration(attempt);
    return duration ? formatDuration(*duration) : QString();
}

/// Why a try that has ended has no length on the axis; empty where it has one.
QString durationLack(const Attempt& attempt)
{
    const bool hasEnded = attempt.status == DeliveryStatus::Delivered
        || attempt.status == DeliveryStatus::Failed || attempt.status == DeliveryStatus::Dead;
    const bool isTold = attempt.duration || attempt.finishedAt;
    return attempt.startedAt && hasEnded && !isTold ? tr("duration not in this log") : QString();
}

/// "404", or in words where there was no answer.
QString shortResult(const Attempt& attempt, const ProviderProfile& profile)
{
    return attempt.response && attempt.response->status ? QString::number(*attempt.response->status)
                                                        : attemptResult(attempt, profile);
}

bool isAccepted(const Attempt& attempt)
{
    return attempt.status == DeliveryStatus::Delivered;
}

/// "today 16:20": a replay is always dated, its bar is not on the axis's own time.
QString dayAndMinute(Instant instant, const TimeDisplay& display)
{
    const QString text = formatMinute(instant, display);
    return text.contains(u' ') ? text : tr("today %1").arg(text);
}

/// "5 min" of "5 min 00 s"
QString roundDuration(Nanoseconds duration)
{
    QString text = formatDuration(duration);
    for (const QLatin1StringView zero : {" 00 s"_L1, " 00 min"_L1, " 0 h"_L1}) {
        if (text.endsWith(zero))
            text.chop(zero.size());
    }
    return text;
}

const Attempt* newestFailed(const QList<Attempt>& attempts)
{
    const auto found = std::find_if_not(attempts.crbegin(), attempts.crend(), isAccepted);
    return found == attempts.crend() ? nullptr : &*found;
}

} // namespace

QStringList attemptLabels(const Attempt& attempt, const ProviderProfile& profile)
{
    const QString title = attemptShortTitle(attempt);
    const QString duration = durationText(attempt);
    return {joined({title, attemptResult(attempt, profile), duration + durationLack(attempt)}),
        joined({title, shortResult(attempt, profile), duration}),
        joined({title, shortResult(attempt, profile)}), title};
}

QString replayVerdict(
    const Attempt& replay, const Delivery& delivery, const ProviderProfile& profile)
{
    const Attempt* before = newestFailed(delivery.attempts);
    if (before && !isAccepted(replay))
        return tr("still failing");
    const Attempt* compared = before ? before : delivery.lastAttempt();
    if (!compared || (!before && isAccepted(replay)))
        return {};
    const QString change
        = tr("%1 → %2").arg(shortResult(*compared, profile), shortResult(replay, profile));
    return before ? tr("%1: now accepted").arg(change) : tr("%1: fails here").arg(change);
}

QStringList replayLabels(const Attempt& replay, const Delivery& delivery,
    const ProviderProfile& profile, const TimeDisplay& display)
{
    const QString title = attemptShortTitle(replay);
    const QString when = replay.startedAt ? dayAndMinute(*replay.startedAt, display) : QString();
    const QString result = shortResult(replay, profile);
    const QString verdict = replayVerdict(replay, delivery, profile);
    return {joined({title, when, result, durationText(replay), verdict}),
        joined({title, result, durationText(replay), verdict}), joined({title, result, verdict}),
        joined({title, result}), title};
}

QString waitLabel(const TimelineWait& wait)
{
    QString length = roundDuration(wait.length);
    if (wait.isFolded)
        return length;
    return wait.isFailover ? tr("failed over after %1").arg(length) : tr("waited %1").arg(length);
}

QString queueLabel(Nanoseconds queued)
{
    return tr("queued %1").arg(roundDuration(queued));
}

QString nextTryLabel(Nanoseconds until)
{
    constexpr Nanoseconds second = std::chrono::seconds{1};
    if (until < second)
        return tr("next try overdue");
    return tr("next try in %1").arg(formatDuration(until / second * second));
}

QString noBarsText(const Delivery& delivery, bool hasReplays)
{
    const bool hasTimes = std::ranges::any_of(
        delivery.attempts, [](const Attempt& attempt) { return attempt.startedAt.has_value(); });
    if (hasTimes)
        return {};
    const int tries = std::max(delivery.attemptCount.value_or(0), int(delivery.attempts.size()));
    if (tries > 0)
        return tries == 1 ? tr("1 try, its time not in this log")
                          : tr("%1 tries, times not in this log").arg(tries);
    if (delivery.status == DeliveryStatus::Pending)
        return tr("Not tried yet");
    return hasReplays ? QString() : tr("No tries in this log");
}

QString attemptToolTip(
    const Attempt& attempt, const ProviderProfile& profile, const TimeDisplay& display)
{
    const auto moment = [&display](const QString& name, const std::optional<Instant>& instant) {
        return instant ? name.arg(formatInstantLong(*instant, display).replace(u'\n', u" · "_s))
                       : name.arg(tr("not in this log"));
    };
    QStringList lines{joined({attemptTitle(attempt), statusText(attempt.status),
                          attemptResult(attempt, profile), durationText(attempt)}),
        moment(tr("Started %1"), attempt.startedAt), moment(tr("Finished %1"), attempt.finishedAt)};
    if (attempt.startedAt && attempt.finishedAt && *attempt.finishedAt < *attempt.startedAt)
        lines << tr("It ends before it starts: the log's clocks disagree.");
    if (attempt.request && !attempt.request->url.isEmpty())
        lines << attempt.request->url;
    for (const AttemptError& error : attempt.errors)
        lines << joined({u"%1 %2"_s.arg(error.code, error.title).trimmed(), error.detail});
    return lines.join(u'\n');
}

QString attemptAccessibleName(const Attempt& attempt, const ProviderProfile& profile)
{
    QStringList parts{attemptTitle(attempt), statusText(attempt.status),
        attemptResult(attempt, profile), durationText(attempt) + durationLack(attempt),
        attempt.request ? hostText(attempt.request->url) : QString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace waybill
