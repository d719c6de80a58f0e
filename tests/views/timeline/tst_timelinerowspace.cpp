// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinerowspace.h"

#include <QTest>

using namespace waybill;

class TestTimelineRowSpace : public QObject
{
    Q_OBJECT

private slots:
    void givesEachPixelOnce();
    void staysInside();
};

void TestTimelineRowSpace::givesEachPixelOnce()
{
    TimelineRowSpace space(0, 100);
    space.take({40, 60});
    QVERIFY(!space.takeFrom(35, 10));
    QVERIFY(!space.takeFrom(45, 5));
    QVERIFY(!space.takeFrom(30, 50));
    QCOMPARE(space.takeFrom(60, 20), (BarExtent{60, 80}));
    QVERIFY(!space.takeFrom(70, 20));
    QCOMPARE(space.takeUpTo(40, 40), (BarExtent{0, 40}));
    QVERIFY(!space.isFree({10, 11}));
    QVERIFY(space.isFree({80, 100}));
}

void TestTimelineRowSpace::staysInside()
{
    TimelineRowSpace space(10, 100);
    QVERIFY(!space.takeFrom(9, 5));
    QVERIFY(!space.takeFrom(96, 5));
    QVERIFY(space.takeFrom(95, 5));
}

QTEST_GUILESS_MAIN(TestTimelineRowSpace)
#include "tst_timelinerowspace.moc"
