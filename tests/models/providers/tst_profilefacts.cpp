// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilefacts.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProfileFacts : public QObject
{
    Q_OBJECT

private slots:
    void shipped_data();
    void shipped();
    void nestedAttemptsOfACall();
    void attemptsNowhereKeepNothing();
    void anAlternativeInTheRowIsEnough();
};

void TestProfileFacts::shipped_data()
{
    QTest::addColumn<ProfileFacts>("facts");
    QTest::newRow("telnyx") << ProfileFacts{.payload = Kept::Yes,
        .requestHeaders = Kept::Yes,
        .responseHeaders = Kept::Yes,
        .responseBody = Kept::Yes,
        .attempts = Kept::Yes};
    QTest::newRow("arta") << ProfileFacts{
        .payload = Kept::OnRequest, .responseBody = Kept::OnRequest, .attempts = Kept::Yes};
    QTest::newRow("github") << ProfileFacts{.payload = Kept::OnRequest,
        .requestHeaders = Kept::OnRequest,
        .responseHeaders = Kept::OnRequest,
        .responseBody = Kept::OnRequest,
        .attempts = Kept::Yes,
        .redelivers = true,
        .retentionDays = 3};
    QTest::newRow("truthlocks") << ProfileFacts{.countsAttempts = true, .newest = 50};
}

void TestProfileFacts::shipped()
{
    QFETCH(ProfileFacts, facts);
    const auto profile = shippedProfile(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(factsOf(*profile), facts);
}

void TestProfileFacts::nestedAttemptsOfACall()
{
    ProviderProfile profile;
    profile.attempts.from = AttemptFields::From::Nested;
    profile.attempts.items = {u"attempts:/data"_s};
    profile.attempts.requestHeaders = {u"/headers"_s};
    const ProfileFacts facts = factsOf(profile);
    QCOMPARE(facts.attempts, Kept::OnRequest);
    QCOMPARE(facts.requestHeaders, Kept::OnRequest);
    QCOMPARE(facts.responseHeaders, Kept::No);
}

void TestProfileFacts::attemptsNowhereKeepNothing()
{
    ProviderProfile profile;
    profile.attempts.requestHeaders = {u"/headers"_s};
    profile.fields.attemptCount = {u"/tries"_s};
    QCOMPARE(factsOf(profile), ProfileFacts{.countsAttempts = true});
}

void TestProfileFacts::anAlternativeInTheRowIsEnough()
{
    ProviderProfile profile;
    profile.fields.payload = {u"message:/payload"_s};
    QCOMPARE(factsOf(profile).payload, Kept::OnRequest);
    profile.fields.payload.append(u"/payload"_s);
    QCOMPARE(factsOf(profile).payload, Kept::Yes);
}

QTEST_GUILESS_MAIN(TestProfileFacts)
#include "tst_profilefacts.moc"
