// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"
#include "list/gapguide.h"
#include "window/gapcontroller.h"
#include "window/livecontroller.h"
#include "windowbench.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void withoutGapsNothingIsOffered();
    void turnsLiveOnWhereThatHelps();
    void refreshesWhereThatHelps();

private:
    std::unique_ptr<WindowBench> m_bench;
};

void TestGapController::init()
{
    m_bench = std::make_unique<WindowBench>(20);
    m_bench->start();
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

void TestGapController::withoutGapsNothingIsOffered()
{
    const WindowActions& actions = m_bench->window->actions();
    for (const QAction* action : {actions.nextGap, actions.previousGap, actions.explainGap})
        QVERIFY(!action->isEnabled());
    for (const QToolButton* button : m_bench->window->findChildren<QToolButton*>())
        QVERIFY(!button->isVisible() || !button->text().contains(u"gap"_s));
}

void TestGapController::turnsLiveOnWhereThatHelps()
{
    emit m_bench->window->list()->gapGuide()->liveRequested(SourceId{u"demo"_s});
    QCOMPARE(m_bench->settings.liveSources(), QSet<SourceId>{SourceId{u"demo"_s}});
    QVERIFY(m_bench->window->actions().live->isChecked());
    const QSet<SourceId> live{SourceId{u"demo"_s}};
    QCOMPARE(m_bench->window->list()->gapGuide()->live(), live);
}

void TestGapController::refreshesWhereThatHelps()
{
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    emit m_bench->window->list()->gapGuide()->refreshRequested();
    QVERIFY(m_bench->workspace->isBusy());
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

QTEST_MAIN(TestGapController)
#include "tst_gapcontroller.moc"
