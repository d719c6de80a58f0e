// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/detailpane.h"
#include "window/windowopening.h"
#include "windowbench.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestWindowOpening : public QObject
{
    Q_OBJECT

private slots:
    void showsAtOnceWithoutAList();
    void waitsForTheListThatWasKept();
    void doesNotWaitForLong();
    void isNoLargerThanTheScreen();

private:
    static WindowOpening opening(const WindowBench& bench, bool isListKept)
    {
        return {.window = bench.window.get(),
            .table = const_cast<DeliveryTableModel*>(&bench.table),
            .workspace = bench.workspace.get(),
            .isListKept = isListKept};
    }
};

void TestWindowOpening::showsAtOnceWithoutAList()
{
    WindowBench bench;
    bench.makeWorkspace();
    open(opening(bench, false));
    QVERIFY(bench.window->isVisible());
}

void TestWindowOpening::waitsForTheListThatWasKept()
{
    WindowBench bench;
    bench.makeWorkspace();
    open(opening(bench, true));
    QVERIFY(!bench.window->isVisible());
    QSignalSpy applied(&bench.table, &DeliveryTableModel::queryApplied);
    bench.table.sort(DeliveryTableModel::Endpoint); // as bringing the list back does, this ends so
    QVERIFY(applied.wait());
    QVERIFY(bench.window->isVisible());
    bench.workspace->start({});
    QTRY_VERIFY(bench.window->detail()->detail()); // no longer held
}

void TestWindowOpening::doesNotWaitForLong()
{
    WindowBench bench;
    bench.settings.setSources({});
    bench.makeWorkspace();
    open(opening(bench, true));
    QVERIFY(!bench.window->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->isVisible(), 2000);
}

void TestWindowOpening::isNoLargerThanTheScreen()
{
    WindowBench bench;
    bench.makeWorkspace();
    bench.window->resize(9000, 9000);
    WindowOpening given = opening(bench, false);
    given.isSizeGiven = true;
    open(given);
    QCOMPARE(bench.window->size(), QSize(9000, 9000));
    open(opening(bench, false));
    const QSize screen = bench.window->screen()->availableSize();
    QVERIFY(bench.window->width() <= screen.width());
    QVERIFY(bench.window->height() <= screen.height());
}

QTEST_MAIN(TestWindowOpening)
#include "tst_windowopening.moc"
