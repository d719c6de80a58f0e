// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/timelinelayout.h"
#include "timeline/timelinelayouter.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sample::attempt;

namespace {

const QString hooks = u"https://hooks.example.com/w"_s;

/// Every letter is 7 pixels wide.
const TimelineMetrics metrics{[](const QString& text) { return 7.0 * double(text.size()); }, 16};

TimelineLayout layoutOf(
    const Delivery& delivery, const QList<Attempt>& replays = {}, double width = 1280)
{
    const ProviderProfile profile = sample::telnyx();
    const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2020-08-10T18:00:00Z")};
    const TimelineInput input{delivery, replays, profile, display};
    return TimelineLayouter(input, metrics, width).layout();
}

Delivery withAttempts(const QList<Attempt>& attempts)
{
    Delivery delivery;
    delivery.attempts = attempts;
    return delivery;
}

Attempt replay(int number, qint64 milliseconds)
{
    Attempt result = attempt(number, 0, milliseconds, u"http://localhost:3000/w"_s, 200);
    result.origin = AttemptOrigin::Replay;
    return result;
}

QStringList noteTexts(const TimelineLayout& layout)
{
    QStringList texts;
    for (const TimelineNote& note : layout.notes)
        texts << note.text;
    return texts;
}

} // namespace

class TestTimelineLayouter : public QObject
{
    Q_OBJECT

private slots:
    void laysOutTheSeedExample();
    void aLabelThatDoesNotFitStandsBeside();
    void foldsALongWait();
    void replaysStartWhereAttemptOneDoes();
    void aLongReplayIsCut();
    void aLongerReplayExtendsTheAxis();
    void withoutDurationsTheAxisIsASecond();
    void showsNoBarsWithoutTimes();
    void keepsUntimedTriesReachable();
    void saysPrimaryAndFailover();
    void staysLowWithTwoLanes();
    void survivesANarrowWidth();
};

void TestTimelineLayouter::laysOutTheSeedExample()
{
    const TimelineLayout layout = layoutOf(sample::failedOver());
    QCOMPARE(layout.rows.size(), 2);
    QCOMPARE(layout.rows[0].name, u"typo.example.com/webhooks"_s);
    QCOMPARE(layout.rows[1].name, u"fallback.example.com/webhooks"_s);
    QCOMPARE(layout.bars.size(), 2);
    QCOMPARE(layout.bars[0].label, u"1 · 404 Not Found · 356 ms"_s);
    QVERIFY(layout.bars[0].isLabelInside && layout.bars[0].isFailed);
    QVERIFY(layout.bars[1].isLabelInside && !layout.bars[1].isFailed);
    QCOMPARE(layout.bars[0].rect.left(), layout.axisLeft);
    QCOMPARE(layout.bars[1].rect.right(), layout.axisRight);
    QCOMPARE(noteTexts(layout), QStringList({u"queued 5.0 s"_s, u"failed over after 4 ms"_s}));
    QVERIFY(layout.notes[0].rect.right() < layout.axisLeft);
    QVERIFY(layout.notes[0].isFolded);
    QCOMPARE(layout.ticks.first().label, u"14:00:05.004"_s);
    QCOMPARE(layout.ticks.at(1).label, u"+100 ms"_s);
}

void TestTimelineLayouter::aLabelThatDoesNotFitStandsBeside()
{
    const TimelineLayout layout
        = layoutOf(withAttempts({attempt(1, 0, 1, hooks, 500), attempt(2, 700, 1000, hooks, 500)}));
    QCOMPARE(layout.bars[0].rect.width(), leastBarWidth);
    QVERIFY(!layout.bars[0].isLabelInside);
    QVERIFY(layout.bars[0].labelRect.left() > layout.bars[0].rect.right());
    QCOMPARE(layout.bars[0].label, u"1 · 500 Internal Server Error · 1 ms"_s);
    QVERIFY(layout.bars[1].labelRect.right() < layout.bars[1].rect.left());
}

void TestTimelineLayouter::foldsALongWait()
{
    const TimelineLayout layout = layoutOf(
        withAttempts({attempt(1, 0, 356, hooks, 500), attempt(2, 300'356, 300'587, hooks, 200)}));
    QCOMPARE(layout.folds.size(), 1);
    QVERIFY(layout.folds[0].left >= layout.bars[0].rect.right() - 0.001);
    QVERIFY(layout.folds[0].right <= layout.bars[1].rect.left() + 0.001);
    QCOMPARE(noteTexts(layout), QStringList({u"5 min"_s}));
    QVERIFY(layout.notes[0].isFolded);
    QVERIFY(layout.bars[0].rect.width() > 300);
}

void TestTimelineLayouter::replaysStartWhereAttemptOneDoes()
{
    const TimelineLayout layout = layoutOf(sample::failedOver(), {replay(1, 231), replay(2, 0)});
    QCOMPARE(layout.rows.size(), 4);
    QCOMPARE(layout.rows[2].name, u"replay R1 → localhost:3000"_s);
    QVERIFY(layout.rows[2].isReplay);
    const TimelineBar* first = layout.bar(2);
    const TimelineBar* second = layout.bar(3);
    QVERIFY(first && second);
    QCOMPARE(first->rect.left(), layout.axisLeft);
    QCOMPARE(first->rect.width(), layout.bars[1].rect.width()); // the same scale: 231 ms both
    QCOMPARE(second->rect.width(), leastBarWidth);
    QVERIFY(second->isReplay && !second->isCut);
}

void TestTimelineLayouter::aLongReplayIsCut()
{
    const TimelineLayout layout = layoutOf(sample::failedOver(), {replay(1, 3'600'000)});
    const TimelineBar* bar = layout.bar(2);
    QVERIFY(bar->isCut);
    QCOMPARE(bar->rect.right(), layout.axisRight);
    QCOMPARE(layout.bars[1].rect.right(), layout.axisRight);
}

void TestTimelineLayouter::aLongerReplayExtendsTheAxis()
{
    const TimelineLayout layout = layoutOf(sample::failedOver(), {replay(1, 1182)});
    QVERIFY(!layout.bar(2)->isCut);
    QCOMPARE(layout.bar(2)->rect.right(), layout.axisRight);
    QVERIFY(layout.bars[1].rect.right() < layout.axisRight - 100);
}

void TestTimelineLayouter::withoutDurationsTheAxisIsASecond()
{
    Attempt told = attempt(1, 0, 0, u"https://a.example.com"_s, 500);
    told.duration.reset();
    told.finishedAt.reset();
    const TimelineLayout layout = layoutOf(withAttempts({told}), {replay(1, 500)});
    QVERIFY(layout.bars[0].rect.width() < 20);
    QVERIFY2(layout.bars[0].label.endsWith(u"duration not in this log"_s),
        qPrintable(layout.bars[0].label));
    const double middle = (layout.axisLeft + layout.axisRight) / 2;
    QVERIFY(std::abs(layout.bar(1)->rect.right() - middle) < 1);
    QCOMPARE(layout.ticks.last().label, u"+1.0 s"_s);
}

void TestTimelineLayouter::showsNoBarsWithoutTimes()
{
    Delivery delivery;
    delivery.attemptCount = 3;
    const TimelineLayout layout = layoutOf(delivery);
    QVERIFY(layout.bars.isEmpty());
    QVERIFY(layout.ticks.isEmpty());
    QCOMPARE(layout.emptyText, u"3 tries, times not in this log"_s);
    QCOMPARE(layout.rows.size(), 1);
    QVERIFY(layout.height > 0);
}

void TestTimelineLayouter::keepsUntimedTriesReachable()
{
    Delivery delivery = sample::failedOver();
    delivery.attempts[0].startedAt.reset();
    const TimelineLayout layout = layoutOf(delivery);
    const TimelineBar* untimed = layout.bar(0);
    QVERIFY(untimed && untimed->rect.isNull());
    QVERIFY(!untimed->label.isEmpty());
    QCOMPARE(layout.indexAt(untimed->labelRect.center()), 0);
}

void TestTimelineLayouter::saysPrimaryAndFailover()
{
    Delivery delivery = sample::failedOver();
    delivery.primaryUrl = u"https://typo.example.com/webhooks"_s;
    delivery.failoverUrl = u"https://fallback.example.com/webhooks"_s;
    const TimelineLayout layout = layoutOf(delivery);
    QCOMPARE(layout.rows[0].toolTip, u"Primary URL: https://typo.example.com/webhooks"_s);
    QCOMPARE(layout.rows[1].toolTip, u"Failover URL: https://fallback.example.com/webhooks"_s);
}

void TestTimelineLayouter::staysLowWithTwoLanes()
{
    QVERIFY(layoutOf(sample::failedOver()).height <= 75);
}

void TestTimelineLayouter::survivesANarrowWidth()
{
    for (const double width : {0.0, 1.0, 60.0, 200.0}) {
        const TimelineLayout layout = layoutOf(sample::failedOver(), {replay(1, 8)}, width);
        QCOMPARE(layout.bars.size(), 3);
        for (const TimelineBar& bar : layout.bars)
            QVERIFY(bar.rect.width() >= 0 && std::isfinite(bar.rect.right()));
    }
}

QTEST_GUILESS_MAIN(TestTimelineLayouter)
#include "tst_timelinelayouter.moc"
