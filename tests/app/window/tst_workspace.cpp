// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "replay/replaybar.h"
#include "services/sourcesessions.h"
#include "window/banner.h"
#include "window/detailpane.h"
#include "window/fetchstatus.h"
#include "window/welcomepage.h"
#include "windowbench.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void opensTheSourceAndShowsTheFirstDelivery();
    void withoutASourceItOffersTwoWaysIn();
    void aMissingTokenIsABanner();
    void aRefusedTokenIsABannerToo();
    void waitsAsTheProviderAsksAndGoesOn();
    void refreshKeepsTheSelection();
    void aSourceOpenedAnewIsLookedAtAsBefore();
    void replaysByKeyAndShowsTheAnswer();
    void copiesByKey();
    void switchesToUtc();
    void closesInMidFetch_data() { moments(); }
    void closesInMidFetch();
    void switchesSourceInMidFetch_data() { moments(); }
    void switchesSourceInMidFetch();
    void removesTheOpenSourceInMidFetch_data() { moments(); }
    void removesTheOpenSourceInMidFetch();
    void goesAwayInMidFetch_data() { moments(); }
    void goesAwayInMidFetch();
    void asksBeforeReplaysAreLost();
    void knowsWhatIsNowWhenADeliveryIsShown();

private:
    /// How far a read has come when something else happens.
    enum Moment { Opened, FirstRows, Waiting };

    static void moments();
    static std::unique_ptr<WindowBench> benchFor(int moment);
    static bool reach(WindowBench& bench, int moment);
};

void TestWorkspace::moments()
{
    QTest::addColumn<int>("moment");
    QTest::newRow("opened") << int(Opened);
    QTest::newRow("first rows") << int(FirstRows);
    QTest::newRow("waiting to try again") << int(Waiting);
}

/// A read that takes its time: eight pages, and at Waiting the second is refused for long.
std::unique_ptr<WindowBench> TestWorkspace::benchFor(int moment)
{
    if (moment == Waiting)
        return std::make_unique<WindowBench>(2000,
            QList<DemoFault>{
                {.page = 2, .status = 429, .times = 1, .reset = std::chrono::seconds{50}}});
    return std::make_unique<WindowBench>(2000, QList<DemoFault>{}, std::chrono::milliseconds{150});
}

/// Starts the read and stops looking at that moment of it; false when it was missed.
bool TestWorkspace::reach(WindowBench& bench, int moment)
{
    bench.start();
    const bool reached = QTest::qWaitFor(
        [&bench, moment] {
            if (moment == Waiting)
                return bench.window->fetchStatus()->text().contains(QStringLiteral("again in"));
            return moment == Opened || bench.table.visibleCount() > 0;
        },
        20'000);
    return reached && bench.workspace->isBusy();
}

void TestWorkspace::opensTheSourceAndShowsTheFirstDelivery()
{
    WindowBench bench;
    bench.start();
    QTRY_COMPARE(bench.table.totalCount(), 60);
    QTRY_VERIFY(bench.window->detail()->detail());
    QCOMPARE(bench.window->detail()->detail()->delivery.id, bench.table.keyAt(0).id);
    QTRY_VERIFY(!bench.workspace->isBusy());
    QVERIFY(bench.window->fetchStatus()->text().contains(QStringLiteral("60")));
    QVERIFY(!bench.window->banner()->isVisible());
}

void TestWorkspace::withoutASourceItOffersTwoWaysIn()
{
    WindowBench bench;
    bench.settings.setSources({});
    bench.start();
    QSignalSpy demo(bench.workspace.get(), &Workspace::demoRequested);
    QPushButton* button = nullptr;
    for (QPushButton* candidate : bench.window->findChildren<QPushButton*>()) {
        if (candidate->text().contains(QStringLiteral("demo")))
            button = candidate;
    }
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
}

void TestWorkspace::aMissingTokenIsABanner()
{
    WindowBench bench;
    bench.secrets.remove(SourceId{QStringLiteral("demo")}, SourcesController::tokenName());
    bench.start();
    QTRY_VERIFY(bench.window->banner()->isVisible());
    QVERIFY(bench.workspace->stateText().contains(QStringLiteral("token")));
    QCOMPARE(bench.table.totalCount(), 0);
}

void TestWorkspace::aRefusedTokenIsABannerToo()
{
    WindowBench bench;
    bench.secrets.write(SourceId{QStringLiteral("demo")}, SourcesController::tokenName(),
        QStringLiteral("KEYwrong"));
    bench.start();
    QTRY_VERIFY(bench.window->banner()->isVisible());
    bool offered = false;
    for (const QPushButton* button : bench.window->banner()->findChildren<QPushButton*>())
        offered = offered || button->text().contains(QStringLiteral("Enter token"));
    QVERIFY(offered);
    QVERIFY(!bench.workspace->stateText().contains(QStringLiteral("KEYwrong")));
}

void TestWorkspace::waitsAsTheProviderAsksAndGoesOn()
{
    WindowBench bench(
        300, {{.page = 2, .status = 429, .times = 1, .reset = std::chrono::seconds{1}}});
    bench.start();
    QTRY_VERIFY(bench.window->fetchStatus()->text().contains(QStringLiteral("again in")));
    QVERIFY(bench.table.totalCount() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(bench.table.totalCount(), 300, 10'000);
}

void TestWorkspace::refreshKeepsTheSelection()
{
    WindowBench bench;
    bench.start();
    QTRY_COMPARE(bench.table.visibleCount(), 60);
    QTRY_VERIFY(!bench.workspace->isBusy());
    const DeliveryKey chosen = bench.table.keyAt(7);
    QVERIFY(bench.workspace->select(chosen.id));
    QTRY_VERIFY(!bench.workspace->isBusy());
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTest::keyClick(bench.window.get(), Qt::Key_F5);
    QTRY_VERIFY(bench.workspace->isBusy());
    QTRY_VERIFY(!bench.workspace->isBusy());
    QCOMPARE(bench.table.totalCount(), 60);
    QCOMPARE(bench.window->list()->currentDelivery(), chosen);
    QCOMPARE(bench.window->detail()->detail()->delivery.id, chosen.id);
}

/// As when its token was entered.
void TestWorkspace::aSourceOpenedAnewIsLookedAtAsBefore()
{
    WindowBench bench;
    bench.start();
    QTRY_VERIFY(bench.window->detail()->detail() && !bench.workspace->isBusy());
    const DeliveryKey current = bench.window->list()->currentDelivery();
    bench.workspace->sessions()->close(current.source);
    QVERIFY(!bench.window->detail()->detail());
    bench.workspace->start({});
    QTRY_VERIFY(!bench.workspace->isBusy() && bench.table.visibleCount() == 60);
    QCOMPARE(bench.window->list()->currentDelivery(), current);
    QTRY_VERIFY(bench.window->detail()->detail());
    QCOMPARE(bench.window->detail()->detail()->delivery.id, current.id);
}

void TestWorkspace::replaysByKeyAndShowsTheAnswer()
{
    WindowBench bench;
    bench.start();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTRY_VERIFY(bench.window->detail()->detail());
    QTRY_VERIFY(!bench.workspace->isBusy());
    const qsizetype before = bench.window->detail()->detail()->attemptCount();
    QTest::keyClick(bench.window.get(), Qt::Key_R); // a bare letter sends nothing
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(bench.window->detail()->detail()->attemptCount(), before + 1);
    QCOMPARE(bench.archive.replays().size(), 1);
    const auto detail = bench.window->detail()->detail();
    QCOMPARE(bench.window->detail()->currentAttempt(), int(before));
    const Attempt& replay = detail->attempt(before);
    QCOMPARE(replay.origin, AttemptOrigin::Replay);
    QCOMPARE(replay.response->status, std::optional<int>(200));
    QCOMPARE(*replay.request->body, detail->bodies.at(before).bytes);
    QCOMPARE(*replay.request->body, detail->bodies.at(before - 1).bytes);
}

void TestWorkspace::copiesByKey()
{
    WindowBench bench;
    bench.start();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTRY_VERIFY(bench.window->detail()->detail());
    QTest::keyClick(bench.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(),
        *bench.window->detail()->detail()->delivery.payload);
    QTest::keyClick(bench.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        bench.window->detail()->detail()->delivery.id.value));
}

void TestWorkspace::switchesToUtc()
{
    WindowBench bench;
    bench.start();
    QTRY_COMPARE(bench.table.totalCount(), 60);
    bench.window->actions().utc->trigger();
    QVERIFY(bench.settings.showsUtc());
    const QString header = bench.window->list()
                               ->table()
                               ->model()
                               ->headerData(DeliveryTableModel::Started, Qt::Horizontal)
                               .toString();
    QVERIFY(header.contains(QStringLiteral("UTC")));
}

void TestWorkspace::closesInMidFetch()
{
    QFETCH(int, moment);
    const auto bench = benchFor(moment);
    QVERIFY(reach(*bench, moment));
    QVERIFY(bench->window->close());
    QVERIFY(!bench->window->isVisible());
}

void TestWorkspace::switchesSourceInMidFetch()
{
    QFETCH(int, moment);
    const auto bench = benchFor(moment);
    const DemoProvider other({.now = bench->clock.now(), .deliveryCount = 40});
    bench->addSource(QStringLiteral("other"), QStringLiteral("Other"), other.baseUrl());
    bench->settings.setShownSources({SourceId{QStringLiteral("demo")}});
    QVERIFY(reach(*bench, moment));
    for (QAction* action : bench->window->actions().sources->actions()) {
        if (action->menu())
            action->menu()->actions().at(1)->trigger(); // "Show only"
    }
    QCOMPARE(bench->table.totalCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        !bench->workspace->isBusy() && bench->table.visibleCount() > 0, 20'000);
    QCOMPARE(bench->table.totalCount(), 40);
    QTRY_VERIFY(bench->window->detail()->detail());
    QCOMPARE(bench->window->detail()->detail()->source, SourceId{QStringLiteral("other")});
    QCOMPARE(bench->settings.shownSources(), QList<SourceId>{{QStringLiteral("other")}});
    QVERIFY(!bench->window->banner()->isVisible());
}

void TestWorkspace::removesTheOpenSourceInMidFetch()
{
    QFETCH(int, moment);
    const auto bench = benchFor(moment);
    QVERIFY(reach(*bench, moment));
    bench->window->actions().removeSource->trigger();
    auto* question = bench->window->findChild<QMessageBox*>();
    QVERIFY(question);
    question->checkBox()->setChecked(true);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(bench->table.totalCount(), 0);
    QVERIFY(!bench->workspace->sessions()->isRunning());
    QTRY_VERIFY(!bench->workspace->isBusy());
    QVERIFY(bench->window->welcome()->isVisible());
    QVERIFY(bench->settings.sources().isEmpty());
}

/// What the application does when the session ends: no window is asked, all is destroyed.
void TestWorkspace::goesAwayInMidFetch()
{
    QFETCH(int, moment);
    auto bench = benchFor(moment);
    QVERIFY(reach(*bench, moment));
    const QPointer<MainWindow> window = bench->window.get();
    bench->workspace.reset();
    QVERIFY(window->close()); // its guard went with the workspace
    bench.reset();
    QVERIFY(!window);
    QCoreApplication::sendPostedEvents();
}

void TestWorkspace::asksBeforeReplaysAreLost()
{
    WindowBench bench;
    bench.start();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTRY_VERIFY(bench.window->detail()->detail());
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(bench.archive.replays().size(), 1);
    QVERIFY(!bench.window->close());
    QVERIFY(bench.window->isVisible());
    bench.window->closeForGood();
    QVERIFY(!bench.window->isVisible());
}

void TestWorkspace::knowsWhatIsNowWhenADeliveryIsShown()
{
    WindowBench bench;
    bench.start();
    QTRY_VERIFY(bench.window->detail()->detail());
    QTRY_VERIFY(!bench.workspace->isBusy());
    const Instant later = bench.clock.now(); // the window has been open since
    QTest::qWait(5);
    QVERIFY(bench.window->list()->selectDelivery(bench.table.keyAt(3)));
    QTRY_COMPARE(bench.window->detail()->detail()->delivery.id, bench.table.keyAt(3).id);
    QVERIFY(bench.window->detail()->timeDisplay().now > later);
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
