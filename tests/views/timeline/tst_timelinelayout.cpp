// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/timelinelayout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sample::attempt;

namespace {

const TimelineMetrics metrics{[](const QString& text) { return 7.0 * double(text.size()); }, 16};

TimelineLayout layoutOf(const Delivery& delivery, const QList<Attempt>& replays)
{
    const ProviderProfile profile = sample::telnyx();
    const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2020-08-10T18:00:00Z")};
    return timelineLayout({delivery, replays, profile, display}, metrics, 1280);
}

/// Up to 40 tries over up to 3 URLs: waits of nothing to a day, some overlapping, some without
/// length, some ending before they start, some without times.
QList<Attempt> randomAttempts(QRandomGenerator& random)
{
    QList<Attempt> attempts;
    qint64 at = 0;
    const int count = random.bounded(0, 41);
    for (int i = 0; i < count; ++i) {
        const qint64 length = random.bounded(5) == 0 ? 0 : random.bounded(-20, 3000);
        const QString url = u"https://h%1.example.com/w"_s.arg(random.bounded(3));
        attempts << attempt(i + 1, at, at + length, url, random.bounded(2) ? 200 : 500);
        if (random.bounded(20) == 0)
            attempts.last().startedAt.reset();
        const qint64 wait
            = random.bounded(4) == 0 ? random.bounded(86'400'000) : random.bounded(50);
        at += random.bounded(6) == 0 ? length / 2 : length + wait;
        at = std::max<qint64>(at, 0);
    }
    return attempts;
}

/// What is drawn in a row: bars, labels beside them, notes. (A label inside is part of its bar.)
QList<QRectF> drawnIn(const TimelineLayout& layout, double top)
{
    QList<QRectF> rects;
    for (const TimelineBar& bar : layout.bars) {
        if (layout.rows.at(bar.row).top != top)
            continue;
        if (!bar.rect.isNull())
            rects << bar.rect;
        if (!bar.label.isEmpty() && !bar.isLabelInside)
            rects << bar.labelRect;
    }
    for (const TimelineNote& note : layout.notes) {
        if (note.rect.top() == top)
            rects << note.rect;
    }
    return rects;
}

bool overlapAny(const QList<QRectF>& rects)
{
    for (qsizetype i = 0; i < rects.size(); ++i) {
        for (qsizetype j = i + 1; j < rects.size(); ++j) {
            if (rects.at(i).adjusted(0.01, 0, -0.01, 0).intersects(rects.at(j)))
                return true;
        }
    }
    return false;
}

} // namespace

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private slots:
    void findsBars();
    void keepsItsPromisesForAnyTries();
    void findsTheRowAtAPlace();
    void findsThePlaceOnTheAxis();
};

void TestTimelineLayout::findsBars()
{
    const TimelineLayout layout = layoutOf(sample::failedOver(), {});
    QCOMPARE(layout.indexAt(layout.bars[1].rect.center()), 1);
    QCOMPARE(layout.indexAt({1, 1}), -1);
    QCOMPARE(layout.bar(0)->index, 0);
    QVERIFY(!layout.bar(2));
    QVERIFY(!layout.bar(-1));
}

void TestTimelineLayout::keepsItsPromisesForAnyTries()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 300; ++round) {
        Delivery delivery;
        delivery.attempts = randomAttempts(random);
        QList<Attempt> replays;
        for (int i = 0; i < random.bounded(3); ++i)
            replays << attempt(i + 1, 0, random.bounded(20'000), u"http://localhost:3000"_s, 200);
        const TimelineLayout layout = layoutOf(delivery, replays);

        QCOMPARE(layout.bars.size(), delivery.attempts.size() + replays.size());
        for (const TimelineBar& bar : layout.bars) {
            if (!bar.rect.isNull()) {
                QVERIFY(bar.rect.width() >= leastBarWidth - 0.001);
                QVERIFY(bar.rect.left() >= layout.axisLeft - 0.001);
                QVERIFY(bar.rect.right() <= layout.axisRight + 0.001);
            }
            QVERIFY(bar.labelRect.right() <= 1280);
            if (bar.isLabelInside)
                QVERIFY(bar.rect.contains(bar.labelRect));
        }
        for (const TimelineRowName& row : layout.rows)
            QVERIFY(!overlapAny(drawnIn(layout, row.top)));
        double lastX = 0;
        for (const TimelineBar& bar : layout.bars) {
            if (bar.rect.isNull() || bar.index >= delivery.attempts.size())
                continue;
            QVERIFY(bar.rect.left() >= lastX - leastBarWidth);
            lastX = std::max(lastX, bar.rect.left());
        }
    }
}

void TestTimelineLayout::findsTheRowAtAPlace()
{
    TimelineLayout layout;
    layout.rowPitch = 20;
    layout.rows = {{u"a"_s, {}, 5, false}, {u"b"_s, {}, 25, false}};
    QVERIFY(!layout.rowAt(4));
    QCOMPARE(layout.rowAt(5)->name, u"a"_s);
    QCOMPARE(layout.rowAt(25)->name, u"b"_s);
    QVERIFY(!layout.rowAt(45));
}

void TestTimelineLayout::findsThePlaceOnTheAxis()
{
    TimelineLayout layout;
    layout.axisLeft = 100;
    layout.axisRight = 300;
    QCOMPARE(layout.placeOf(100), 0.0);
    QCOMPARE(layout.placeOf(250), 0.75);
    QCOMPARE(layout.placeOf(50), -0.25);
    layout.axisRight = 100; // no room at all
    QCOMPARE(layout.placeOf(100), 0.0);
}

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
