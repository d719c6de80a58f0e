// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/attempttimeline.h"
#include "timeline/attempttimelineaccessible.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

const TimeDisplay display{.utc = true, .now = {}};

} // namespace

class TestAttemptTimelineAccessible : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesEachAttempt();
    void findsByPlace();
    void presses();
    void outdatedItemsAreInvalid();
    void isForTimelinesOnly();

private:
    QAccessibleInterface* accessible()
    {
        return QAccessible::queryAccessibleInterface(m_timeline.get());
    }

    std::unique_ptr<AttemptTimeline> m_timeline;
};

void TestAttemptTimelineAccessible::init()
{
    m_timeline = std::make_unique<AttemptTimeline>();
    m_timeline->setDelivery(sample::failedOver(), {}, sample::telnyx(), display);
    m_timeline->resize(1280, m_timeline->sizeHint().height());
    m_timeline->show();
}

void TestAttemptTimelineAccessible::namesEachAttempt()
{
    QCOMPARE(accessible()->role(), QAccessible::List);
    QCOMPARE(accessible()->text(QAccessible::Name), u"Attempts over time"_s);
    QCOMPARE(accessible()->childCount(), 2);
    QAccessibleInterface* first = accessible()->child(0);
    QCOMPARE(first->text(QAccessible::Name),
        u"Attempt 1, failed, 404 Not Found, 356 ms, typo.example.com"_s);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(first->parent(), accessible());
    QCOMPARE(accessible()->indexOfChild(first), 0);
    QCOMPARE(accessible()->child(0), first);
    QVERIFY(!first->state().selected);
    QVERIFY(accessible()->child(1)->state().selected);
    QVERIFY(!accessible()->child(2));
    QVERIFY(!accessible()->child(-1));
}

void TestAttemptTimelineAccessible::findsByPlace()
{
    QAccessibleInterface* second = accessible()->child(1);
    const QPoint centre = second->rect().center();
    QCOMPARE(accessible()->childAt(centre.x(), centre.y()), second);
    QVERIFY(!accessible()->childAt(-500, -500));
}

void TestAttemptTimelineAccessible::presses()
{
    QSignalSpy chosen(m_timeline.get(), &AttemptTimeline::attemptChosen);
    QAccessibleActionInterface* action = accessible()->child(0)->actionInterface();
    QVERIFY(action);
    action->doAction(action->actionNames().value(0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_timeline->current(), 0);
}

void TestAttemptTimelineAccessible::outdatedItemsAreInvalid()
{
    QAccessibleInterface* second = accessible()->child(1);
    QVERIFY(second->isValid());
    m_timeline->clear();
    QVERIFY(!second->isValid());
    QCOMPARE(second->text(QAccessible::Name), QString());
    QVERIFY(second->state().invalid);
}

void TestAttemptTimelineAccessible::isForTimelinesOnly()
{
    QObject other;
    QVERIFY(!AttemptTimelineAccessible::create(u"QObject"_s, &other));
    QVERIFY(!AttemptTimelineAccessible::create(u"QWidget"_s, m_timeline.get()));
}

QTEST_MAIN(TestAttemptTimelineAccessible)
#include "tst_attempttimelineaccessible.moc"
