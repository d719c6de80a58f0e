// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/httpreason.h"

#include <QTest>

class TestHttpReason : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
};

void TestHttpReason::names_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");

    QTest::newRow("first") << 100 << QStringLiteral("100 Continue");
    QTest::newRow("ok") << 200 << QStringLiteral("200 OK");
    QTest::newRow("not found") << 404 << QStringLiteral("404 Not Found");
    QTest::newRow("too many") << 429 << QStringLiteral("429 Too Many Requests");
    QTest::newRow("server") << 500 << QStringLiteral("500 Internal Server Error");
    QTest::newRow("last") << 511 << QStringLiteral("511 Network Authentication Required");
    QTest::newRow("unregistered") << 499 << QStringLiteral("499");
    QTest::newRow("unused") << 306 << QStringLiteral("306");
    QTest::newRow("below all") << 0 << QStringLiteral("0");
    QTest::newRow("above all") << 999 << QStringLiteral("999");
}

void TestHttpReason::names()
{
    QFETCH(int, status);
    QFETCH(QString, text);
    QCOMPARE(waybill::httpStatusText(status), text);
    QCOMPARE(waybill::httpReason(status), text.section(u' ', 1));
}

QTEST_GUILESS_MAIN(TestHttpReason)
#include "tst_httpreason.moc"
