// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/nexttryclock.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestNextTryClock : public QObject
{
    Q_OBJECT

private slots:
    void countsByTheTimeOfDay();
    void ticksWhileATryIsDue();
    void knowsTheSystemsTime();
};

void TestNextTryClock::countsByTheTimeOfDay()
{
    Instant now{5'000'000'000};
    NextTryClock clock(nullptr, [&now] { return now; });
    QCOMPARE(clock.text(), QString());
    clock.setDue(now + 90s);
    QCOMPARE(clock.text(), u"next try in 1 min 30 s"_s);
    now = now + 60s;
    QCOMPARE(clock.text(), u"next try in 30.0 s"_s);
    now = now + 31s;
    QCOMPARE(clock.text(), u"next try overdue"_s);
    clock.setDue({});
    QCOMPARE(clock.text(), QString());
}

void TestNextTryClock::ticksWhileATryIsDue()
{
    NextTryClock clock;
    QSignalSpy ticked(&clock, &NextTryClock::ticked);
    clock.setDue(Instant{1});
    QVERIFY(ticked.wait(5000));
    clock.setDue({});
    QVERIFY(!ticked.wait(1300));
}

void TestNextTryClock::knowsTheSystemsTime()
{
    NextTryClock clock;
    clock.setDue(Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch()) + 1h);
    QVERIFY2(clock.text().startsWith(u"next try in "_s), qPrintable(clock.text()));
}

QTEST_GUILESS_MAIN(TestNextTryClock)
#include "tst_nexttryclock.moc"
