// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/httpdate.h"

#include <QTest>

using namespace waybill;

class TestHttpDate : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestHttpDate::reads_data()
{
    QTest::addColumn<QByteArray>("iso");
    QTest::newRow("Sun, 06 Nov 1994 08:49:37 GMT") << QByteArray("1994-11-06T08:49:37.000Z");
    QTest::newRow("Thu, 29 Feb 2024 00:00:00 GMT") << QByteArray("2024-02-29T00:00:00.000Z");
    QTest::newRow("Fri, 31 Dec 1999 23:59:59 GMT") << QByteArray("1999-12-31T23:59:59.000Z");
}

void TestHttpDate::reads()
{
    QFETCH(QByteArray, iso);
    const auto date = httpDate(QTest::currentDataTag());
    QVERIFY(date);
    QCOMPARE(date->toIso(), iso);
}

void TestHttpDate::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        {"", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 25:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun  06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT"})
        QTest::newRow(text) << QByteArray(text);
}

void TestHttpDate::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!httpDate(text));
}

QTEST_GUILESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
