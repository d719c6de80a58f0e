// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/profiletext.h"

#include "providers/providerprofile.h"
#include "text/formatcount.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("profileText", text);
}

QString keptWord(Kept kept)
{
    switch (kept) {
    case Kept::No:
        return tr("no");
    case Kept::OnRequest:
        return tr("fetched when looked at");
    case Kept::Yes:
        return tr("yes");
    }
    return {};
}

QString attemptsWord(const ProfileFacts& facts)
{
    return facts.countsAttempts ? tr("their number only") : keptWord(facts.attempts);
}

QString responseWord(const ProfileFacts& facts)
{
    if (facts.responseHeaders != Kept::No && facts.responseBody != Kept::No)
        return tr("responses");
    if (facts.responseHeaders != Kept::No)
        return tr("response headers");
    return facts.responseBody != Kept::No ? tr("response bodies") : QString();
}

QString days(int count)
{
    return count == 1 ? tr("1 day") : tr("%1 days").arg(formatCount(count));
}

QString reach(const ProfileFacts& facts)
{
    QStringList parts;
    if (facts.retentionDays > 0)
        parts.append(days(facts.retentionDays));
    if (facts.newest > 0)
        parts.append(tr("the newest %1").arg(formatCount(facts.newest)));
    return parts.join(QStringLiteral(", "));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

QString keptSummary(const ProfileFacts& facts)
{
    QStringList kept;
    if (facts.attempts != Kept::No)
        kept.append(tr("attempts"));
    else if (facts.countsAttempts)
        kept.append(tr("number of attempts"));
    if (facts.payload != Kept::No)
        kept.append(tr("payloads"));
    if (facts.requestHeaders != Kept::No)
        kept.append(tr("request headers"));
    kept.append(responseWord(facts));
    kept.removeAll(QString());
    QStringList parts{
        capitalised(kept.isEmpty() ? tr("outcomes only") : kept.join(QStringLiteral(", ")))};
    parts.append(reach(facts));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<std::pair<QString, QString>> keptTable(const ProfileFacts& facts)
{
    const QString shown = reach(facts);
    return {{tr("Attempts"), attemptsWord(facts)}, {tr("Payload"), keptWord(facts.payload)},
        {tr("Request headers"), keptWord(facts.requestHeaders)},
        {tr("Response headers"), keptWord(facts.responseHeaders)},
        {tr("Response body"), keptWord(facts.responseBody)},
        {tr("Can send again"), facts.redelivers ? tr("yes") : tr("no")},
        {tr("Reaches back"), shown.isEmpty() ? tr("not told") : shown}};
}

QString testedText(const ProviderProfile& profile)
{
    return profile.tested ? tr("tested")
                          : tr("from documentation, untested against the live service");
}

} // namespace waybill
