// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/redactedsample.h"

#include <QTest>

using namespace waybill;

class TestRedactedSample : public QObject
{
    Q_OBJECT

private slots:
    void hidesSecrets_data();
    void hidesSecrets();
    void isShort();
};

void TestRedactedSample::hidesSecrets_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{\"token\":\"CANARY\"}", "Authorization: Bearer CANARY",
             "bearer CANARY", "AUTHORIZATION: Basic CANARY", "{\"api_key\" : \"CANARY\"}",
             "Set-Cookie: CANARY", "?access_token=CANARY&x=1", "telnyx-signature-ed25519: CANARY",
             "{\"client_secret\":\"CANARY\"}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRedactedSample::hidesSecrets()
{
    QFETCH(QByteArray, text);
    const QByteArray sample = redactedSample("before " + text + " after");
    QVERIFY2(!sample.contains("CANARY"), sample.constData());
    QVERIFY(sample.startsWith("before "));
    QVERIFY(sample.endsWith(" after"));
}

void TestRedactedSample::isShort()
{
    QCOMPARE(redactedSample(QByteArray(5000, 'x')), QByteArray(1024, 'x'));
    QVERIFY(redactedSample(QByteArray(5000, '\xFF')).size() <= 1024);
    QCOMPARE(redactedSample("<html>Not found</html>"), "<html>Not found</html>");
}

QTEST_GUILESS_MAIN(TestRedactedSample)
#include "tst_redactedsample.moc"
