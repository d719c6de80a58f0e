// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinewaits.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Every letter is 10 pixels wide.
const TimelineMetrics metrics{[](const QString& text) { return 10.0 * double(text.size()); }, 16};

} // namespace

class TestTimelineWaits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsRoomForTheQueue();
    void placesTheQueueLeftOfTheAxis();
    void nothingIsQueuedWithoutATry();
    void sizesFolds();
    void marksEveryFoldAndLabelsThoseWithRoom();
    void waitsStandBesideBarOrLabel_data();
    void waitsStandBesideBarOrLabel();
    void aWaitWithoutRoomIsLeftOut();

private:
    TimelineWaits waits() { return {m_tracks, metrics, m_layout, m_space}; }

    TimelineTracks m_tracks;
    TimelineLayout m_layout;
    std::vector<TimelineRowSpace> m_space;
};

/// One row of two tries, 0 to 100 ms and 900 to 1000 ms, on an axis from 200 to 1200.
void TestTimelineWaits::init()
{
    m_tracks = {};
    m_tracks.rows = {{u"https://a.example.com"_s, false}};
    m_tracks.spans = {{0, 0, 0ms, 100ms}, {1, 0, 900ms, 1000ms}};
    m_tracks.waits = {{0, 800ms, false, false}};
    m_tracks.span = 1000ms;
    m_layout = {};
    m_layout.axisLeft = 200;
    m_layout.axisRight = 1200;
    m_layout.barHeight = 19;
    m_layout.rows = {{u"a.example.com"_s, {}, 5, false}};
    m_layout.bars
        = {{.index = 0, .rect = {200, 5, 100, 19}}, {.index = 1, .rect = {1100, 5, 100, 19}}};
    m_space = {TimelineRowSpace(200, 1200)};
    m_space[0].take({200, 300});
    m_space[0].take({1100, 1200});
}

void TestTimelineWaits::keepsRoomForTheQueue()
{
    QCOMPARE(waits().queueWidth(), timelineLabelGap);
    m_tracks.queued = 5s;
    QVERIFY(waits().queueWidth() > metrics.textWidth(u"queued 5.0 s"_s));
}

void TestTimelineWaits::placesTheQueueLeftOfTheAxis()
{
    m_tracks.queued = 5s;
    waits().placeQueue();
    QCOMPARE(m_layout.notes.size(), 1);
    QCOMPARE(m_layout.notes[0].text, u"queued 5.0 s"_s);
    QVERIFY(m_layout.notes[0].isFolded);
    QCOMPARE(m_layout.notes[0].rect.right(), m_layout.axisLeft - timelineLabelGap);
    QVERIFY(m_layout.notes[0].rect.width() <= waits().queueWidth());
    QCOMPARE(m_layout.notes[0].rect.top(), 5.0);
}

void TestTimelineWaits::nothingIsQueuedWithoutATry()
{
    waits().placeQueue();
    m_tracks.queued = 5s;
    m_tracks.spans.clear();
    waits().placeQueue();
    QVERIFY(m_layout.notes.isEmpty());
}

void TestTimelineWaits::sizesFolds()
{
    QCOMPARE(waits().foldWidth(1000), 0.0);
    m_tracks.waits = {{0, 5min, true, false}};
    m_tracks.folds = {{100ms, 900ms}};
    m_tracks.foldNumbers = {0};
    const double wide = waits().foldWidth(1000);
    QVERIFY(wide > metrics.textWidth(u"5 min"_s));
    QCOMPARE(waits().foldWidth(2000), wide);
    QCOMPARE(waits().foldWidth(60), 30.0);
    m_tracks.folds = {{100ms, 200ms}, {300ms, 400ms}, {500ms, 600ms}};
    m_tracks.foldNumbers = {0, 1, 2};
    QCOMPARE(waits().foldWidth(60), 10.0);
}

void TestTimelineWaits::marksEveryFoldAndLabelsThoseWithRoom()
{
    m_tracks.waits = {{0, 5min, true, false}, {1, 6min, true, false}};
    m_tracks.folds = {{100ms, 900ms}, {950ms, 960ms}};
    m_tracks.foldNumbers = {0, 1};
    const TimelineScale scale(200, 1000, 1000ms);
    m_layout.axisLeft = scale.left();
    m_layout.axisRight = scale.right();
    waits().placeFolded(scale);
    QCOMPARE(m_layout.folds.size(), 2);
    QCOMPARE(m_layout.folds[0].left, scale.xOf(100ms));
    QCOMPARE(m_layout.folds[1].right, scale.xOf(960ms));
    QCOMPARE(m_layout.notes.size(), 1); // the second stands where a bar is
    QCOMPARE(m_layout.notes[0].text, u"5 min"_s);
    QCOMPARE(m_layout.notes[0].rect.center().x(), 700.0);
    QVERIFY(!m_space[0].isFree({690, 710}));
}

void TestTimelineWaits::waitsStandBesideBarOrLabel_data()
{
    QTest::addColumn<QRectF>("label");
    QTest::addColumn<bool>("isInside");
    QTest::addColumn<double>("left");
    QTest::newRow("label inside") << QRectF(220, 5, 60, 19) << true << 300 + timelineLabelGap;
    QTest::newRow("label right") << QRectF(310, 5, 90, 19) << false << 400 + 2 * timelineLabelGap;
    QTest::newRow("label left") << QRectF(100, 5, 90, 19) << false << 300 + timelineLabelGap;
}

void TestTimelineWaits::waitsStandBesideBarOrLabel()
{
    QFETCH(QRectF, label);
    QFETCH(bool, isInside);
    QFETCH(double, left);
    m_layout.bars[0].labelRect = label;
    m_layout.bars[0].isLabelInside = isInside;
    waits().placeBeside();
    QCOMPARE(m_layout.notes.size(), 1);
    QCOMPARE(m_layout.notes[0].text, u"waited 800 ms"_s);
    QVERIFY(!m_layout.notes[0].isFolded);
    QCOMPARE(m_layout.notes[0].rect.left(), left);
}

void TestTimelineWaits::aWaitWithoutRoomIsLeftOut()
{
    m_space[0].take({350, 1000});
    waits().placeBeside();
    QVERIFY(m_layout.notes.isEmpty());
}

QTEST_GUILESS_MAIN(TestTimelineWaits)
#include "tst_timelinewaits.moc"
