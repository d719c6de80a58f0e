// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"
#include "domain/isotime.h"

#include <QTest>

using namespace waybill;

class TestIsoTime : public QObject
{
    Q_OBJECT

private slots:
    void countsDays();
    void countsSeconds();
    void readsTheUsualTime_data();
    void readsTheUsualTime();
    void leavesTheRestToOthers_data();
    void leavesTheRestToOthers();
    void agreesWithTheThoroughReader();
};

void TestIsoTime::countsDays()
{
    QCOMPARE(utcDays(1970, 1, 1), 0);
    QCOMPARE(utcDays(1969, 12, 31), -1);
    QCOMPARE(utcDays(2024, 2, 29), 19'782);
    for (const auto& [year, month, day] : {std::array{2023, 2, 29}, std::array{2023, 0, 1},
             std::array{2023, 13, 1}, std::array{2023, 1, 0}, std::array{2023, 4, 31},
             std::array{1677, 1, 1}, std::array{2262, 1, 1}})
        QCOMPARE(utcDays(year, month, day), noIsoTime);
}

void TestIsoTime::countsSeconds()
{
    QCOMPARE(clockSeconds(0, 0, 0), 0);
    QCOMPARE(clockSeconds(23, 59, 60), 86'400);
    QCOMPARE(clockSeconds(24, 0, 0), noIsoTime);
    QCOMPARE(clockSeconds(0, 60, 0), noIsoTime);
    QCOMPARE(clockSeconds(0, 0, 61), noIsoTime);
}

void TestIsoTime::readsTheUsualTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ns");
    const auto row
        = [](const char* text, qint64 ns) { QTest::newRow(text) << QByteArray(text) << ns; };
    row("1970-01-01T00:00:00Z", 0);
    row("1970-01-01T00:00:01.5Z", 1'500'000'000);
    row("1970-01-02T03:04:05.000000001Z", 97'445'000'000'001);
    row("1969-12-31T23:59:59.999Z", -1'000'000);
    row("2020-08-10T13:02:01.000Z", 1'597'064'521'000'000'000);
    row("2261-12-31T23:59:59.999999999Z", 9'214'646'399'999'999'999);
}

void TestIsoTime::readsTheUsualTime()
{
    QFETCH(QByteArray, text);
    QTEST(qint64(usualIsoTime(text)), "ns");
}

void TestIsoTime::leavesTheRestToOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "Z", "2020-08-10", "2020-08-10T13:02:01", "2020-08-10T13:02:01.Z",
             "2020-08-10T13:02:01.1234567890Z", "2020-08-10t13:02:01Z", "2020-08-10 13:02:01Z",
             "2020-08-10T13:02:01z", "2020-08-10T13:02:01+00:00", "2020-08-10T13:02:01,5Z",
             "2020-08-10T13:02:01.5:Z", "2020-08-10T13:02:01.-5Z", "2020-02-30T13:02:01Z",
             "2020-08-10T24:02:01Z", "202:-08-10T13:02:01Z", "2020-08-10T13:02:0/Z",
             "2020-08-10T13:02:\xB1"
             "1Z",
             "-020-08-10T13:02:01Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TestIsoTime::leavesTheRestToOthers()
{
    QFETCH(QByteArray, text);
    QCOMPARE(usualIsoTime(text), noIsoTime);
}

/// A zone in small letters takes the long way: both ways must say the same of every byte anywhere.
void TestIsoTime::agreesWithTheThoroughReader()
{
    const QByteArray right = "2016-12-31T23:59:58.1205Z";
    for (qsizetype at = 0; at < right.size() - 1; ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray text = right;
            text[at] = char(byte);
            const std::int64_t usual = usualIsoTime(text);
            text.back() = 'z';
            const auto thorough = Instant::fromIso(text);
            const bool isOtherWriting = at == 10 || at == 16 || at == 19;
            if (usual != noIsoTime || !isOtherWriting)
                QCOMPARE(usual, thorough ? thorough->ns : noIsoTime);
        }
    }
}

QTEST_GUILESS_MAIN(TestIsoTime)
#include "tst_isotime.moc"
