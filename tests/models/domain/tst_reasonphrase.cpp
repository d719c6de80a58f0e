// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reasonphrase.h"

#include <QTest>

class TestReasonPhrase : public QObject
{
    Q_OBJECT

private slots:
    void knowsStandardStatuses_data();
    void knowsStandardStatuses();
};

void TestReasonPhrase::knowsStandardStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("first") << 100 << QStringLiteral("Continue");
    QTest::newRow("200") << 200 << QStringLiteral("OK");
    QTest::newRow("404") << 404 << QStringLiteral("Not Found");
    QTest::newRow("422") << 422 << QStringLiteral("Unprocessable Content");
    QTest::newRow("last") << 511 << QStringLiteral("Network Authentication Required");
    QTest::newRow("no such status") << 299 << QString();
    QTest::newRow("below") << 0 << QString();
    QTest::newRow("beyond") << 999 << QString();
}

void TestReasonPhrase::knowsStandardStatuses()
{
    QFETCH(int, status);
    QFETCH(QString, phrase);
    QCOMPARE(QString(waybill::reasonPhrase(status)), phrase);
}

QTEST_GUILESS_MAIN(TestReasonPhrase)
#include "tst_reasonphrase.moc"
