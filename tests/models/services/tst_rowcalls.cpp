// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callsprofile.h"
#include "fakearchive.h"
#include "fakeclock.h"
#include "faketimers.h"
#include "faketransport.h"
#include "services/rowcalls.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowCalls : public QObject
{
    Q_OBJECT

private slots:
    void fetchesWhatIsLookedAt();
    void passesByWhatIsNotLookedAt();
    void movingOnCancels();
    void keepsFailuresUntilAsked();
    void doesNothingWithoutCallsOrToken();
    void fetchesAheadOneByOne();
    void lookingTakesOverWhatIsFetchedAhead();
    void fetchingAheadEndsAtAFailure();
    void fetchesNothingAheadWhenFewRequestsRemain();
    void fetchesAnewWhatAPageChanged();
    void diesInMidFlight();

private:
    struct Bench
    {
        explicit Bench(std::shared_ptr<ProviderProfile> with = oneCall())
            : profile(std::move(with))
        {
            Source source;
            source.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
            requests = std::make_shared<const SourceRequests>(profile, source, u"KEY"_s);
            calls.setRequests(requests);
            for (const char* id : {"d1", "d2", "d3", "d4"})
                store(id, "first");
        }

        static std::shared_ptr<ProviderProfile> oneCall()
        {
            auto profile = callsProfile();
            profile->calls.removeLast();
            profile->rateLimit.limitHeader = "limit";
            profile->rateLimit.remainingHeader = "left";
            return profile;
        }

        std::shared_ptr<const PageRows> page(const QByteArray& id, const QByteArray& says) const
        {
            return rowsOf(id, {{id, "{\"id\":\"" + id + "\",\"says\":\"" + says + "\"}"}});
        }
        void store(const QByteArray& id, const QByteArray& says)
        {
            archive.storePage({u"one"_s}, {}, page(id, says));
        }
        void answerAll(const HttpHeaders& headers = {})
        {
            transport.setHandler(
                [headers](const HttpRequest&) { return httpAnswer(200, "{}", headers); });
        }
        void fail()
        {
            transport.setHandler([](const HttpRequest&) { return httpAnswer(404, "{}"); });
        }

        QStringList paths() const
        {
            QStringList all;
            for (const HttpRequest& request : transport.requests())
                all.append(request.url.path());
            return all;
        }

        std::shared_ptr<ProviderProfile> profile;
        std::shared_ptr<const SourceRequests> requests;
        FakeTransport transport;
        FakeClock clock;
        FakeTimers timers{&clock};
        RequestQueue queue{&transport, &clock, profile, {&timers, [] { return 1.0; }}};
        FakeArchive archive;
        RowCalls calls{{u"one"_s}, profile, {&queue, &archive, &timers}};
        QSignalSpy archiveChanged{&calls, &RowCalls::archiveChanged};
    };

    static DeliveryId id(const char* value) { return {QString::fromLatin1(value)}; }
};

void TestRowCalls::fetchesWhatIsLookedAt()
{
    Bench bench;
    bench.answerAll();
    bench.calls.look(id("d1"));
    QVERIFY(bench.calls.isLoading());
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.paths(), QStringList{u"/deliveries/d1"_s});
    QCOMPARE(bench.archiveChanged.size(), 1);
    QVERIFY(bench.timers.delays().contains(RowCalls::restTime));
    bench.calls.look(id("d2"));
    bench.calls.look(id("d1")); // all is there
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.paths().size(), 1);
    QCOMPARE(bench.archiveChanged.size(), 1);
}

void TestRowCalls::passesByWhatIsNotLookedAt()
{
    Bench bench;
    bench.answerAll();
    for (const char* passed : {"d1", "d2", "d3", "d4"})
        bench.calls.look(id(passed));
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.paths(), QStringList{u"/deliveries/d4"_s});
}

void TestRowCalls::movingOnCancels()
{
    Bench bench;
    bench.calls.look(id("d1"));
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.calls.look(id("d2"));
    QCOMPARE(bench.transport.cancelledCount(), 1);
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.calls.look({});
    QVERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.transport.cancelledCount(), 2);
    QCOMPARE(bench.archiveChanged.size(), 0);
}

void TestRowCalls::keepsFailuresUntilAsked()
{
    Bench bench;
    bench.fail();
    bench.calls.look(id("d1"));
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.calls.failures().size(), 1);
    QCOMPARE(bench.calls.failures().at(0).error.httpStatus, 404);
    bench.calls.look(id("d2"));
    QVERIFY(bench.calls.failures().isEmpty());
    QTRY_VERIFY(!bench.calls.isLoading());
    bench.calls.look(id("d1"));
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.calls.failures().size(), 1);
    QCOMPARE(bench.paths().size(), 2); // d1 and d2, once each
    bench.answerAll();
    bench.calls.tryAgain();
    QVERIFY(bench.calls.isLoading());
    QVERIFY(bench.calls.failures().isEmpty());
    QTRY_VERIFY(!bench.calls.isLoading());
    QVERIFY(bench.calls.failures().isEmpty());
    QCOMPARE(bench.paths().last(), u"/deliveries/d1"_s);
}

void TestRowCalls::doesNothingWithoutCallsOrToken()
{
    Bench bare(feedProfile());
    bare.calls.look(id("d1"));
    QVERIFY(!bare.calls.isLoading());
    bare.calls.prefetch({id("d1")});
    Bench locked;
    locked.calls.setRequests(nullptr);
    locked.calls.look(id("d1"));
    QVERIFY(!locked.calls.isLoading());
    locked.calls.prefetch({id("d1")});
    QTest::qWait(20);
    QVERIFY(bare.transport.requests().isEmpty());
    QVERIFY(locked.transport.requests().isEmpty());
    locked.answerAll();
    locked.calls.setRequests(locked.requests); // the delivery on screen gets what it lacks
    QTRY_COMPARE(locked.paths(), QStringList{u"/deliveries/d1"_s});
}

void TestRowCalls::fetchesAheadOneByOne()
{
    Bench bench;
    QSignalSpy settled(&bench.calls, &RowCalls::settled);
    bench.answerAll();
    bench.calls.look(id("d3"));
    bench.calls.prefetch({id("d1"), id("d2"), id("d3")});
    QTRY_COMPARE(bench.paths().size(), 3);
    QTRY_COMPARE(settled.size(), 3);
    QCOMPARE(settled.at(0).at(0).value<DeliveryId>(), id("d3"));
    QCOMPARE(settled.at(2).at(0).value<DeliveryId>(), id("d2"));
    QCOMPARE(bench.paths(),
        QStringList({u"/deliveries/d3"_s, u"/deliveries/d1"_s, u"/deliveries/d2"_s}));
    QCOMPARE(bench.transport.mostOpen(), 1);
    QTRY_COMPARE(bench.archiveChanged.size(), 1); // of d3 only
    QTRY_COMPARE(bench.transport.openCount(), 0);
    QTest::qWait(20);
    bench.calls.prefetch({id("d1"), id("d2"), id("d3")});
    QTest::qWait(20);
    QCOMPARE(bench.paths().size(), 3);
}

void TestRowCalls::lookingTakesOverWhatIsFetchedAhead()
{
    Bench bench;
    bench.calls.prefetch({id("d1"), id("d2")});
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.calls.look(id("d1"));
    QTest::qWait(20);
    QCOMPARE(bench.transport.cancelledCount(), 0);
    QCOMPARE(bench.paths(), QStringList{u"/deliveries/d1"_s});
    bench.transport.answer(0, httpAnswer(200, "{}"));
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.archiveChanged.size(), 1);
    QTRY_COMPARE(bench.paths().size(), 2); // d2 goes on
    bench.calls.prefetch({id("d3")});
    QCOMPARE(bench.transport.cancelledCount(), 1); // d2 was scrolled away
}

void TestRowCalls::fetchingAheadEndsAtAFailure()
{
    Bench bench;
    bench.fail();
    bench.calls.prefetch({id("d1"), id("d2")});
    QTRY_COMPARE(bench.paths().size(), 1);
    QTest::qWait(30);
    QCOMPARE(bench.paths().size(), 1);
    bench.answerAll();
    bench.calls.look(id("d1")); // tries once more
    QTRY_VERIFY(!bench.calls.isLoading());
    QVERIFY(bench.calls.failures().isEmpty());
    QCOMPARE(bench.paths().size(), 2);
}

void TestRowCalls::fetchesNothingAheadWhenFewRequestsRemain()
{
    Bench bench;
    bench.answerAll({{"limit", "100"}, {"left", "19"}});
    bench.calls.look(id("d1"));
    QTRY_VERIFY(!bench.calls.isLoading());
    bench.calls.prefetch({id("d2")});
    QTest::qWait(30);
    QCOMPARE(bench.paths().size(), 1);
}

void TestRowCalls::fetchesAnewWhatAPageChanged()
{
    Bench bench;
    bench.answerAll();
    bench.calls.look(id("d1"));
    QTRY_VERIFY(!bench.calls.isLoading());
    QCOMPARE(bench.paths().size(), 1);
    bench.calls.takePage(*bench.page("d2", "second"));
    QVERIFY(!bench.calls.isLoading());
    bench.archive.forget({u"one"_s});
    bench.store("d1", "second");
    bench.calls.takePage(*bench.page("d1", "second"));
    QTRY_COMPARE(bench.paths().size(), 2);
    QTRY_VERIFY(!bench.calls.isLoading());
    QVERIFY(bench.archiveChanged.size() >= 2);
}

void TestRowCalls::diesInMidFlight()
{
    for (int turn = 0; turn < 20; ++turn) {
        Bench bench;
        bench.answerAll();
        bench.calls.look(id("d1"));
        bench.calls.prefetch({id("d2"), id("d3")});
        QTest::qWait(turn % 5);
    }
}

QTEST_GUILESS_MAIN(TestRowCalls)
#include "tst_rowcalls.moc"
