// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinebars.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class TestTimelineBars : public QObject
{
    Q_OBJECT

private slots:
    void standsToScale();
    void tinyTriesStandSideBySide();
    void comesBackFromTheEnd();
    void getsThinnerWhenCrowded();
    void keepsItsPromisesForAnyTries();
};

void TestTimelineBars::standsToScale()
{
    const TimelineScale scale(300, 591, 591ms);
    const QList<BarExtent> bars = barExtents({{0, 0, 0ms, 356ms}, {1, 1, 360ms, 591ms}}, scale, 8);
    QCOMPARE(bars, QList<BarExtent>({{300, 656}, {660, 891}}));
}

void TestTimelineBars::tinyTriesStandSideBySide()
{
    const TimelineScale scale(0, 1000, 1000ms);
    const QList<BarExtent> bars
        = barExtents({{0, 0, 0ms, 0ms}, {1, 0, 1ms, 1ms}, {2, 0, 1ms, 501ms}}, scale, 8);
    QCOMPARE(bars, QList<BarExtent>({{0, 8}, {9, 17}, {18, 501}}));
}

void TestTimelineBars::comesBackFromTheEnd()
{
    const TimelineScale scale(0, 1000, 1000ms);
    const QList<BarExtent> bars = barExtents({{0, 0, 0ms, 999ms}, {1, 0, 999ms, 1000ms}}, scale, 8);
    QCOMPARE(bars, QList<BarExtent>({{0, 991}, {992, 1000}}));
}

void TestTimelineBars::getsThinnerWhenCrowded()
{
    const TimelineScale scale(0, 300, 1s);
    QList<TimelineSpan> spans;
    for (int i = 0; i < 500; ++i)
        spans.append({i, 0, i * 1ms, i * 1ms});
    const QList<BarExtent> bars = barExtents(spans, scale, 8);
    for (qsizetype i = 1; i < bars.size(); ++i)
        QVERIFY(bars.at(i).left >= bars.at(i - 1).right);
    QVERIFY(bars.first().left >= -0.001);
    QVERIFY(bars.last().right <= 300.001);
}

void TestTimelineBars::keepsItsPromisesForAnyTries()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<TimelineSpan> spans;
        Nanoseconds at{0};
        const int count = random.bounded(1, 41);
        for (int i = 0; i < count; ++i) {
            const Nanoseconds end = at + std::chrono::microseconds(random.bounded(0, 200'000));
            spans.append({i, 0, at, end});
            at = random.bounded(4) == 0
                ? at
                : end + std::chrono::microseconds(random.bounded(0, 99'000));
        }
        const TimelineScale scale(200, 700, spans.last().end + 1ms);
        const QList<BarExtent> bars = barExtents(spans, scale, 8);
        for (qsizetype i = 0; i < bars.size(); ++i) {
            QVERIFY(bars.at(i).width() >= 7.999);
            QVERIFY(bars.at(i).left >= 199.999 && bars.at(i).right <= 900.001);
            for (qsizetype before = 0; before < i; ++before) {
                if (spans.at(before).end <= spans.at(i).start)
                    QVERIFY(bars.at(before).right < bars.at(i).left);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTimelineBars)
#include "tst_timelinebars.moc"
