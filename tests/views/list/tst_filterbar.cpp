// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/choicebutton.h"
#include "list/filterbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestFilterBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void filtersWhileTyping();
    void filtersByStatusAndEventType();
    void filtersByTime();
    void saysHowManyAreShown();
    void countsOne();
    void leavesByKey();
    void clears();
    void filtersBySourceAmongSeveral();
    void showsOneEvent();

private:
    QLineEdit* text() const { return m_bar->findChild<QLineEdit*>(); }
    QToolButton* button(const QString& start) const
    {
        for (QToolButton* found : m_bar->findChildren<QToolButton*>()) {
            if (found->text().startsWith(start))
                return found;
        }
        return nullptr;
    }
    static void choose(QToolButton* button, const QString& start)
    {
        button->menu()->popup({});
        for (QAction* action : button->menu()->actions()) {
            if (action->text().startsWith(start))
                action->trigger();
        }
        button->menu()->close();
    }

    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<FilterBar> m_bar;
};

void TestFilterBar::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_bar = std::make_unique<FilterBar>(m_model.get(), &m_clock);
    m_bar->show();
    PageBuilder page;
    for (int i = 0; i < 1200; ++i) {
        DeliveryRow& row = page.add("d" + QByteArray::number(i));
        row.startedAt = (m_clock.now() - std::chrono::minutes(i)).ns;
        row.status = i % 3 == 0 ? DeliveryStatus::Failed : DeliveryStatus::Delivered;
        row.eventType = page.text(i % 2 == 0 ? "call.initiated" : "call_initiated");
    }
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), 1200);
}

void TestFilterBar::cleanup()
{
    m_bar.reset();
}

void TestFilterBar::filtersWhileTyping()
{
    QTest::keyClicks(text(), u" D11 "_s);
    QCOMPARE(m_model->filter().text, u"D11"_s);
    QTRY_COMPARE(m_model->visibleCount(), 111); // d11, d110-d119, d1100-d1199
}

void TestFilterBar::filtersByStatusAndEventType()
{
    choose(button(u"Status"_s), u"failed"_s);
    QCOMPARE(m_model->filter().statuses, QSet{DeliveryStatus::Failed});
    QCOMPARE(button(u"Status"_s)->text(), u"Status: failed ▾"_s);
    choose(button(u"Event type"_s), u"call_initiated\t600"_s);
    QCOMPARE(m_model->filter().eventTypes, QSet{u"call_initiated"_s});
    QTRY_COMPARE(m_model->visibleCount(), 200);
    choose(button(u"Status"_s), u"Any"_s);
    QTRY_COMPARE(m_model->visibleCount(), 600);
}

void TestFilterBar::filtersByTime()
{
    QToolButton* time = button(u"Any time"_s);
    choose(time, u"Last hour"_s);
    QCOMPARE(time->text(), u"Last hour ▾"_s);
    QCOMPARE(time->accessibleName(), u"Started: Last hour"_s);
    QTRY_COMPARE(m_model->visibleCount(), 61);
    choose(time, u"Any time"_s);
    QTRY_COMPARE(m_model->visibleCount(), 1200);
    QVERIFY(m_model->filter().isEmpty());
}

void TestFilterBar::countsOne()
{
    DeliveryTableModel model;
    const FilterBar bar(&model, &m_clock);
    PageBuilder page;
    page.add("d");
    model.mergePage({}, page.page());
    QTRY_COMPARE(bar.findChild<QLabel*>()->text(), u"1 delivery"_s);
}

void TestFilterBar::saysHowManyAreShown()
{
    const auto* count = m_bar->findChild<QLabel*>();
    QCOMPARE(count->text(), u"1,200 deliveries"_s);
    text()->setText(u"d11"_s);
    QTRY_COMPARE(count->text(), u"111 of 1,200"_s);
    text()->setText(u"zebra"_s);
    QTRY_COMPARE(count->text(), u"0 of 1,200"_s);
}

void TestFilterBar::leavesByKey()
{
    QSignalSpy leave(m_bar.get(), &FilterBar::leaveRequested);
    m_bar->focusText();
    QTest::keyClicks(text(), u"abc"_s);
    QTest::keyClick(text(), Qt::Key_Escape);
    QCOMPARE(text()->text(), QString());
    QCOMPARE(leave.count(), 0);
    QTest::keyClick(text(), Qt::Key_Escape);
    QCOMPARE(leave.count(), 1);
    QTest::keyClick(text(), Qt::Key_Return);
    QTest::keyClick(text(), Qt::Key_Down);
    QCOMPARE(leave.count(), 3);
    text()->setText(u"old"_s);
    m_bar->focusText();
    QTest::keyClicks(text(), u"new"_s);
    QCOMPARE(text()->text(), u"new"_s);
}

void TestFilterBar::clears()
{
    text()->setText(u"d1"_s);
    choose(button(u"Status"_s), u"failed"_s);
    choose(button(u"Any time"_s), u"Last 24 hours"_s);
    QVERIFY(!m_model->filter().isEmpty());
    m_bar->clear();
    QVERIFY(m_model->filter().isEmpty());
    QVERIFY(button(u"Any time"_s));
    QVERIFY(button(u"Status: any"_s));
    QTRY_COMPARE(m_model->visibleCount(), 1200);
}

void TestFilterBar::filtersBySourceAmongSeveral()
{
    PageBuilder page;
    page.add("x");
    m_model->mergePage({u"two"_s}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), 1201);
    QVERIFY(!button(u"Source"_s)->isVisible());
    m_bar->setSources({{u"one"_s, u"Telnyx"_s}, {u"two"_s, u"GitHub"_s}});
    QVERIFY(button(u"Source"_s)->isVisible());
    choose(button(u"Source"_s), u"GitHub"_s);
    QCOMPARE(button(u"Source"_s)->text(), u"Source: GitHub ▾"_s);
    QCOMPARE(m_model->filter().sources, QSet{SourceId{u"two"_s}});
    QTRY_COMPARE(m_model->visibleCount(), 1);
    m_bar->setSources({{u"one"_s, u"Telnyx"_s}}); // the one chosen is not shown any more
    QVERIFY(!button(u"Source"_s)->isVisible());
    QVERIFY(m_model->filter().isEmpty());
}

void TestFilterBar::showsOneEvent()
{
    PageBuilder page;
    page.add("x").eventId = "EV-1";
    page.add("y").eventId = "ev-1";
    m_model->mergePage({u"two"_s}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), 1202);
    text()->setText(u"zebra"_s);
    QVERIFY(!button(u"Event ev-1"_s));
    m_bar->showOneEvent(u"ev-1"_s);
    QCOMPARE(text()->text(), QString()); // nothing else may hide its deliveries
    QTRY_COMPARE(m_model->visibleCount(), 2);
    QVERIFY(button(u"Event ev-1"_s)->isVisible());
    QTest::mouseClick(button(u"Event ev-1"_s), Qt::LeftButton);
    QTRY_COMPARE(m_model->visibleCount(), 1202);
    QVERIFY(m_model->filter().isEmpty());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
