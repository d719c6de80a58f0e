// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providerprofile.h"
#include "text/profiletext.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProfileText : public QObject
{
    Q_OBJECT

private slots:
    void summary_data();
    void summary();
    void tableSaysWhatASummaryCannot();
    void tested();
};

void TestProfileText::summary_data()
{
    QTest::addColumn<ProfileFacts>("facts");
    QTest::newRow("Outcomes only") << ProfileFacts{};
    QTest::newRow("Number of attempts · the newest 50")
        << ProfileFacts{.countsAttempts = true, .newest = 50};
    QTest::newRow("Attempts, payloads, request headers, responses · 3 days")
        << ProfileFacts{.payload = Kept::OnRequest,
               .requestHeaders = Kept::Yes,
               .responseHeaders = Kept::Yes,
               .responseBody = Kept::Yes,
               .attempts = Kept::Yes,
               .retentionDays = 3};
    QTest::newRow("Response bodies · 1 day, the newest 1,000")
        << ProfileFacts{.responseBody = Kept::Yes, .retentionDays = 1, .newest = 1000};
}

void TestProfileText::summary()
{
    QFETCH(ProfileFacts, facts);
    QCOMPARE(keptSummary(facts), QString::fromUtf8(QTest::currentDataTag()));
}

void TestProfileText::tableSaysWhatASummaryCannot()
{
    const auto table = keptTable({.payload = Kept::OnRequest,
        .requestHeaders = Kept::Yes,
        .countsAttempts = true,
        .redelivers = true,
        .retentionDays = 7});
    const QList<std::pair<QString, QString>> expected{{u"Attempts"_s, u"their number only"_s},
        {u"Payload"_s, u"fetched when looked at"_s}, {u"Request headers"_s, u"yes"_s},
        {u"Response headers"_s, u"no"_s}, {u"Response body"_s, u"no"_s},
        {u"Can send again"_s, u"yes"_s}, {u"Reaches back"_s, u"7 days"_s}};
    QCOMPARE(table, expected);
    QCOMPARE(keptTable({}).last().second, u"not told"_s);
}

void TestProfileText::tested()
{
    ProviderProfile profile;
    QCOMPARE(testedText(profile), u"from documentation, untested against the live service"_s);
    profile.tested = true;
    QCOMPARE(testedText(profile), u"tested"_s);
}

QTEST_GUILESS_MAIN(TestProfileText)
#include "tst_profiletext.moc"
