// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/timelinelabels.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sample::attempt;

namespace {

const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2020-08-10T18:00:00Z")};

Attempt replay(int number, int status)
{
    Attempt result = attempt(number, 0, 8, u"http://localhost:3000/webhooks"_s, status);
    result.origin = AttemptOrigin::Replay;
    result.startedAt = Instant::fromIso("2020-08-10T16:20:30Z");
    result.finishedAt = *result.startedAt + 8ms;
    return result;
}

} // namespace

class TestTimelineLabels : public QObject
{
    Q_OBJECT

private slots:
    void shortensAttempts();
    void saysThatADurationIsNotTold();
    void tellsWhatAReplayProves_data();
    void tellsWhatAReplayProves();
    void datesReplays();
    void namesWaits();
    void saysWhyThereAreNoBars();
    void tooltipTellsEverything();
    void tooltipSaysWhenClocksDisagree();
    void readsOut();
    void countsDown();
};

void TestTimelineLabels::shortensAttempts()
{
    const Delivery delivery = sample::failedOver();
    QCOMPARE(attemptLabels(delivery.attempts[0], sample::telnyx()),
        QStringList(
            {u"1 · 404 Not Found · 356 ms"_s, u"1 · 404 · 356 ms"_s, u"1 · 404"_s, u"1"_s}));
}

void TestTimelineLabels::saysThatADurationIsNotTold()
{
    Attempt told = sample::failedOver().attempts[0];
    told.duration.reset();
    told.finishedAt.reset();
    QCOMPARE(attemptLabels(told, sample::telnyx()).first(),
        u"1 · 404 Not Found · duration not in this log"_s);
    QVERIFY(attemptAccessibleName(told, sample::telnyx()).contains(u"duration not in this log"_s));
    told.status = DeliveryStatus::Pending; // it has not ended
    QVERIFY(!attemptLabels(told, sample::telnyx()).first().contains(u"duration"_s));
    told.status = DeliveryStatus::Failed;
    told.finishedAt = *told.startedAt - 1s; // told, and wrong: the tooltip says so
    QVERIFY(!attemptLabels(told, sample::telnyx()).first().contains(u"duration"_s));
}

void TestTimelineLabels::tellsWhatAReplayProves_data()
{
    QTest::addColumn<QList<int>>("tries");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("verdict");

    QTest::newRow("fixed") << QList<int>{404, 200} << 200 << u"404 → 200: now accepted"_s;
    QTest::newRow("newest failure counts")
        << QList<int>{404, 500} << 200 << u"500 → 200: now accepted"_s;
    QTest::newRow("not fixed") << QList<int>{404} << 500 << u"still failing"_s;
    QTest::newRow("broken here") << QList<int>{200} << 500 << u"200 → 500: fails here"_s;
    QTest::newRow("always fine") << QList<int>{200} << 200 << QString();
    QTest::newRow("never answered")
        << QList<int>{0} << 200 << u"no response recorded → 200: now accepted"_s;
    QTest::newRow("no tries") << QList<int>{} << 500 << QString();
}

void TestTimelineLabels::tellsWhatAReplayProves()
{
    QFETCH(QList<int>, tries);
    QFETCH(int, answer);
    Delivery delivery;
    for (const int status : tries)
        delivery.attempts << attempt(1, 0, 1, u"https://a.example.com"_s, status);
    QTEST(replayVerdict(replay(1, answer), delivery, sample::telnyx()), "verdict");
}

void TestTimelineLabels::datesReplays()
{
    const Delivery delivery = sample::failedOver();
    QCOMPARE(replayLabels(replay(1, 200), delivery, sample::telnyx(), display).first(),
        u"R1 · today 16:20 · 200 · 8 ms · 404 → 200: now accepted"_s);
    const TimeDisplay later{.utc = true, .now = *Instant::fromIso("2020-08-12T18:00:00Z")};
    QCOMPARE(replayLabels(replay(2, 500), delivery, sample::telnyx(), later).first(),
        u"R2 · 10 Aug 16:20 · 500 · 8 ms · still failing"_s);
    QCOMPARE(replayLabels(replay(2, 500), delivery, sample::telnyx(), later).last(), u"R2"_s);
}

void TestTimelineLabels::namesWaits()
{
    QCOMPARE(waitLabel({0, 4ms, false, true}), u"failed over after 4 ms"_s);
    QCOMPARE(waitLabel({0, 2s, false, false}), u"waited 2.0 s"_s);
    QCOMPARE(waitLabel({0, 5min, true, true}), u"5 min"_s);
    QCOMPARE(waitLabel({0, 2h, true, false}), u"2 h"_s);
    QCOMPARE(waitLabel({0, 10min + 20s, true, false}), u"10 min 20 s"_s);
    QCOMPARE(queueLabel(5004ms), u"queued 5.0 s"_s);
}

void TestTimelineLabels::saysWhyThereAreNoBars()
{
    QCOMPARE(noBarsText(sample::failedOver(), false), QString());
    Delivery delivery;
    QCOMPARE(noBarsText(delivery, false), u"No tries in this log"_s);
    QCOMPARE(noBarsText(delivery, true), QString());
    delivery.attemptCount = 3;
    QCOMPARE(noBarsText(delivery, true), u"3 tries, times not in this log"_s);
    delivery.attemptCount = 1;
    QCOMPARE(noBarsText(delivery, false), u"1 try, its time not in this log"_s);
    delivery.attemptCount = 0;
    delivery.status = DeliveryStatus::Pending;
    QCOMPARE(noBarsText(delivery, false), u"Not tried yet"_s);
}

void TestTimelineLabels::tooltipTellsEverything()
{
    const QString text
        = attemptToolTip(sample::failedOver().attempts[0], sample::telnyx(), display);
    QVERIFY(text.startsWith(
        u"Attempt 1 · failed · 404 Not Found · 356 ms\nStarted 10 Aug 2020 14:00:05.004 UTC"_s));
    QVERIFY(text.contains(
        u"Finished 10 Aug 2020 14:00:05.360 UTC\nhttps://typo.example.com/webhooks"_s));
    QVERIFY(text.endsWith(u"75499 Webhook host returned HTTP 4XX"_s));
}

void TestTimelineLabels::tooltipSaysWhenClocksDisagree()
{
    const Attempt skewed = attempt(1, 100, 50, u"https://a.example.com"_s, 500);
    QVERIFY(attemptToolTip(skewed, sample::telnyx(), display).contains(u"clocks disagree"_s));
    Attempt untimed = skewed;
    untimed.startedAt.reset();
    QVERIFY(
        attemptToolTip(untimed, sample::telnyx(), display).contains(u"Started not in this log"_s));
}

void TestTimelineLabels::readsOut()
{
    QCOMPARE(attemptAccessibleName(sample::failedOver().attempts[0], sample::telnyx()),
        u"Attempt 1, failed, 404 Not Found, 356 ms, typo.example.com"_s);
    QCOMPARE(attemptAccessibleName(replay(1, 200), sample::telnyx()),
        u"Replay 1, delivered, 200 OK, 8 ms, localhost:3000"_s);
    QCOMPARE(attemptAccessibleName(Attempt{}, sample::telnyx()),
        u"Attempt 1, unknown, no response recorded"_s);
}

void TestTimelineLabels::countsDown()
{
    QCOMPARE(nextTryLabel(std::chrono::milliseconds(252'900)), u"next try in 4 min 12 s"_s);
    QCOMPARE(nextTryLabel(std::chrono::milliseconds(400)), u"next try overdue"_s);
    QCOMPARE(nextTryLabel(std::chrono::seconds(-5)), u"next try overdue"_s);
}

QTEST_GUILESS_MAIN(TestTimelineLabels)
#include "tst_timelinelabels.moc"
