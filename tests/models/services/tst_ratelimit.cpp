// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/ratelimit.h"

#include <QTest>

using waybill::Instant;
using waybill::RateLimit;

Q_DECLARE_METATYPE(waybill::HttpHeaders)

class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data();
    void readsHeaders();
    void readsAnEpoch();
    void noHeaderNames();
    void spacesRequests_data();
    void spacesRequests();
    void knowsWhenFewRemain_data();
    void knowsWhenFewRemain();
};

void TestRateLimit::spacesRequests_data()
{
    QTest::addColumn<waybill::HttpHeaders>("headers");
    QTest::addColumn<qint64>("milliseconds"); ///< -1: not told
    using waybill::HttpHeaders;
    QTest::newRow("ten left") << HttpHeaders{{"Left", "10"}, {"Reset", "60"}} << qint64(6'000);
    QTest::newRow("none left") << HttpHeaders{{"Left", "0"}, {"Reset", "60"}} << qint64(60'000);
    QTest::newRow("many left") << HttpHeaders{{"Left", "100000"}, {"Reset", "1"}} << qint64(0);
    QTest::newRow("no reset") << HttpHeaders{{"Left", "10"}} << qint64(-1);
    QTest::newRow("only a reset") << HttpHeaders{{"Reset", "60"}} << qint64(-1);
}

void TestRateLimit::spacesRequests()
{
    QFETCH(waybill::HttpHeaders, headers);
    RateLimit limit;
    limit.remainingHeader = "left";
    limit.resetHeader = "reset";
    const auto spacing = waybill::requestSpacing(limit, headers, Instant{0});
    QTEST(spacing ? qint64(spacing->count()) : -1, "milliseconds");
}

void TestRateLimit::knowsWhenFewRemain_data()
{
    QTest::addColumn<waybill::HttpHeaders>("headers");
    QTest::addColumn<bool>("few");

    using waybill::HttpHeaders;
    QTest::newRow("a fifth") << HttpHeaders{{"Limit", "100"}, {"Left", "20"}} << false;
    QTest::newRow("less") << HttpHeaders{{"Limit", "100"}, {"Left", "19"}} << true;
    QTest::newRow("of unknown many") << HttpHeaders{{"Left", "20"}} << false;
    QTest::newRow("few of unknown many") << HttpHeaders{{"Left", "19"}} << true;
    QTest::newRow("no limit") << HttpHeaders{{"Limit", "0"}, {"Left", "0"}} << true;
    QTest::newRow("not told") << HttpHeaders{{"Limit", "100"}} << false;
    QTest::newRow("not a number") << HttpHeaders{{"Left", "few"}} << false;
}

void TestRateLimit::knowsWhenFewRemain()
{
    QFETCH(waybill::HttpHeaders, headers);
    RateLimit limit;
    limit.limitHeader = "limit";
    limit.remainingHeader = "left";
    QTEST(waybill::fewRemain(limit, headers), "few");
}

void TestRateLimit::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("remaining");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("none remains") << QByteArray("0") << QByteArray("58") << qint64(58'000);
    QTest::newRow("some remain") << QByteArray("1") << QByteArray("58") << qint64(-1);
    QTest::newRow("no reset") << QByteArray("0") << QByteArray("") << qint64(-1);
    QTest::newRow("reset now") << QByteArray("0") << QByteArray("0") << qint64(-1);
    QTest::newRow("not numbers") << QByteArray("no") << QByteArray("x") << qint64(-1);
    QTest::newRow("absurd") << QByteArray("0") << QByteArray("9223372036854775807") << qint64(-1);
    QTest::newRow("overflow") << QByteArray("0") << QByteArray("99999999999999999999")
                              << qint64(-1);
}

void TestRateLimit::readsHeaders()
{
    QFETCH(QByteArray, remaining);
    QFETCH(QByteArray, reset);
    RateLimit limit;
    limit.remainingHeader = "x-ratelimit-remaining";
    limit.resetHeader = "x-ratelimit-reset";
    const auto wait = waybill::exhaustedFor(limit,
        {{"X-RateLimit-Remaining", remaining}, {"X-RateLimit-Reset", reset}},
        Instant::fromMilliseconds(1'000'000));
    QTEST(wait ? qint64(wait->count()) : -1, "milliseconds");
}

void TestRateLimit::readsAnEpoch()
{
    RateLimit limit;
    limit.remainingHeader = "left";
    limit.resetHeader = "reset";
    limit.resetUnit = RateLimit::ResetUnit::EpochSeconds;
    const waybill::HttpHeaders headers{{"left", "0"}, {"reset", "1005"}};
    const auto wait = waybill::exhaustedFor(limit, headers, Instant::fromMilliseconds(1'000'250));
    QCOMPARE(wait, std::chrono::milliseconds(4750));
    QVERIFY(!waybill::exhaustedFor(limit, headers, Instant::fromMilliseconds(1'005'000)));
}

void TestRateLimit::noHeaderNames()
{
    QVERIFY(!waybill::exhaustedFor(RateLimit{}, {{"", "0"}}, Instant{}));
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
