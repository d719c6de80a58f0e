// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"

#include <QTest>

using waybill::Instant;

class TestInstant : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void roundsMillisecondsDown();
};

void TestInstant::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("iso");

    QTest::newRow("milliseconds") << QByteArray("2020-08-10T13:02:01.000Z")
                                  << QByteArray("2020-08-10T13:02:01.000Z");
    QTest::newRow("six digits, no zone")
        << QByteArray("2021-10-27T16:48:38.657228") << QByteArray("2021-10-27T16:48:38.657228Z");
    QTest::newRow("nine digits") << QByteArray("2021-10-27T16:48:38.000000001Z")
                                 << QByteArray("2021-10-27T16:48:38.000000001Z");
    QTest::newRow("ten digits") << QByteArray("2021-10-27T16:48:38.0000000019Z")
                                << QByteArray("2021-10-27T16:48:38.000000001Z");
    QTest::newRow("no fraction") << QByteArray("2021-05-12T20:33:44Z")
                                 << QByteArray("2021-05-12T20:33:44.000Z");
    QTest::newRow("offset") << QByteArray("2021-05-12T20:33:44+02:00")
                            << QByteArray("2021-05-12T18:33:44.000Z");
    QTest::newRow("offset without colon")
        << QByteArray("2021-05-12 20:33:44.5-0130") << QByteArray("2021-05-12T22:03:44.500Z");
    QTest::newRow("date alone") << QByteArray("2024-02-29")
                                << QByteArray("2024-02-29T00:00:00.000Z");
    QTest::newRow("no seconds") << QByteArray("2024-02-29T10:11Z")
                                << QByteArray("2024-02-29T10:11:00.000Z");
    QTest::newRow("before the epoch")
        << QByteArray("1969-12-31T23:59:59.999Z") << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z")
                                 << QByteArray("2017-01-01T00:00:00.000Z");
}

void TestInstant::readsAndWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, iso);
    const auto instant = Instant::fromIso(text);
    QVERIFY(instant.has_value());
    QCOMPARE(instant->toIso(), iso);
    QCOMPARE(Instant::fromIso(instant->toIso()), instant);
}

void TestInstant::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        {"", "date-time", "2021", "2021-13-01", "2021-02-30", "2021-02-03T25:00:00Z",
            "2021-02-03T10:00:00.Z", "2021-02-03T10:00:00+25:00", "2021-02-03T10:00:00Zjunk",
            "1677-01-01T00:00:00Z", "2262-06-01T00:00:00Z", "1628688000"})
        QTest::newRow(text) << QByteArray(text);
}

void TestInstant::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Instant::fromIso(text).has_value());
}

void TestInstant::roundsMillisecondsDown()
{
    QCOMPARE(Instant{1'999'999}.toMilliseconds(), 1);
    QCOMPARE(Instant{-1}.toMilliseconds(), -1);
    QCOMPARE(Instant::fromMilliseconds(-5).ns, -5'000'000);
}

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
