// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/qttimers.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;

class TestQtTimers : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceLater();
    void deletingCancels();
    void mayBeDeletedInside();
};

void TestQtTimers::callsOnceLater()
{
    waybill::QtTimers timers;
    int calls = 0;
    const auto handle = timers.after(0ms, [&calls] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QTest::qWait(20);
    QCOMPARE(calls, 1);
}

void TestQtTimers::deletingCancels()
{
    waybill::QtTimers timers;
    int calls = 0;
    auto handle = timers.after(1ms, [&calls] { ++calls; });
    handle.reset();
    QTest::qWait(20);
    QCOMPARE(calls, 0);
}

void TestQtTimers::mayBeDeletedInside()
{
    waybill::QtTimers timers;
    bool called = false;
    std::unique_ptr<QObject> handle;
    handle = timers.after(1ms, [&] {
        handle.reset();
        called = true;
    });
    QTRY_VERIFY(called);
    QVERIFY(!handle);
}

QTEST_GUILESS_MAIN(TestQtTimers)
#include "tst_qttimers.moc"
