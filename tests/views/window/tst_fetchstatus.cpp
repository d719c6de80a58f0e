// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "window/fetchstatus.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using State = DeliveryFeed::State;

class TestFetchStatus : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFarItIs();
    void countsDown();
    void offersCancelOnlyWhileRunning();
    void addsANote();
};

void TestFetchStatus::saysHowFarItIs()
{
    QCOMPARE(progressText({.page = 7, .pageCount = 80, .deliveries = 1750, .total = 20'000}),
        QStringLiteral("page 7 of 80, 1,750 of 20,000"));
    QCOMPARE(progressText({.page = 2, .pageCount = {}, .deliveries = 60, .total = {}}),
        QStringLiteral("page 2, 60 deliveries"));
}

void TestFetchStatus::countsDown()
{
    FakeClock clock;
    FetchStatus status(&clock);
    status.showWaiting(clock.now() + std::chrono::seconds{2},
        FetchError{.kind = FetchError::Kind::RateLimited}, QStringLiteral("Telnyx"));
    QVERIFY2(status.text().contains(QStringLiteral("again in 2 s")), qPrintable(status.text()));
    clock.advance(std::chrono::milliseconds{1500});
    QTRY_VERIFY2(status.text().contains(QStringLiteral("again in 1 s")), qPrintable(status.text()));
}

void TestFetchStatus::offersCancelOnlyWhileRunning()
{
    FakeClock clock;
    FetchStatus status(&clock);
    status.show();
    auto* cancel = status.findChild<QPushButton*>();
    QVERIFY(!cancel->isVisible());
    status.showState(State::Loading, {});
    QVERIFY(cancel->isVisible());
    QSignalSpy spy(&status, &FetchStatus::cancelRequested);
    cancel->click();
    QCOMPARE(spy.count(), 1);
    status.showState(State::Complete, {.page = 1, .deliveries = 12});
    QVERIFY(!cancel->isVisible());
    QCOMPARE(status.text(), QStringLiteral("Read 12 deliveries"));
}

void TestFetchStatus::addsANote()
{
    FakeClock clock;
    FetchStatus status(&clock);
    status.setNote(QStringLiteral("GitHub: offline"));
    status.showState(State::Complete, {.page = 8, .deliveries = 1998});
    QCOMPARE(status.text(), QStringLiteral("Read 1,998 deliveries · GitHub: offline"));
    status.showState(State::Idle, {});
    QCOMPARE(status.text(), QStringLiteral("GitHub: offline"));
    status.setNote({});
    status.showState(State::Loading, {});
    QCOMPARE(status.text(), QStringLiteral("Loading the first page…"));
}

QTEST_MAIN(TestFetchStatus)
#include "tst_fetchstatus.moc"
