// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"
#include "window/banner.h"
#include "windowbench.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace waybill;

class TestSourceStatus : public QObject
{
    Q_OBJECT

private slots:
    void aServerErrorCanBeTriedAgain();
    void anEmptyLogSaysSince();
    void actionsFollowTheRead();
};

void TestSourceStatus::aServerErrorCanBeTriedAgain()
{
    WindowBench bench(600, {{.page = 2, .status = 422, .times = 1}});
    bench.start();
    QTRY_VERIFY(bench.window->banner()->isVisible());
    QVERIFY(bench.table.totalCount() > 0); // what was read before stays
    QPushButton* again = bench.window->banner()->findChild<QPushButton*>();
    QCOMPARE(again->text(), QStringLiteral("Try again"));
    again->click();
    QTRY_COMPARE(bench.table.totalCount(), 600);
    QTRY_VERIFY(!bench.window->banner()->isVisible());
}

void TestSourceStatus::anEmptyLogSaysSince()
{
    WindowBench bench(0);
    Source source = bench.settings.sources().constFirst();
    source.load.kind = LoadRange::Kind::Day;
    bench.settings.setSources({source});
    bench.start();
    QTRY_VERIFY(!bench.workspace->isBusy());
    QTRY_VERIFY(bench.window->actions().loadOlder->isEnabled());
    bool said = false;
    for (const QLabel* label : bench.window->list()->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("None since")));
    QVERIFY(said);
}

void TestSourceStatus::actionsFollowTheRead()
{
    WindowBench bench;
    bench.start();
    QTRY_COMPARE(bench.table.totalCount(), 60);
    QTRY_VERIFY(bench.window->actions().refresh->isEnabled());
    QVERIFY(!bench.window->actions().cancelFetch->isEnabled());
    QVERIFY(!bench.window->actions().loadOlder->isEnabled()); // everything was loaded
}

QTEST_MAIN(TestSourceStatus)
#include "tst_sourcestatus.moc"
