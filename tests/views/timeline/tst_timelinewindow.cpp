// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinewindow.h"

#include <QTest>

using namespace waybill;

class TestTimelineWindow : public QObject
{
    Q_OBJECT

private slots:
    void zoomsAroundAPlace();
    void zoomsToAStretch();
    void moves();
    void staysWithinTheAxis();
    void opensFolds();
};

void TestTimelineWindow::zoomsAroundAPlace()
{
    const TimelineWindow window = TimelineWindow{}.zoomedBy(4, 0.5);
    QCOMPARE(window, (TimelineWindow{4, 0.375, {}}));
    // What is at a place of what is seen stands at start + place / zoom of the whole.
    const TimelineWindow closer = window.zoomedBy(2, 0.25);
    QCOMPARE(closer.start + 0.25 / closer.zoom, window.start + 0.25 / window.zoom);
    QCOMPARE(closer.zoomedBy(0.5, 0.25), window);
    QCOMPARE(window.zoomedBy(0.01, 0.9), TimelineWindow());
}

void TestTimelineWindow::zoomsToAStretch()
{
    QCOMPARE(TimelineWindow{}.zoomedTo(0.5, 0.75), (TimelineWindow{4, 0.5, {}}));
    QCOMPARE((TimelineWindow{2, 0.5, {}}).zoomedTo(0.0, 0.5), (TimelineWindow{4, 0.5, {}}));
}

void TestTimelineWindow::moves()
{
    QCOMPARE((TimelineWindow{4, 0.5, {}}).movedBy(0.5), (TimelineWindow{4, 0.625, {}}));
    QCOMPARE((TimelineWindow{4, 0.5, {}}).centredOn(0.5), (TimelineWindow{4, 0.375, {}}));
    QCOMPARE((TimelineWindow{4, 0.5, {}}).centredOn(0.0), (TimelineWindow{4, 0.0, {}}));
}

void TestTimelineWindow::staysWithinTheAxis()
{
    QCOMPARE((TimelineWindow{4, 0.5, {}}).movedBy(9), (TimelineWindow{4, 0.75, {}}));
    QCOMPARE(TimelineWindow{}.movedBy(-1), TimelineWindow());
    QCOMPARE(TimelineWindow{}.zoomedBy(1e9, 7).zoom, TimelineWindow::mostZoom);
    QVERIFY(TimelineWindow{}.zoomedBy(1e9, 7).start < 1);
}

void TestTimelineWindow::opensFolds()
{
    const TimelineWindow window = TimelineWindow{}.withOpenFold(2).withOpenFold(0);
    QCOMPARE(window.openFolds, (QSet<int>{0, 2}));
    QCOMPARE(window.zoomedBy(2, 0.5).openFolds, window.openFolds);
}

QTEST_GUILESS_MAIN(TestTimelineWindow)
#include "tst_timelinewindow.moc"
