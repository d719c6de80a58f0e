// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/tablecolumns.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

class TestDeliveryTableView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void movesByKeys();
    void copiesRowsByKey();
    void copiesFromTheMenu();
    void sortsByHeader();
    void keepsPlaceWhileRowsCome();
    void keepsHiddenColumnsWhenAllIsFilteredOut();
    void activates();

private:
    QString current() const { return m_view->currentDelivery().id.value; }
    void addRows(const QByteArray& prefix, int count, qint64 newestStart);

    const FakeClock m_clock;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
    std::unique_ptr<DeliveryTableView> m_view;
};

void TestDeliveryTableView::init()
{
    m_model = std::make_unique<Model>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    m_view = std::make_unique<DeliveryTableView>(m_presenter.get());
    m_view->resize(1200, 300);
    m_view->show();
    addRows("d", 100, 1000);
}

void TestDeliveryTableView::cleanup()
{
    m_view.reset();
}

void TestDeliveryTableView::addRows(const QByteArray& prefix, int count, qint64 newestStart)
{
    const int before = m_model->totalCount();
    PageBuilder page;
    for (int i = 0; i < count; ++i) {
        DeliveryRow& row = page.add(prefix + QByteArray::number(i));
        row.startedAt = newestStart - i;
        row.route = page.text("https://a.example/x\nhttps://b.example/y");
    }
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), before + count);
}

void TestDeliveryTableView::movesByKeys()
{
    QSignalSpy changed(m_view.get(), &DeliveryTableView::currentDeliveryChanged);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QCOMPARE(current(), u"d0"_s);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(current(), u"d2"_s);
    QTest::keyClick(m_view.get(), Qt::Key_K);
    QCOMPARE(current(), u"d1"_s);
    QCOMPARE(changed.count(), 4);
    QTest::keyClick(m_view.get(), Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d1"_s}}, {{}, {u"d2"_s}}}));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(current(), u"d99"_s);
    QCOMPARE(m_view->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d99"_s}}}));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(current(), u"d0"_s);
    QCOMPARE(m_view->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d0"_s}}}));
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedDeliveries().size(), 100);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_D); // no search by typing
    QCOMPARE(current(), u"d0"_s);
    const int before = int(changed.count());
    QTest::keyClick(m_view.get(), Qt::Key_Right); // another cell, the same delivery
    QCOMPARE(changed.count(), before);
}

void TestDeliveryTableView::copiesRowsByKey()
{
    for (int column = 1; column < Model::ColumnCount; ++column)
        m_view->columns()->setShown(column, column == Model::DeliveryIdColumn);
    m_view->setCurrentIndex(m_presenter->index(3, 0));
    QTest::keyClick(m_view.get(), Qt::Key_J, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"unknown\td3\nunknown\td4\n"_s);
}

void TestDeliveryTableView::copiesFromTheMenu()
{
    m_view->setCurrentIndex(m_presenter->index(3, Model::Started));
    QMenu menu;
    m_view->fillContextMenu(menu);
    const auto trigger = [&](const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                action->trigger();
        }
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(trigger(u"Copy &cell"_s), u"1970-01-01T00:00:00.000000997Z"_s);
    QCOMPARE(trigger(u"Copy &delivery id"_s), u"d3"_s);
    QCOMPARE(trigger(u"Copy &URL"_s), u"https://b.example/y"_s);
    QCOMPARE(trigger(u"Copy &event id"_s), u"https://b.example/y"_s); // unknown: disabled
    for (const auto& [text, signal] :
        {std::pair{u"Copy &payload"_s, &DeliveryTableView::copyPayloadRequested},
            {u"Copy as cUR&L"_s, &DeliveryTableView::copyCurlRequested},
            {u"Copy &summary"_s, &DeliveryTableView::copySummaryRequested}}) {
        QSignalSpy asked(m_view.get(), signal);
        trigger(text);
        QCOMPARE(asked.count(), 1);
    }
}

void TestDeliveryTableView::sortsByHeader()
{
    const QHeaderView* header = m_view->horizontalHeader();
    QCOMPARE(m_model->order(), (RowOrder{RowKey::Started, false}));
    m_view->setCurrentIndex(m_presenter->index(0, 0));
    const QPoint started(
        header->sectionViewportPosition(Model::Started) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, started);
    QCOMPARE(m_model->order(), (RowOrder{RowKey::Started, true}));
    QTRY_COMPARE(m_model->keyAt(0), (DeliveryKey{{}, {u"d99"_s}}));
    QCOMPARE(current(), u"d0"_s);
    QCOMPARE(m_view->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d0"_s}}}));
}

void TestDeliveryTableView::keepsPlaceWhileRowsCome()
{
    m_view->setCurrentIndex(m_presenter->index(42, 0));
    m_view->verticalScrollBar()->setValue(40);
    const auto topId
        = [this] { return m_presenter->index(m_view->rowAt(0), 0).data(Model::IdRole).toString(); };
    QCOMPARE(topId(), u"d40"_s);
    addRows("newer", 30, 5000);
    QCOMPARE(topId(), u"d40"_s);
    QCOMPARE(m_view->currentIndex().row(), 72);
    QCOMPARE(m_view->selectedDeliveries(), (QList<DeliveryKey>{{{}, {u"d42"_s}}}));
    addRows("older", 30, 0);
    QCOMPARE(topId(), u"d40"_s);
    QCOMPARE(current(), u"d42"_s);
}

void TestDeliveryTableView::keepsHiddenColumnsWhenAllIsFilteredOut()
{
    const QList<int> shown = m_view->columns()->shown();
    const int width = m_view->columnWidth(Model::Result);
    RowFilter filter;
    filter.text = u"zebra"_s;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->visibleCount(), 0);
    m_model->setFilter({});
    QTRY_COMPARE(m_model->visibleCount(), 100);
    QCOMPARE(m_view->columns()->shown(), shown);
    QVERIFY(qAbs(m_view->columnWidth(Model::Result) - width) < 30); // the scroll bar comes and goes
}

void TestDeliveryTableView::activates()
{
    QSignalSpy activated(m_view.get(), &DeliveryTableView::deliveryActivated);
    m_view->setCurrentIndex(m_presenter->index(5, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).value<DeliveryKey>(), (DeliveryKey{{}, {u"d5"_s}}));
}

QTEST_MAIN(TestDeliveryTableView)
#include "tst_deliverytableview.moc"
