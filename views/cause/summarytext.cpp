// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/summarytext.h"

#include "cause/causetext.h"
#include "providers/providerprofile.h"
#include "text/attempttext.h"
#include "text/endpointtext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

#include <QCoreApplication>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("summaryText", text);
}

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? tr("not in this log") : text;
}

QString iso(const std::optional<Instant>& instant)
{
    return instant ? isoInstant(*instant) : QString();
}

QString whenText(const Delivery& delivery)
{
    QStringList parts;
    if (delivery.occurredAt)
        parts << tr("occurred %1").arg(iso(delivery.occurredAt));
    if (delivery.startedAt)
        parts << tr("started %1").arg(iso(delivery.startedAt));
    if (delivery.finishedAt)
        parts << tr("finished %1").arg(iso(delivery.finishedAt));
    return parts.join(u", "_s);
}

/// "1: 404 Not Found from typo.example.com/webhooks at 2020-08-10T14:00:05.004Z after 356 ms"
QString tryText(const Attempt& attempt, const ProviderProfile& profile)
{
    QString text = attemptShortTitle(attempt) + u": "_s + attemptResult(attempt, profile);
    if (attempt.request && !attempt.request->url.isEmpty())
        text += tr(" from %1").arg(shortUrl(attempt.request->url));
    if (attempt.startedAt)
        text += tr(" at %1").arg(iso(attempt.startedAt));
    if (const auto duration = attemptDuration(attempt))
        text += tr(" after %1").arg(formatDuration(*duration));
    return text;
}

QString triesText(const Delivery& delivery, const ProviderProfile& profile)
{
    QStringList tries;
    for (const Attempt& attempt : delivery.attempts)
        tries << tryText(attempt, profile);
    if (tries.isEmpty() && delivery.attemptCount)
        return tr("%1, times not in this log").arg(*delivery.attemptCount);
    return tries.join(u"; "_s);
}

QString whatText(const Delivery& delivery, const ProviderProfile& profile)
{
    const QString type
        = delivery.eventType.isEmpty() ? tr("unknown event type") : delivery.eventType;
    return u"%1, %2: %3"_s.arg(type, profile.name, statusText(delivery.status));
}

/// A line stays one line whatever a provider puts in its titles.
QString line(const QString& name, const QString& text)
{
    return u"%1: %2"_s.arg(name, orUnknown(text).simplified());
}

} // namespace

QString summaryText(const Delivery& delivery, const ProviderProfile& profile)
{
    // A ticket is read in another zone and on another day: UTC, and no day is today.
    const TimeDisplay utc{.utc = true, .now = {}};
    const QStringList lines{line(tr("What"), whatText(delivery, profile)),
        line(tr("When"), whenText(delivery)), line(tr("Tries"), triesText(delivery, profile)),
        line(tr("Cause"), causeText(delivery, profile, utc).plain()),
        line(tr("Delivery id"), delivery.id.value), line(tr("Event id"), delivery.eventId)};
    return lines.join(u'\n');
}

} // namespace waybill
