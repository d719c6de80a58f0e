// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/attempttimeline.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

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

QTEST_MAIN(TestAttemptTimeline)
#include "tst_attempttimeline.moc"
