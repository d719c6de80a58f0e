// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprofile.h"

#include <QTest>

using namespace waybill;

/// What all profiles that Waybill ships have in common.
class TestProviderProfiles : public QObject
{
    Q_OBJECT

private slots:
    void areShipped();
    void keepTheRules_data();
    void keepTheRules();
};

void TestProviderProfiles::areShipped()
{
    const QStringList ids = shippedProfileIds();
    for (const char* id :
        {"arta", "contentful", "convoy", "datocms", "github", "gitlab", "gocardless", "hookdeck",
            "outpost", "paddle", "polar", "svix", "telnyx", "truthlocks", "zendesk"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
}

void TestProviderProfiles::keepTheRules_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = shippedProfileIds();
    for (const QString& id : ids)
        QTest::newRow(qPrintable(id)) << id;
}

void TestProviderProfiles::keepTheRules()
{
    QFETCH(QString, id);
    const auto profile = shippedProfile(id);
    QCOMPARE(profile->id, id);
    QVERIFY2(!profile->tested, "no profile was tried against the live service yet");
    QCOMPARE(profile->documentation.scheme(), QStringLiteral("https"));
    QVERIFY(profile->baseUrl.isEmpty() ? !profile->baseUrlHelp.isEmpty()
                                       : profile->baseUrl.scheme() == QStringLiteral("https"));
    QVERIFY(!profile->auth.header.isEmpty());
    QVERIFY(!profile->auth.whereFound.isEmpty());
    QVERIFY(profile->list.paging.defaultSize <= profile->list.paging.maxSize);
    QVERIFY(!profile->fields.status.pointers.isEmpty());
    QVERIFY(!profile->fields.status.values.isEmpty());
    using From = AttemptFields::From;
    const AttemptFields& attempts = profile->attempts;
    QVERIFY(attempts.from != From::Nested || !attempts.status.values.isEmpty());
    QVERIFY(attempts.from == From::Nested || attempts.items.isEmpty());
    QVERIFY2(attempts.from != From::Rows || !attempts.startedAt.isEmpty(), "rows go by startedAt");
}

QTEST_GUILESS_MAIN(TestProviderProfiles)
#include "tst_providerprofiles.moc"
