// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparepane.h"
#include "detail/bodypane.h"
#include "detail/exchangepane.h"
#include "detail/messagepane.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "listrows.h"
#include "providers/providerprofile.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"
#include "window/panemenus.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestPaneMenus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void choosesColumns();
    void copiesAField();
    void asksForTheEventAndTheEndpoint();
    void showsFacts();
    void worksOnTheComparisonWhileItIsShown();
    void findsNothingWithoutABody();
    void foldsTheBody();

private:
    static QStringList open(QMenu* menu)
    {
        emit menu->aboutToShow();
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts.append(action->text());
        return texts;
    }
    static void trigger(const QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
    const WindowActions& actions() const { return m_window->actions(); }

    FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<MainWindow> m_window;
};

void TestPaneMenus::init()
{
    m_table = std::make_unique<DeliveryTableModel>();
    m_window = std::make_unique<MainWindow>(m_table.get(), &m_clock);
    m_window->setHasSource(true);
}

void TestPaneMenus::cleanup()
{
    m_window.reset();
    m_table.reset();
}

void TestPaneMenus::choosesColumns()
{
    const QStringList offered = open(actions().columns);
    QVERIFY(offered.contains(u"Endpoint"_s));
    QCOMPARE(open(actions().columns), offered); // filled anew, not twice
    const auto* header = m_window->list()->table()->horizontalHeader();
    QVERIFY(!header->isSectionHidden(DeliveryTableModel::Endpoint));
    trigger(actions().columns, u"Endpoint"_s);
    QVERIFY(header->isSectionHidden(DeliveryTableModel::Endpoint));
}

void TestPaneMenus::copiesAField()
{
    addRows(*m_table, {u"shop"_s}, "d", 3, 1000);
    open(actions().copyField);
    for (const QAction* action : actions().copyField->actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    m_window->list()->selectDelivery(m_table->keyAt(1));
    open(actions().copyField);
    trigger(actions().copyField, u"Copy &delivery id"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d1"_s);
}

void TestPaneMenus::asksForTheEventAndTheEndpoint()
{
    PageBuilder page;
    page.add("d0").eventId = "e0";
    m_table->mergePage({u"shop"_s}, page.page());
    QTRY_COMPARE(m_table->visibleCount(), 1);
    open(actions().delivery);
    QVERIFY(!actions().sameEvent->isEnabled());
    m_window->list()->selectDelivery(m_table->keyAt(0));
    open(actions().delivery);
    QVERIFY(actions().sameEvent->isEnabled());
    QVERIFY(!actions().nameEndpoint->isEnabled());
    QSignalSpy asked(m_window->list(), &DeliveryListPane::sameEventRequested);
    actions().sameEvent->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"e0"_s);
}

void TestPaneMenus::showsFacts()
{
    QSignalSpy toggled(m_window->detail(), &DetailPane::factsToggled);
    actions().facts->trigger();
    QCOMPARE(toggled.size(), 1);
    QVERIFY(actions().facts->isChecked());
    m_window->detail()->setFactsShown(false);
    QVERIFY(!actions().facts->isChecked());
}

void TestPaneMenus::worksOnTheComparisonWhileItIsShown()
{
    QSignalSpy closed(m_window->comparison(), &ComparePane::closeRequested);
    QSignalSpy names(m_window->comparison(), &ComparePane::volatileNamesRequested);
    open(actions().compare);
    QVERIFY(!actions().closeComparison->isEnabled());
    m_window->setComparisonShown(true);
    open(actions().compare);
    for (QAction* action : {actions().swapSides, actions().copyDifference, actions().volatileNames,
             actions().closeComparison}) {
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
    }
    QCOMPARE(closed.size(), 1);
    QCOMPARE(names.size(), 1);
    m_window->setComparisonShown(false);
    actions().closeComparison->trigger();
    QCOMPARE(closed.size(), 1);
}

void TestPaneMenus::findsNothingWithoutABody()
{
    for (QAction* action : {actions().findInBody, actions().findNext, actions().findPrevious})
        action->trigger(); // nothing is shown, and nothing happens
    QVERIFY(!m_window->detail()->detail());
}

void TestPaneMenus::foldsTheBody()
{
    open(actions().body);
    QVERIFY(!actions().collapseAll->isEnabled());
    auto detail = std::make_shared<DeliveryDetail>();
    detail->profile = std::make_shared<const ProviderProfile>();
    detail->delivery.attempts.append(Attempt{});
    detail->bodies.append(WireBody{R"({"a":{"b":[1,2]}})", Fidelity::Captured, true});
    m_window->detail()->setDetail(detail);
    const BodyView* view
        = m_window->detail()->exchange()->side(ExchangePane::Side::Request)->body()->view();
    const qsizetype lines = view->folds().shownCount();
    open(actions().body);
    QVERIFY(actions().collapseAll->isEnabled());
    actions().collapseAll->trigger();
    QVERIFY(view->folds().shownCount() < lines);
    actions().expandAll->trigger();
    QCOMPARE(view->folds().shownCount(), lines);
    actions().collapse->trigger();
    QVERIFY(view->folds().shownCount() < lines);
    actions().expand->trigger();
    QCOMPARE(view->folds().shownCount(), lines);
    actions().copyValue->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(view->text().bytes()));
}

QTEST_MAIN(TestPaneMenus)
#include "tst_panemenus.moc"
