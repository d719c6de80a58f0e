// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "window/firstselection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestFirstSelection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void staysFirstWhileReading();
    void leavesTheUsersChoice();
    void staysWhenReadingEnded();

private:
    void add(const char* id, qint64 startedAt)
    {
        PageBuilder page;
        page.add(id).startedAt = startedAt;
        const int before = m_table->visibleCount();
        m_table->mergePage({}, page.page());
        QTRY_COMPARE(m_table->visibleCount(), before + 1);
        m_selection->update();
    }
    QString current() const { return m_pane->currentDelivery().id.value; }

    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<DeliveryListPane> m_pane;
    std::unique_ptr<FirstSelection> m_selection;
};

void TestFirstSelection::init()
{
    m_table = std::make_unique<DeliveryTableModel>();
    m_pane = std::make_unique<DeliveryListPane>(m_table.get(), &m_clock);
    m_selection = std::make_unique<FirstSelection>(m_pane.get(), m_table.get());
}

void TestFirstSelection::cleanup()
{
    m_selection.reset();
    m_pane.reset();
    m_table.reset();
}

void TestFirstSelection::staysFirstWhileReading()
{
    m_selection->update();
    QCOMPARE(current(), QString());
    add("old", 1);
    QCOMPARE(current(), u"old"_s);
    add("newer", 2);
    QCOMPARE(current(), u"newer"_s);
    add("oldest", 0);
    QCOMPARE(current(), u"newer"_s);
}

void TestFirstSelection::leavesTheUsersChoice()
{
    add("old", 1);
    add("newer", 2);
    QVERIFY(m_pane->selectDelivery(m_table->keyAt(1)));
    add("newest", 3);
    QCOMPARE(current(), u"old"_s);
    QVERIFY(m_pane->selectDelivery(m_table->keyAt(1)));
    add("newest of all", 4);
    QCOMPARE(current(), u"newer"_s);
}

void TestFirstSelection::staysWhenReadingEnded()
{
    add("old", 1);
    m_selection->readingEnded();
    QTest::qWait(700);
    add("newer", 2);
    QCOMPARE(current(), u"old"_s);
}

QTEST_MAIN(TestFirstSelection)
#include "tst_firstselection.moc"
