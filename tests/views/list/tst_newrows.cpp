// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/newrows.h"
#include "listrows.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestNewRows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_pane.reset(); }
    void showsThemAtTheTop();
    void moveNothingOnceADeliveryWasChosen();
    void moveNothingWhenScrolled();
    void areShownByButtonAndKey_data();
    void areShownByButtonAndKey();
    void countDownWhileScrolledUp();
    void areForgottenWithAnotherFilter();

private:
    void addRows(const QByteArray& prefix, int count, qint64 newestStart)
    {
        waybill::addRows(*m_model, m_source, prefix, count, newestStart);
    }
    QString top() const
    {
        return m_pane->presenter()
            ->index(m_pane->table()->rowAt(0), 0)
            .data(DeliveryTableModel::IdRole)
            .toString();
    }
    QScrollBar* bar() const { return m_pane->table()->verticalScrollBar(); }
    NewRows* news() const { return m_pane->newRows(); }

    const SourceId m_source{u"t"_s};
    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryListPane> m_pane;
};

void TestNewRows::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_pane = std::make_unique<DeliveryListPane>(m_model.get(), &m_clock);
    m_pane->resize(1200, 400);
    m_pane->show();
    addRows("d", 100, 1000);
}

void TestNewRows::showsThemAtTheTop()
{
    m_pane->selectDelivery({m_source, {u"d0"_s}}); // by the program, not by the user
    addRows("new", 12, 5000);
    QCOMPARE(top(), u"new0"_s);
    QVERIFY(!news()->button()->isVisible());
    QCOMPARE(m_pane->currentDelivery().id.value, u"d0"_s);
}

void TestNewRows::moveNothingOnceADeliveryWasChosen()
{
    QTest::mouseClick(m_pane->table()->viewport(), Qt::LeftButton, {}, {20, 5});
    QCOMPARE(m_pane->currentDelivery().id.value, u"d0"_s);
    addRows("new", 12, 5000);
    QCOMPARE(top(), u"d0"_s);
    QCOMPARE(m_pane->currentDelivery().id.value, u"d0"_s);
    QVERIFY(news()->button()->isVisible());
    QCOMPARE(news()->button()->text(), u"↑ 12 new"_s);
    addRows("newer", 3, 6000);
    QCOMPARE(top(), u"d0"_s);
    QCOMPARE(news()->button()->text(), u"↑ 15 new"_s);
}

void TestNewRows::moveNothingWhenScrolled()
{
    bar()->setValue(40);
    addRows("new", 1200, 5000);
    QCOMPARE(top(), u"d40"_s);
    QCOMPARE(news()->button()->text(), u"↑ 1,200 new"_s);
    QVERIFY(news()->button()->accessibleName().contains(u"1,200 new deliveries"_s));
}

void TestNewRows::areShownByButtonAndKey_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("Home") << true;
}

void TestNewRows::areShownByButtonAndKey()
{
    QFETCH(bool, byKey);
    bar()->setValue(40);
    addRows("new", 12, 5000);
    if (byKey)
        QTest::keyClick(m_pane->table(), Qt::Key_Home);
    else
        QTest::mouseClick(news()->button(), Qt::LeftButton);
    QCOMPARE(top(), u"new0"_s);
    QVERIFY(!news()->button()->isVisible());
    addRows("newer", 3, 6000); // and from then on they show at once
    QCOMPARE(top(), u"newer0"_s);
}

void TestNewRows::countDownWhileScrolledUp()
{
    bar()->setValue(40);
    addRows("new", 12, 5000);
    bar()->setValue(5);
    QCOMPARE(news()->count(), 5);
    bar()->setValue(30);
    QCOMPARE(news()->count(), 5); // the others were seen
    bar()->setValue(0);
    QCOMPARE(news()->count(), 0);
    QVERIFY(!news()->button()->isVisible());
}

void TestNewRows::areForgottenWithAnotherFilter()
{
    bar()->setValue(40);
    addRows("new", 12, 5000);
    RowFilter filter;
    filter.text = u"d"_s;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->visibleCount(), 100);
    QTRY_COMPARE(news()->count(), 0);
}

QTEST_MAIN(TestNewRows)
#include "tst_newrows.moc"
