// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/interruptwatch.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using waybill::InterruptWatch;

class TestInterruptWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsOnce_data();
    void tellsOnce();
    void aSecondOneEndsTheProcess_data() { tellsOnce_data(); }
    void aSecondOneEndsTheProcess();
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
    std::raise(number); // at once: still the same wish
    QVERIFY(watch.isInterrupted());
    QCOMPARE(interrupted.size(), 0); // only through the event loop
    QTRY_COMPARE(interrupted.size(), 1);
    QTest::qWait(10);
    QCOMPARE(interrupted.size(), 1);
}

void TestInterruptWatch::aSecondOneEndsTheProcess()
{
    QFETCH(int, number);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const InterruptWatch watch;
        std::raise(number);
        ::usleep(600'000);
        std::raise(number);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), number);
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
