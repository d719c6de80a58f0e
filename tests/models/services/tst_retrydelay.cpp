// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/retrydelay.h"

#include <QTest>

using namespace std::chrono_literals;
using waybill::FetchError;
using Kind = waybill::FetchError::Kind;

namespace {

FetchError errorOf(Kind kind, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    FetchError error;
    error.kind = kind;
    error.retryAfter = retryAfter;
    return error;
}

} // namespace

class TestRetryDelay : public QObject
{
    Q_OBJECT

private slots:
    void backsOff_data();
    void backsOff();
    void jitterScales();
    void waitsAsTold();
    void refusesLongWaits();
    void retriesOnlyWhatMayPass_data();
    void retriesOnlyWhatMayPass();
};

void TestRetryDelay::backsOff_data()
{
    QTest::addColumn<int>("triesDone");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("1") << 1 << qint64(1000);
    QTest::newRow("2") << 2 << qint64(2000);
    QTest::newRow("3") << 3 << qint64(4000);
    QTest::newRow("4") << 4 << qint64(8000);
    QTest::newRow("5: used up") << 5 << qint64(-1);
}

void TestRetryDelay::backsOff()
{
    QFETCH(int, triesDone);
    const auto delay = waybill::retryDelay(errorOf(Kind::ServerError), triesDone, 1.0);
    QTEST(delay ? qint64(delay->count()) : -1, "milliseconds");
}

void TestRetryDelay::jitterScales()
{
    QCOMPARE(waybill::retryDelay(errorOf(Kind::ServerError), 3, 0.0), 0ms);
    QCOMPARE(waybill::retryDelay(errorOf(Kind::ServerError), 3, 0.25), 1000ms);
}

void TestRetryDelay::waitsAsTold()
{
    QCOMPARE(waybill::retryDelay(errorOf(Kind::RateLimited, 32s), 1, 0.1), 32s);
    QCOMPARE(waybill::retryDelay(errorOf(Kind::ServerError, 0s), 4, 1.0), 0ms);
    QCOMPARE(waybill::retryDelay(errorOf(Kind::ServerError, -5s), 1, 1.0), 0ms);
}

void TestRetryDelay::refusesLongWaits()
{
    QCOMPARE(waybill::retryDelay(errorOf(Kind::RateLimited, 15min), 1, 1.0), 15min);
    QVERIFY(!waybill::retryDelay(errorOf(Kind::RateLimited, 15min + 1ms), 1, 1.0));
}

void TestRetryDelay::retriesOnlyWhatMayPass_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("retried");

    QTest::newRow("dropped") << Kind::Dropped << true;
    QTest::newRow("timed out") << Kind::TimedOut << true;
    QTest::newRow("unreachable") << Kind::Unreachable << true;
    QTest::newRow("429") << Kind::RateLimited << true;
    QTest::newRow("no such host") << Kind::HostNotFound << false;
    QTest::newRow("tls") << Kind::Tls << false;
    QTest::newRow("401") << Kind::Unauthorized << false;
    QTest::newRow("403") << Kind::Forbidden << false;
    QTest::newRow("422") << Kind::Refused << false;
    QTest::newRow("too large") << Kind::TooLarge << false;
    QTest::newRow("cancelled") << Kind::Cancelled << false;
}

void TestRetryDelay::retriesOnlyWhatMayPass()
{
    QFETCH(Kind, kind);
    QTEST(waybill::retryDelay(errorOf(kind), 1, 1.0).has_value(), "retried");
    const bool isTold = waybill::retryDelay(errorOf(kind, 1s), 1, 1.0).has_value();
    QTEST(isTold, "retried");
}

QTEST_GUILESS_MAIN(TestRetryDelay)
#include "tst_retrydelay.moc"
