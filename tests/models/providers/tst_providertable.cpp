// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilefacts.h"
#include "testprofile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// The table in resources/providers/README.md says what the profiles say.
class TestProviderTable : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheProfiles();
};

namespace {

QString text(Kept kept)
{
    switch (kept) {
    case Kept::No:
        return u"no"_s;
    case Kept::OnRequest:
        return u"on request"_s;
    case Kept::Yes:
        break;
    }
    return u"yes"_s;
}

QString attemptsText(const ProfileFacts& facts)
{
    return facts.attempts == Kept::No && facts.countsAttempts ? u"counted"_s : text(facts.attempts);
}

QString reachText(const ProfileFacts& facts)
{
    if (facts.retentionDays > 0)
        return u"%1 days"_s.arg(facts.retentionDays);
    return facts.newest > 0 ? u"newest %1"_s.arg(facts.newest) : u"not told"_s;
}

QString line(const ProviderProfile& profile)
{
    const ProfileFacts facts = factsOf(profile);
    const QStringList cells{u"[%1](%2)"_s.arg(profile.name, profile.documentation.toString()),
        text(facts.payload), text(facts.requestHeaders), text(facts.responseHeaders),
        text(facts.responseBody), attemptsText(facts), facts.redelivers ? u"yes"_s : u"no"_s,
        reachText(facts)};
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

QStringList tableIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString readme = QString::fromUtf8(file.readAll());
    const qsizetype start = readme.indexOf(u"| provider |"_s);
    return readme.mid(start).section(u"\n\n"_s, 0, 0).split(u'\n').mid(2);
}

} // namespace

void TestProviderTable::agreesWithTheProfiles()
{
    QStringList lines;
    const QStringList ids = shippedProfileIds();
    for (const QString& id : ids)
        lines.append(line(*shippedProfile(id)));
    const QStringList table = tableIn(QStringLiteral(WAYBILL_RESOURCES "/providers/README.md"));
    if (table != lines)
        qInfo().noquote() << u"The table should be:\n"_s + lines.join(u'\n');
    QCOMPARE(table, lines);
}

QTEST_GUILESS_MAIN(TestProviderTable)
#include "tst_providertable.moc"
