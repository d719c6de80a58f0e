// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/volatilenames.h"

#include <QTest>

using namespace waybill;

class TestVolatileNames : public QObject
{
    Q_OBJECT

private slots:
    void fitsWholeNamesAndParts();
    void knowsTheUsualOnes_data();
    void knowsTheUsualOnes();
};

void TestVolatileNames::fitsWholeNamesAndParts()
{
    const VolatileNames names({"Date", " x-*", "*-Id", "*sig*", "", "*"});
    QCOMPARE(names.patterns(), (QByteArrayList{"date", "x-*", "*-id", "*sig*", "*"}));
    const VolatileNames some({"Date", "x-*", "*-Id", "*sig*"});
    for (const char* name : {"DATE", "X-Anything", "x-", "Request-ID", "-id", "design"})
        QVERIFY2(some.contains(name), name);
    for (const char* name : {"dates", "ax-", "id", "identity", ""})
        QVERIFY2(!some.contains(name), name);
    QVERIFY(!VolatileNames().contains("date"));
}

void TestVolatileNames::knowsTheUsualOnes_data()
{
    QTest::addColumn<bool>("isVolatile");
    for (const char* name : {"Date", "X-Request-Id", "x-arta-request-id", "ETag", "Set-Cookie",
             "Telnyx-Signature-Ed25519", "telnyx-timestamp", "svix-signature", "webhook-timestamp",
             "X-Hub-Signature-256", "traceparent", "CF-Ray", "X-Runtime", "request_id"})
        QTest::newRow(name) << true;
    for (const char* name : {"Content-Type", "Content-Length", "Host", "id", "event_type", "status",
             "X-GitHub-Event", "amount", "updated"})
        QTest::newRow(name) << false;
}

void TestVolatileNames::knowsTheUsualOnes()
{
    QTEST(VolatileNames::usual().contains(QTest::currentDataTag()), "isVolatile");
}

QTEST_GUILESS_MAIN(TestVolatileNames)
#include "tst_volatilenames.moc"
