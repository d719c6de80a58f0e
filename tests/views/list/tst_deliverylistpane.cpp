// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/listmessage.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDeliveryListPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhyItIsEmpty();
    void saysThatNothingMatches();
    void keepsRowsWhenAReadFails();
    void offersOlderAtTheEnd();
    void selectsById();
    void bringsTheCurrentDeliveryBack();
    void remembersColumnsAndSorting();

private:
    ListMessage* message() const { return m_pane->findChild<ListMessage*>(); }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* found : m_pane->findChildren<QPushButton*>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    void addRows(int count);

    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryListPane> m_pane;
};

void TestDeliveryListPane::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_pane = std::make_unique<DeliveryListPane>(m_model.get(), &m_clock);
    m_pane->resize(1200, 300);
    m_pane->show();
}

void TestDeliveryListPane::cleanup()
{
    m_pane.reset();
}

void TestDeliveryListPane::addRows(int count)
{
    PageBuilder page;
    for (int i = 0; i < count; ++i)
        page.add("d" + QByteArray::number(i)).startedAt = 1000 - i;
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), count);
}

void TestDeliveryListPane::saysWhyItIsEmpty()
{
    m_pane->setState(ListState::Loading);
    QVERIFY(message()->isVisible());
    QCOMPARE(message()->text(), u"Loading the first page…"_s);
    QCOMPARE(message()->buttonText(), QString());

    QSignalSpy older(m_pane.get(), &DeliveryListPane::loadOlderRequested);
    m_pane->setCanLoadOlder(true);
    m_pane->setState(ListState::Ready, u"Connected. None since 20 Nov 14:00"_s);
    QCOMPARE(message()->text(), u"Connected. None since 20 Nov 14:00"_s);
    QTest::mouseClick(button(u"Load older"_s), Qt::LeftButton);
    QCOMPARE(older.count(), 1);

    QSignalSpy again(m_pane.get(), &DeliveryListPane::tryAgainRequested);
    m_pane->setState(ListState::Failed, u"Telnyx refused the token"_s);
    QCOMPARE(message()->text(), u"Telnyx refused the token"_s);
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);

    addRows(1);
    QVERIFY(!message()->isVisible());
}

void TestDeliveryListPane::saysThatNothingMatches()
{
    addRows(1200);
    RowFilter filter;
    filter.text = u"zebra"_s;
    m_model->setFilter(filter);
    QTRY_VERIFY(message()->isVisible());
    QCOMPARE(message()->text(), u"0 of 1,200"_s);
    QSignalSpy clear(m_pane.get(), &DeliveryListPane::clearFilterRequested);
    QTest::mouseClick(button(u"Clear filter"_s), Qt::LeftButton);
    QCOMPARE(clear.count(), 1);
    m_model->setFilter({});
    QTRY_VERIFY(!message()->isVisible());
}

void TestDeliveryListPane::keepsRowsWhenAReadFails()
{
    addRows(5);
    QVERIFY(!button(u"Try again"_s));
    m_pane->setState(ListState::Failed, u"503 on page 7"_s);
    QVERIFY(!message()->isVisible());
    QSignalSpy again(m_pane.get(), &DeliveryListPane::tryAgainRequested);
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    m_pane->setState(ListState::Ready);
    QVERIFY(!button(u"Try again"_s));
}

void TestDeliveryListPane::offersOlderAtTheEnd()
{
    addRows(200);
    QVERIFY(!button(u"Load older"_s));
    m_pane->setCanLoadOlder(true);
    QVERIFY(!button(u"Load older"_s));
    m_pane->table()->scrollToBottom();
    QTRY_VERIFY(button(u"Load older"_s));
    QTest::qWait(50); // and it stays
    QSignalSpy older(m_pane.get(), &DeliveryListPane::loadOlderRequested);
    QTest::mouseClick(button(u"Load older"_s), Qt::LeftButton);
    QCOMPARE(older.count(), 1);
    m_pane->setState(ListState::Loading);
    QVERIFY(!button(u"Load older"_s));
    m_pane->setState(ListState::Ready);
    m_pane->table()->scrollToTop();
    QVERIFY(!button(u"Load older"_s));
}

void TestDeliveryListPane::selectsById()
{
    addRows(200);
    QSignalSpy changed(m_pane.get(), &DeliveryListPane::currentChanged);
    QVERIFY(m_pane->selectDelivery({{}, {u"d150"_s}}));
    QCOMPARE(m_pane->currentDelivery(), (DeliveryKey{{}, {u"d150"_s}}));
    QCOMPARE(changed.count(), 1);
    const QRect cell = m_pane->table()->visualRect(m_pane->table()->currentIndex());
    QVERIFY(m_pane->table()->viewport()->rect().intersects(cell));
    QVERIFY(!m_pane->selectDelivery({{}, {u"nobody"_s}}));
    QCOMPARE(m_pane->currentDelivery(), (DeliveryKey{{}, {u"d150"_s}}));
}

void TestDeliveryListPane::bringsTheCurrentDeliveryBack()
{
    addRows(200);
    m_pane->selectDelivery({{}, {u"d150"_s}});
    RowFilter filter;
    filter.text = u"d2"_s;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_pane->currentDelivery(), DeliveryKey{});
    m_model->setFilter({});
    QTRY_COMPARE(m_pane->currentDelivery(), (DeliveryKey{{}, {u"d150"_s}}));
    QCOMPARE(m_pane->table()->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d150"_s}}}));
}

void TestDeliveryListPane::remembersColumnsAndSorting()
{
    addRows(3);
    m_pane->table()->sortByColumn(DeliveryTableModel::DeliveryIdColumn, Qt::DescendingOrder);
    const QByteArray state = m_pane->saveState();
    DeliveryTableModel model;
    DeliveryListPane other(&model, &m_clock);
    QVERIFY(!other.restoreState("?"));
    QCOMPARE(model.order(), (RowOrder{RowKey::Started, false}));
    QVERIFY(other.restoreState(state));
    QCOMPARE(model.order(), (RowOrder{RowKey::DeliveryId, false}));
}

QTEST_MAIN(TestDeliveryListPane)
#include "tst_deliverylistpane.moc"
