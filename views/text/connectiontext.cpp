// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/connectiontext.h"

#include "text/fetcherrortext.h"
#include "text/formatcount.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("connectionText", text);
}

QString counted(qint64 count, const char* one, const char* many)
{
    return count == 1 ? tr(one) : tr(many).arg(formatCount(count));
}

QString roughly(std::chrono::seconds span)
{
    const qint64 minutes = span.count() / 60;
    if (minutes < 60)
        return counted(minutes, "1 minute", "%1 minutes");
    if (minutes < 48LL * 60)
        return counted(minutes / 60, "1 hour", "%1 hours");
    return counted(minutes / (24LL * 60), "1 day", "%1 days");
}

} // namespace

QString agoText(Instant then, Instant now)
{
    const auto span = std::chrono::duration_cast<std::chrono::seconds>(now - then);
    if (std::chrono::abs(span) < std::chrono::minutes{1})
        return tr("just now");
    return span.count() > 0 ? tr("%1 ago").arg(roughly(span)) : tr("in %1").arg(roughly(-span));
}

QString connectionText(const ConnectionResult& result, const QString& sourceName, Instant now,
    const QStringList& given)
{
    if (!result) {
        FetchErrorText text = describeFetchError(result.error(), sourceName);
        if (result.error().kind == FetchError::Kind::NotFound)
            text.advice = given.isEmpty()
                ? tr("Check the base URL.")
                : tr("Check these: %1, Base URL.").arg(given.join(QStringLiteral(", ")));
        return text.oneLine();
    }
    const ConnectionFacts& facts = *result;
    if (facts.deliveries == 0 || (!facts.deliveries && !facts.newest))
        return tr("Connected. There are no deliveries yet.");
    const QString count = facts.deliveries
        ? counted(*facts.deliveries, "1 delivery", "%1 deliveries")
        : tr("Connected");
    return facts.newest ? tr("%1, newest %2").arg(count, agoText(*facts.newest, now)) : count;
}

} // namespace waybill
