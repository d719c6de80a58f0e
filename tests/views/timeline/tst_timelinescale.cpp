// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinescale.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimelineScale : public QObject
{
    Q_OBJECT

private slots:
    void mapsBothWays();
    void foldsTime();
    void survivesEmptySpans();
    void picksNiceSteps_data();
    void picksNiceSteps();
    void labelsTicks_data();
    void labelsTicks();
    void ticksKeepTheirDistance();
    void ticksGoOnBehindAFold();
};

void TestTimelineScale::mapsBothWays()
{
    const TimelineScale scale(330, 600, 600ms);
    QCOMPARE(scale.xOf(0ns), 330.0);
    QCOMPARE(scale.xOf(600ms), 930.0);
    QCOMPARE(scale.xOf(-10ms), 320.0);
    for (const Nanoseconds time : {0ns, 1'000ns, 123'456'789ns, 600'000'000ns})
        QVERIFY(std::abs((scale.timeAt(scale.xOf(time)) - time).count()) < 10);
}

void TestTimelineScale::foldsTime()
{
    // 100 ms, then 5 min folded to 50 px, then 100 ms: 200 px each
    const TimelineScale scale(0, 450, 5min + 200ms, {{100ms, 5min + 100ms}}, 50);
    QCOMPARE(scale.xOf(100ms), 200.0);
    QCOMPARE(scale.xOf(5min + 100ms), 250.0);
    QCOMPARE(scale.xOf(5min + 200ms), 450.0);
    QCOMPARE(scale.timeAt(225), Nanoseconds(2min + 30s + 100ms));
    QCOMPARE(scale.timeAt(450), Nanoseconds(5min + 200ms));
    QCOMPARE(scale.pixelsPerNanosecond(), 2e-6);
}

void TestTimelineScale::survivesEmptySpans()
{
    const TimelineScale scale(10, 100, 0ns);
    QCOMPARE(scale.xOf(0ns), 10.0);
    QVERIFY(scale.right() >= scale.xOf(1us) - 0.001);
    QVERIFY(scale.ticks(100).size() <= 2);
    const TimelineScale narrow(10, 0, 1s);
    QVERIFY(std::isfinite(narrow.xOf(1s)));
}

void TestTimelineScale::picksNiceSteps_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("step");

    const auto row = [](Nanoseconds least, Nanoseconds step) {
        QTest::addRow("%lld", static_cast<long long>(least.count()))
            << qint64(least.count()) << qint64(step.count());
    };
    row(0ns, 1us);
    row(1ms, 1ms);
    row(1'000'001ns, 2ms);
    row(70ms, 100ms);
    row(21s, 50s);
    row(51s, 1min);
    row(7min, 10min);
    row(16min, 30min);
    row(3h, 6h);
    row(13h, 24h);
    row(72h, 120h);
}

void TestTimelineScale::picksNiceSteps()
{
    QFETCH(qint64, least);
    QFETCH(qint64, step);
    QCOMPARE(qint64(niceTickStep(Nanoseconds(least)).count()), step);
}

void TestTimelineScale::labelsTicks_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<QString>("text");

    const auto row = [](Nanoseconds time, Nanoseconds step, const QString& text) {
        QTest::addRow("%s", qPrintable(text))
            << qint64(time.count()) << qint64(step.count()) << text;
    };
    row(100ms, 100ms, u"+100 ms"_s);
    row(500us, 500us, u"+500 µs"_s);
    row(1500us, 500us, u"+1.5 ms"_s);
    row(1s, 200ms, u"+1.0 s"_s);
    row(1250ms, 50ms, u"+1.25 s"_s);
    row(2s, 1s, u"+2 s"_s);
    row(2min, 1min, u"+2 min"_s);
    row(90s, 10s, u"+1 min 30 s"_s);
    row(6h, 6h, u"+6 h"_s);
    row(90min, 30min, u"+1 h 30 min"_s);
    row(48h, 24h, u"+2 d"_s);
    row(36h, 12h, u"+1 d 12 h"_s);
}

void TestTimelineScale::labelsTicks()
{
    QFETCH(qint64, time);
    QFETCH(qint64, step);
    QTEST(tickLabel(Nanoseconds(time), Nanoseconds(step)), "text");
}

void TestTimelineScale::ticksKeepTheirDistance()
{
    for (const Nanoseconds span : {Nanoseconds(3us), Nanoseconds(8ms), Nanoseconds(591ms),
             Nanoseconds(95s), Nanoseconds(40h)}) {
        const TimelineScale scale(0, 900, span);
        double last = 0;
        for (const TimelineTick& tick : scale.ticks(100)) {
            QVERIFY(tick.x >= last + 99.9);
            QVERIFY(tick.x <= 900.1);
            QVERIFY(!tick.label.isEmpty());
            last = tick.x;
        }
        QVERIFY(last > 300);
    }
}

void TestTimelineScale::ticksGoOnBehindAFold()
{
    const TimelineScale scale(0, 850, 5min + 800ms, {{400ms, 5min + 400ms}}, 50);
    QStringList labels;
    for (const TimelineTick& tick : scale.ticks(100))
        labels << tick.label;
    QCOMPARE(labels,
        QStringList(
            {u"+100 ms"_s, u"+200 ms"_s, u"+300 ms"_s, u"+400 ms"_s, u"+5 min"_s, {}, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestTimelineScale)
#include "tst_timelinescale.moc"
