// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/interruptwatch.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using waybill::InterruptWatch;

class TestInterruptWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsOnce_data();
    void tellsOnce();
    void startsAfresh();
};

void TestInterruptWatch::tellsOnce_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestInterruptWatch::tellsOnce()
{
    QFETCH(int, number);
    InterruptWatch watch;
    QSignalSpy interrupted(&watch, &InterruptWatch::interrupted);
    QVERIFY(!watch.isInterrupted());
    std::raise(number);
    QVERIFY(watch.isInterrupted());
    QCOMPARE(interrupted.size(), 0); // only through the event loop
    QTRY_COMPARE(interrupted.size(), 1);
    QTest::qWait(10);
    QCOMPARE(interrupted.size(), 1);
    // The next one is the system's again: it would end this process.
    QVERIFY(std::signal(number, SIG_IGN) == SIG_DFL);
}

void TestInterruptWatch::startsAfresh()
{
    {
        const InterruptWatch watch;
        std::raise(SIGINT);
    }
    const InterruptWatch watch;
    QVERIFY(!watch.isInterrupted());
}

QTEST_GUILESS_MAIN(TestInterruptWatch)
#include "tst_interruptwatch.moc"
