// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparebar.h"
#include "comparison/comparepane.h"
#include "window/detailpane.h"
#include "window/screenshot.h"
#include "windowbench.h"

#include <QAction>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestScreenshot : public QObject
{
    Q_OBJECT

private slots:
    void rendersTheChosenDelivery();
    void rendersAComparison();
    void nothingFetchedIsAnError();
    void anUnknownIdIsAnError();
    void anImpossibleFileIsAnError();

private:
    static int shoot(
        WindowBench& bench, const QString& file, const QString& select, QAction* then = nullptr)
    {
        Screenshot screenshot(
            bench.window.get(), {bench.workspace.get(), nullptr, then}, file, select);
        QSignalSpy finished(&screenshot, &Screenshot::finished);
        screenshot.start();
        [&finished] { QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 40'000); }();
        return finished.isEmpty() ? -1 : finished.at(0).at(0).toInt();
    }
};

void TestScreenshot::rendersTheChosenDelivery()
{
    WindowBench bench;
    bench.start();
    bench.window->resize(1000, 700);
    const QString file = bench.folder.filePath(QStringLiteral("a.png"));
    const QString id = QStringLiteral("f5586561-8ff0-4291-a0ac-84fe544797bd");
    QCOMPARE(shoot(bench, file, id), 0);
    QCOMPARE(bench.window->detail()->detail()->delivery.id.value, id);
    const QImage image(file);
    QCOMPARE(image.size(), QSize(1000, 700) * bench.window->devicePixelRatio());
}

void TestScreenshot::rendersAComparison()
{
    WindowBench bench;
    bench.start();
    const QString file = bench.folder.filePath(QStringLiteral("a.png"));
    const WindowActions& actions = bench.window->actions();
    const QString failedOver = QStringLiteral("f5586561-8ff0-4291-a0ac-84fe544797bd");
    QCOMPARE(shoot(bench, file, failedOver, actions.comparePrevious), 0);
    QVERIFY(bench.window->isComparisonShown());
    QCOMPARE(bench.window->comparison()->bar()->title(), QStringLiteral("Compare 1 ↔ 2"));
    bench.window->setComparisonShown(false);
    actions.comparePrevious->setEnabled(false);
    QCOMPARE(shoot(bench, file, failedOver, actions.comparePrevious), 1);
}

void TestScreenshot::nothingFetchedIsAnError()
{
    WindowBench bench;
    bench.secrets.write(
        SourceId{QStringLiteral("demo")}, SourcesController::tokenName(), QStringLiteral("wrong"));
    bench.start();
    QCOMPARE(shoot(bench, bench.folder.filePath(QStringLiteral("a.png")), {}), 1);
}

void TestScreenshot::anUnknownIdIsAnError()
{
    WindowBench bench;
    bench.start();
    QCOMPARE(
        shoot(bench, bench.folder.filePath(QStringLiteral("a.png")), QStringLiteral("nope")), 1);
}

void TestScreenshot::anImpossibleFileIsAnError()
{
    WindowBench bench;
    bench.start();
    QCOMPARE(shoot(bench, bench.folder.filePath(QStringLiteral("no/such/folder.png")), {}), 1);
}

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
