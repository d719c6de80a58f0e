// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/attempttimeline.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2020-08-10T18:00:00Z")};

Attempt replay()
{
    Attempt result = sample::attempt(1, 0, 8, u"http://localhost:3000/w"_s, 200);
    result.origin = AttemptOrigin::Replay;
    return result;
}

void show(AttemptTimeline& timeline, const Delivery& delivery, const QList<Attempt>& replays = {})
{
    timeline.setDelivery(delivery, replays, sample::telnyx(), display);
    timeline.resize(1280, timeline.sizeHint().height());
    timeline.show();
}

/// Tries to 40 URLs, so 40 lanes.
Delivery manyLanes()
{
    Delivery delivery;
    for (int i = 0; i < 40; ++i) {
        delivery.attempts << sample::attempt(
            i + 1, i * 100, i * 100 + 50, u"https://h%1.example.com"_s.arg(i), 500);
    }
    return delivery;
}

} // namespace

class TestAttemptTimeline : public QObject
{
    Q_OBJECT

private slots:
    void opensOnTheLastProviderAttempt();
    void choosesByKeys();
    void choosesByClick();
    void setsWithoutASignal();
    void growsWithItsLanesUpToSix();
    void scrollsToTheChosenTry();
    void clears();
    void zooms();
    void zoomsByKeysWheelAndDragging();
    void aClickOpensAFold();
    void countsDownToTheNextTry();
};

void TestAttemptTimeline::opensOnTheLastProviderAttempt()
{
    AttemptTimeline timeline;
    QSignalSpy chosen(&timeline, &AttemptTimeline::attemptChosen);
    show(timeline, sample::failedOver(), {replay()});
    QCOMPARE(timeline.count(), 3);
    QCOMPARE(timeline.current(), 1);
    QVERIFY(chosen.isEmpty());
}

void TestAttemptTimeline::choosesByKeys()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver(), {replay()});
    QSignalSpy chosen(&timeline, &AttemptTimeline::attemptChosen);
    for (const Qt::Key key :
        {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Home, Qt::Key_End})
        QTest::keyClick(&timeline, key);
    QList<int> indexes;
    for (const QList<QVariant>& arguments : chosen)
        indexes << arguments.first().toInt();
    QCOMPARE(indexes, QList<int>({2, 2, 1, 0, 2}));
}

void TestAttemptTimeline::choosesByClick()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    QSignalSpy chosen(&timeline, &AttemptTimeline::attemptChosen);
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.attemptRect(0).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(timeline.current(), 0);
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, {2, 2});
    QTest::mouseClick(timeline.viewport(), Qt::RightButton, {}, timeline.attemptRect(1).center());
    QCOMPARE(chosen.size(), 1);
}

void TestAttemptTimeline::setsWithoutASignal()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    QSignalSpy chosen(&timeline, &AttemptTimeline::attemptChosen);
    timeline.setCurrent(0);
    QCOMPARE(timeline.current(), 0);
    timeline.setCurrent(7);
    QCOMPARE(timeline.current(), -1);
    QVERIFY(chosen.isEmpty());
    timeline.choose(-1);
    timeline.choose(2);
    QVERIFY(chosen.isEmpty());
}

void TestAttemptTimeline::growsWithItsLanesUpToSix()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    const int two = timeline.sizeHint().height();
    show(timeline, sample::failedOver(), {replay()});
    QVERIFY(timeline.sizeHint().height() > two);
    show(timeline, manyLanes());
    QVERIFY(timeline.sizeHint().height() <= 4 * two);
    QVERIFY(timeline.verticalScrollBar()->maximum() > 0);
}

void TestAttemptTimeline::scrollsToTheChosenTry()
{
    AttemptTimeline timeline;
    show(timeline, manyLanes());
    for (const int index : {0, 39, 20}) {
        timeline.setCurrent(index);
        const QRect rect = timeline.attemptRect(index);
        QVERIFY(rect.top() >= 0 && rect.bottom() < timeline.viewport()->height());
    }
}

void TestAttemptTimeline::clears()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    timeline.clear();
    QCOMPARE(timeline.count(), 0);
    QCOMPARE(timeline.current(), -1);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QCOMPARE(timeline.current(), -1);
}

void TestAttemptTimeline::zooms()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    const QRect first = timeline.attemptRect(0);
    timeline.zoomBy(2, first.left());
    QCOMPARE(timeline.window().zoom, 2.0);
    QCOMPARE(timeline.attemptRect(0).left(), first.left()); // what is under the pointer stays there
    QVERIFY(timeline.attemptRect(0).width() > first.width() * 3 / 2);
    timeline.zoomBy(1e9, first.left());
    QCOMPARE(timeline.window().zoom, TimelineWindow::mostZoom);
    QVERIFY(timeline.attemptRect(1).isEmpty());
    timeline.setCurrent(0);
    timeline.setCurrent(1); // it comes into view
    QVERIFY(!timeline.attemptRect(1).isEmpty());
    timeline.fit();
    QCOMPARE(timeline.attemptRect(0), first);
    QCOMPARE(timeline.window(), TimelineWindow());
}

void TestAttemptTimeline::zoomsByKeysWheelAndDragging()
{
    AttemptTimeline timeline;
    show(timeline, sample::failedOver());
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QCOMPARE(timeline.window().zoom, 1.5);
    QTest::keyClick(&timeline, Qt::Key_Minus);
    QCOMPARE(timeline.window().zoom, 1.0);
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QTest::keyClick(&timeline, Qt::Key_0);
    QCOMPARE(timeline.window(), TimelineWindow());

    const QPoint middle = timeline.attemptRect(0).center();
    QWheelEvent wheel(middle, timeline.viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(timeline.viewport(), &wheel);
    QCOMPARE(timeline.window().zoom, 1.2);
    QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(timeline.window().zoom, 1.0);

    const QRect second = timeline.attemptRect(1);
    const QPoint below = second.center() + QPoint(0, -second.height()); // beside any bar
    QMouseEvent move(QEvent::MouseMove, {double(second.right()), double(below.y())},
        timeline.viewport()->mapToGlobal(QPointF(below)), Qt::NoButton, Qt::LeftButton, {});
    QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, {second.left(), below.y()});
    QCoreApplication::sendEvent(timeline.viewport(), &move);
    QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, {}, {second.right(), below.y()});
    QVERIFY(timeline.window().zoom > 2);
    QVERIFY(timeline.attemptRect(1).width() > 3 * second.width() / 2);
    QSignalSpy opened(&timeline, &AttemptTimeline::opened);
    QTest::keyClick(&timeline, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void TestAttemptTimeline::aClickOpensAFold()
{
    Delivery delivery;
    delivery.attempts << sample::attempt(1, 0, 100, u"https://a.example.com"_s, 500)
                      << sample::attempt(2, 600'000, 600'100, u"https://a.example.com"_s, 200);
    AttemptTimeline timeline;
    show(timeline, delivery);
    const QRect first = timeline.attemptRect(0);
    const QRect second = timeline.attemptRect(1);
    const int between = second.left() - 4;
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, {between, 2});
    QCOMPARE(timeline.window().openFolds, QSet<int>{0});
    QVERIFY(timeline.attemptRect(0).width() < first.width());
    QVERIFY(timeline.attemptRect(1).left() > second.left());
    QTest::keyClick(&timeline, Qt::Key_0);
    QCOMPARE(timeline.attemptRect(1), second);
}

void TestAttemptTimeline::countsDownToTheNextTry()
{
    Delivery delivery = sample::failedOver();
    AttemptTimeline timeline;
    show(timeline, delivery);
    const QImage without = timeline.viewport()->grab().toImage();
    const QRect last = timeline.attemptRect(1);
    delivery.nextAttemptAt = display.now + std::chrono::seconds(90);
    show(timeline, delivery);
    QVERIFY(timeline.viewport()->grab().toImage() != without);
    QVERIFY(timeline.attemptRect(1).right() < last.right()); // there is room for it
}

QTEST_MAIN(TestAttemptTimeline)
#include "tst_attempttimeline.moc"
