// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/timelinetracks.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sample::attempt;

namespace {

const QString hooks = u"https://hooks.example.com/w"_s;
const QString other = u"https://other.example.com/w"_s;

TimelineTracks tracksOf(const QList<Attempt>& attempts)
{
    Delivery delivery;
    delivery.attempts = attempts;
    return timelineTracks(delivery);
}

QStringList urls(const TimelineTracks& tracks)
{
    QStringList result;
    for (const TimelineRow& row : tracks.rows)
        result << row.url;
    return result;
}

} // namespace

class TestTimelineTracks : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSeedExample();
    void overlapsTakeARowOfTheirOwn();
    void rowsOfAUrlStayTogether();
    void foldsOnlyLongWaits();
    void neverInventsTimes();
    void clocksMayDisagree();
    void ordersByStart();
    void namesTheOnlyUrlOfThePayload();
    void opensFolds();
};

void TestTimelineTracks::readsTheSeedExample()
{
    const TimelineTracks tracks = timelineTracks(sample::failedOver());
    QCOMPARE(tracks.spans, QList<TimelineSpan>({{0, 0, 0ms, 356ms}, {1, 1, 360ms, 591ms}}));
    QCOMPARE(tracks.waits, QList<TimelineWait>({{0, 4ms, false, true}}));
    QCOMPARE(tracks.queued, Nanoseconds(5004ms));
    QCOMPARE(tracks.span, Nanoseconds(591ms));
    QCOMPARE(tracks.drawnSpan(), Nanoseconds(591ms));
    QVERIFY(tracks.folds.isEmpty());
}

void TestTimelineTracks::overlapsTakeARowOfTheirOwn()
{
    const TimelineTracks tracks = tracksOf({attempt(1, 0, 100, hooks, 500),
        attempt(2, 50, 150, hooks, 500), attempt(3, 120, 160, hooks, 200)});
    QCOMPARE(tracks.rows, QList<TimelineRow>({{hooks, false}, {hooks, true}}));
    QCOMPARE(tracks.spans[0].row, 0);
    QCOMPARE(tracks.spans[1].row, 1);
    QCOMPARE(tracks.spans[2].row, 0);
    QVERIFY(tracks.waits.isEmpty());
}

void TestTimelineTracks::rowsOfAUrlStayTogether()
{
    const TimelineTracks tracks = tracksOf({attempt(1, 0, 100, hooks, 500),
        attempt(2, 10, 40, other, 500), attempt(3, 50, 150, hooks, 500)});
    QCOMPARE(urls(tracks), QStringList({hooks, hooks, other}));
    QCOMPARE(tracks.spans[1].row, 2);
    QCOMPARE(tracks.spans[2].row, 1);
}

void TestTimelineTracks::foldsOnlyLongWaits()
{
    // 200 ms of tries: a wait of 600 ms is drawn to scale, a longer one is folded.
    const QList<Attempt> atLimit{attempt(1, 0, 100, hooks, 500), attempt(2, 700, 800, hooks, 200)};
    QVERIFY(tracksOf(atLimit).folds.isEmpty());
    const TimelineTracks beyond
        = tracksOf({attempt(1, 0, 100, hooks, 500), attempt(2, 701, 801, hooks, 200)});
    QCOMPARE(beyond.folds, QList<TimelineFold>({{100ms, 701ms}}));
    QVERIFY(beyond.waits.first().isFolded);
    QVERIFY(!beyond.waits.first().isFailover);
    QCOMPARE(beyond.drawnSpan(), Nanoseconds(200ms));
}

void TestTimelineTracks::neverInventsTimes()
{
    Attempt untimed = attempt(1, 0, 0, hooks, 500);
    untimed.startedAt.reset();
    untimed.finishedAt.reset();
    const TimelineTracks none = tracksOf({untimed, untimed});
    QVERIFY(none.spans.isEmpty());
    QVERIFY(none.rows.isEmpty());
    QVERIFY(!none.zero);
    QCOMPARE(none.untimed, QList<int>({0, 1}));
    const TimelineTracks mixed = tracksOf({untimed, attempt(2, 500, 600, hooks, 200)});
    QCOMPARE(mixed.spans, QList<TimelineSpan>({{1, 0, 0ms, 100ms}}));
    QCOMPARE(mixed.untimed, QList<int>({0}));
}

void TestTimelineTracks::clocksMayDisagree()
{
    const TimelineTracks tracks
        = tracksOf({attempt(1, 100, 50, hooks, 500), attempt(2, 100, 120, hooks, 200)});
    QCOMPARE(tracks.spans[0].end, tracks.spans[0].start);
    QCOMPARE(tracks.rows.size(), 1);
    QCOMPARE(tracks.span, Nanoseconds(20ms));
}

void TestTimelineTracks::ordersByStart()
{
    const TimelineTracks tracks
        = tracksOf({attempt(1, 500, 600, hooks, 500), attempt(2, 0, 100, hooks, 200)});
    QCOMPARE(tracks.spans[0].attempt, 1);
    QCOMPARE(tracks.spans[1].attempt, 0);
    QCOMPARE(tracks.spans[1].start, Nanoseconds(500ms));
}

void TestTimelineTracks::namesTheOnlyUrlOfThePayload()
{
    Delivery delivery;
    delivery.attempts = {attempt(1, 0, 100, {}, 500)};
    delivery.primaryUrl = hooks;
    QCOMPARE(urls(timelineTracks(delivery)), QStringList({hooks}));
    delivery.failoverUrl = other;
    QCOMPARE(urls(timelineTracks(delivery)), QStringList({QString()}));
}

void TestTimelineTracks::opensFolds()
{
    Delivery delivery;
    for (int i = 0; i < 3; ++i)
        delivery.attempts << sample::attempt(
            i + 1, i * 1'000'000, i * 1'000'000 + 100, u"https://a.example.com"_s, 500);
    TimelineTracks tracks = timelineTracks(delivery);
    QCOMPARE(tracks.folds.size(), 2);
    const TimelineFold second = tracks.folds.at(1);
    openFolds(tracks, {0, 7});
    QCOMPARE(tracks.folds, QList<TimelineFold>{second});
    QCOMPARE(tracks.foldNumbers, QList<int>{1});
    QVERIFY(!tracks.waits.at(0).isFolded);
    QVERIFY(tracks.waits.at(1).isFolded);
    openFolds(tracks, {1});
    QVERIFY(tracks.folds.isEmpty());
    QCOMPARE(tracks.drawnSpan(), tracks.span);
}

QTEST_GUILESS_MAIN(TestTimelineTracks)
#include "tst_timelinetracks.moc"
