// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/livepoll.h"
#include "simtimers.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace waybill;

using Result = LivePoll::Result;

class TestLivePoll : public QObject
{
    Q_OBJECT

private slots:
    void pollsAtOnceAndThenAgain();
    void slowsDownWhileNothingComes();
    void backsOffWhileItFails();
    void waitsForOtherReads();
    void keepsToTheLimit();
    void asksSeldomWhatTakesLong();
    void aNudgePollsAtOnce();
    void catchesUpAfterSleep();
    void survivesAClockThatIsSet();
    void pausesAndGoesOn();
    void canBeDeletedWhileItSpeaks();

private:
    struct Bench
    {
        Bench()
        {
            QObject::connect(&poll, &LivePoll::due, &poll, [this] {
                polls.append(
                    std::chrono::duration_cast<std::chrono::seconds>(clock.now() - start).count());
                if (result)
                    read(*result);
            });
        }

        void read(Result how, Nanoseconds takes = 0s, std::chrono::milliseconds shortest = {})
        {
            poll.begin();
            clock.advance(takes);
            poll.end(how, shortest);
        }
        void pass(Nanoseconds time)
        {
            const Instant until = clock.now() + time;
            while (timers.fireNext(until)) { }
        }

        FakeClock clock;
        SimTimers timers{&clock};
        LivePoll poll{&timers, &clock};
        const Instant start = clock.now();
        QList<qint64> polls; ///< seconds since the start
        std::optional<Result> result = Result::News; ///< of each; empty: it goes on reading
    };
};

void TestLivePoll::pollsAtOnceAndThenAgain()
{
    Bench bench;
    bench.pass(60s);
    QVERIFY(bench.polls.isEmpty());
    QVERIFY(!bench.poll.state().nextAt);
    bench.poll.setOn(true);
    QCOMPARE(bench.poll.state().nextAt, bench.clock.now());
    bench.pass(65s);
    QCOMPARE(bench.polls, (QList<qint64>{60, 80, 100, 120}));
    QCOMPARE(bench.poll.state().interval, LiveState::base);
    bench.poll.setOn(false);
    QCOMPARE(bench.poll.state(), LiveState());
    bench.pass(1h);
    QCOMPARE(bench.polls.size(), 4);
}

void TestLivePoll::slowsDownWhileNothingComes()
{
    Bench bench;
    bench.result = Result::NothingNew;
    bench.poll.setOn(true);
    bench.pass(200s);
    QCOMPARE(bench.polls, (QList<qint64>{0, 30, 75, 142}));
    bench.pass(2h);
    QCOMPARE(bench.poll.state().interval, LivePoll::longest);
    bench.result = Result::News;
    bench.pass(5min + 1s);
    QCOMPARE(bench.poll.state().interval, LiveState::base);
}

void TestLivePoll::backsOffWhileItFails()
{
    Bench bench;
    bench.result = Result::Failed;
    bench.poll.setOn(true);
    bench.pass(1s);
    QCOMPARE(bench.poll.state().failures, 1);
    QCOMPARE(bench.poll.state().failingSince, bench.start);
    QCOMPARE(bench.poll.state().interval, 40s);
    bench.pass(30min);
    QCOMPARE(bench.poll.state().interval, LivePoll::longest);
    QCOMPARE(bench.poll.state().failingSince, bench.start);
    QVERIFY(bench.poll.state().failures > 5);
    QVERIFY(bench.polls.size() < 12);
    bench.result = Result::NothingNew;
    bench.pass(6min);
    QCOMPARE(bench.poll.state().failures, 0);
    QVERIFY(!bench.poll.state().failingSince);
}

void TestLivePoll::waitsForOtherReads()
{
    Bench bench;
    bench.poll.setOn(true);
    bench.pass(1s);
    bench.poll.begin(); // the user refreshes
    QVERIFY(!bench.poll.state().nextAt);
    bench.pass(10min);
    QCOMPARE(bench.polls.size(), 1);
    bench.poll.nudge();
    bench.pass(1s);
    QCOMPARE(bench.polls.size(), 1);
    bench.poll.end(Result::Stopped);
    QVERIFY(bench.poll.state().nextAt);
}

void TestLivePoll::keepsToTheLimit()
{
    Bench bench;
    bench.result.reset();
    bench.poll.setOn(true);
    bench.pass(1s);
    bench.read(Result::News, 0s, 90s);
    QCOMPARE(bench.poll.state().nextAt, bench.clock.now() + 90s);
    bench.pass(30s);
    bench.poll.nudge(); // not even then
    bench.pass(50s);
    QCOMPARE(bench.polls, QList<qint64>{0});
    bench.pass(15s);
    QCOMPARE(bench.polls.size(), 2);
}

void TestLivePoll::asksSeldomWhatTakesLong()
{
    Bench bench;
    bench.result.reset();
    bench.poll.setOn(true);
    bench.pass(1s);
    bench.read(Result::News, 30s);
    QCOMPARE(bench.poll.state().nextAt, bench.clock.now() + 120s);
    bench.read(Result::News, 1h);
    QCOMPARE(bench.poll.state().nextAt, bench.clock.now() + 5min);
}

void TestLivePoll::aNudgePollsAtOnce()
{
    Bench bench;
    bench.poll.nudge(); // off: nothing
    bench.pass(1s);
    QVERIFY(bench.polls.isEmpty());
    bench.poll.setOn(true);
    bench.pass(10s);
    bench.poll.nudge();
    bench.pass(0s);
    QCOMPARE(bench.polls, (QList<qint64>{1, 11}));
    bench.poll.nudge(); // just now
    bench.pass(0s);
    QCOMPARE(bench.polls.size(), 2);
}

void TestLivePoll::catchesUpAfterSleep()
{
    Bench bench;
    bench.result = Result::NothingNew;
    bench.poll.setOn(true);
    bench.pass(1h); // every five minutes by now
    const qsizetype before = bench.polls.size();
    bench.timers.sleep(8h);
    bench.pass(LivePoll::tick);
    QCOMPARE(bench.polls.size(), before + 1);
}

void TestLivePoll::survivesAClockThatIsSet()
{
    Bench bench;
    bench.poll.setOn(true);
    bench.pass(1s);
    bench.clock.advance(-24h);
    bench.timers.sleep(0s);
    bench.poll.nudge();
    QVERIFY(*bench.poll.state().nextAt <= bench.clock.now() + 20s);
    const qsizetype before = bench.polls.size();
    bench.pass(25h); // the timer that was set before the clock was
    QVERIFY(bench.polls.size() > before + 1000);
}

void TestLivePoll::pausesAndGoesOn()
{
    Bench bench;
    bench.poll.setPaused(true);
    bench.poll.setOn(true);
    QVERIFY(bench.poll.state().on);
    QVERIFY(!bench.poll.state().nextAt);
    bench.pass(1h);
    QVERIFY(bench.polls.isEmpty());
    bench.poll.setPaused(false);
    bench.pass(1s);
    QCOMPARE(bench.polls.size(), 1);
}

void TestLivePoll::canBeDeletedWhileItSpeaks()
{
    FakeClock clock;
    SimTimers timers(&clock);
    auto poll = std::make_unique<LivePoll>(&timers, &clock);
    connect(poll.get(), &LivePoll::due, this, [&poll] { poll.reset(); });
    poll->setOn(true);
    timers.fireNext(clock.now() + 1s);
    QVERIFY(!poll);
    QVERIFY(!timers.fireNext(clock.now() + 1h));
}

QTEST_GUILESS_MAIN(TestLivePoll)
#include "tst_livepoll.moc"
