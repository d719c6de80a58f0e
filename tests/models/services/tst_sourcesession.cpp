// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakearchive.h"
#include "fakeclock.h"
#include "faketransport.h"
#include "feedprofile.h"
#include "items/deliverytablemodel.h"
#include "providers/sourcerequests.h"
#include "services/rowcalls.h"
#include "services/sourcesession.h"
#include "simtimers.h"
#include "testprofile.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace waybill;
using namespace std::chrono_literals;

class TestSourceSession : public QObject
{
    Q_OBJECT

private slots:
    void needsATokenFirst();
    void loadsIntoArchiveAndTable();
    void refreshAsksForAllThatWasLoaded();
    void loadOlderGoesOnBelow();
    void everythingLeavesNothingOlder();
    void aNewTokenKeepsTheRows();
    void saysWhatWentWrong();
    void fetchesWhatIsLookedAt();
    void fillsTheEndpointInFromADetail();
    void buildsRedeliveriesWithItsToken();
    void asksForLessWhereTheReadingIsKnown();
    void pollsWhileItIsLive();
    void pollsGoOnWithALongReadThatFailed();
    void sleepsAndGoesOn();
    void readsAllAgainWhenItsRowsWereDropped();
    void leavesOutWhatIsNotToBeKept();

private:
    struct Bench
    {
        explicit Bench(LoadRange range = {})
            : session(source(range), profile(), {&transport, &archive, &table, &clock})
        {
        }

        static std::shared_ptr<ProviderProfile> profile()
        {
            const auto profile = feedProfile();
            profile->list.filters.insert(QStringLiteral("startedAt.from"), QStringLiteral("since"));
            return profile;
        }

        static Source source(const LoadRange& range)
        {
            Source source;
            source.id = SourceId{QStringLiteral("one")};
            source.name = QStringLiteral("Test");
            source.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
            source.load = range;
            return source;
        }

        void answer(const QByteArrayList& rows)
        {
            transport.setHandler([rows](const HttpRequest&) {
                return httpAnswer(200, feedPage(rows, feedMeta(1, 1, rows.size())));
            });
        }

        bool complete() const { return session.state() == DeliveryFeed::State::Complete; }

        FakeTransport transport;
        FakeArchive archive;
        FakeClock clock;
        DeliveryTableModel table;
        SourceSession session;
    };
};

void TestSourceSession::needsATokenFirst()
{
    Bench bench;
    QVERIFY(!bench.session.hasToken());
    bench.session.load();
    QCOMPARE(bench.session.state(), DeliveryFeed::State::Idle);
    QVERIFY(bench.transport.requests().isEmpty());
}

void TestSourceSession::loadsIntoArchiveAndTable()
{
    Bench bench;
    bench.answer({"a", "b"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.table.totalCount(), 2);
    QCOMPARE(bench.archive.pages.size(), 1);
    QCOMPARE(bench.session.loadedRange()->from, bench.clock.now() - 24h);
}

void TestSourceSession::refreshAsksForAllThatWasLoaded()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    const TimeRange loaded = *bench.session.loadedRange();

    bench.clock.advance(1h);
    bench.answer({"b", "a=changed"});
    bench.session.refresh();
    QTRY_COMPARE(bench.table.totalCount(), 2);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(*bench.session.loadedRange(), loaded);
    // The upper end is fixed when the read starts, an hour later than the first time.
    const QString until = QUrlQuery(bench.transport.requests().last().url)
                              .queryItemValue(QStringLiteral("until"), QUrl::FullyDecoded);
    QCOMPARE(Instant::fromIso(until.toLatin1()), bench.clock.now());
}

void TestSourceSession::loadOlderGoesOnBelow()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    QVERIFY(!bench.session.canLoadOlder());
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    QVERIFY(bench.session.canLoadOlder());
    bench.answer({"old"});
    bench.session.loadOlder();
    QTRY_COMPARE(bench.table.totalCount(), 2);
    QCOMPARE(bench.session.loadedRange()->from, bench.clock.now() - 72h);
}

void TestSourceSession::everythingLeavesNothingOlder()
{
    Bench bench(LoadRange{.kind = LoadRange::Kind::All});
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    QVERIFY(!bench.session.canLoadOlder());
}

void TestSourceSession::aNewTokenKeepsTheRows()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    bench.session.setToken(QStringLiteral("OTHER"));
    QCOMPARE(bench.table.totalCount(), 1);
    QCOMPARE(bench.session.state(), DeliveryFeed::State::Idle);
}

void TestSourceSession::saysWhatWentWrong()
{
    Bench bench;
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(401, "{}"); });
    QSignalSpy changed(&bench.session, &SourceSession::changed);
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_COMPARE(bench.session.state(), DeliveryFeed::State::Failed);
    QCOMPARE(bench.session.error()->kind, FetchError::Kind::Unauthorized);
    QVERIFY(changed.count() > 0);
}

void TestSourceSession::fetchesWhatIsLookedAt()
{
    Bench bench;
    bench.answer({"a", "b"});
    QVERIFY(bench.session.rowCalls());
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    QSignalSpy changed(bench.session.rowCalls(), &RowCalls::archiveChanged);
    bench.session.rowCalls()->look({QStringLiteral("b")});
    bench.answer({"c"});
    bench.session.refresh();
    QTRY_VERIFY(bench.complete() && bench.table.totalCount() == 3);
    QCOMPARE(changed.count(), 0); // b was not on that page
    bench.answer({"b=changed"});
    bench.session.refresh();
    QTRY_COMPARE(changed.count(), 1);
}

/// GitHub's list does not tell where it sends; pages read later keep what its detail told.
void TestSourceSession::fillsTheEndpointInFromADetail()
{
    FakeTransport transport;
    FakeArchive archive;
    FakeClock clock;
    DeliveryTableModel table;
    Source source = Bench::source({});
    source.parameters = {{QStringLiteral("org"), QStringLiteral("o")},
        {QStringLiteral("hook_id"), QStringLiteral("7")}};
    QByteArray row = R"("id": 9, "guid": "g", "status_code": 200,
        "delivered_at": "2026-11-20T10:00:00Z")";
    transport.setHandler([&row](const HttpRequest& request) {
        const bool isDetail = request.url.path().endsWith(QStringLiteral("/deliveries/9"));
        return isDetail ? httpAnswer(200, "{" + row + R"(, "url": "https://example.com/hook"})")
                        : httpAnswer(200, "[{" + row + "}]");
    });
    SourceSession session(
        source, shippedProfile(QStringLiteral("github")), {&transport, &archive, &table, &clock});
    session.setToken(QStringLiteral("KEY"));
    session.load();
    const DeliveryKey key{source.id, {QStringLiteral("g")}};
    const auto endpoint = [&] {
        return table.index(table.rowOf(key), 0)
            .data(DeliveryTableModel::RouteRole)
            .toStringList()
            .join(u'|');
    };
    QTRY_COMPARE(table.visibleCount(), 1);
    QCOMPARE(endpoint(), QString());
    session.rowCalls()->look(key.id);
    QTRY_COMPARE(endpoint(), QStringLiteral("https://example.com/hook"));
    const qsizetype pages = archive.pages.size();
    row += R"(, "throttled_at": null)"; // other bytes: the row comes again
    session.refresh();
    QTRY_VERIFY(archive.pages.size() > pages);
    QTRY_VERIFY(session.state() == DeliveryFeed::State::Complete);
    QCOMPARE(endpoint(), QStringLiteral("https://example.com/hook"));
}

void TestSourceSession::buildsRedeliveriesWithItsToken()
{
    const auto profile = Bench::profile();
    profile->auth.header = "Authorization";
    profile->auth.valueTemplate = QStringLiteral("Bearer {token}");
    profile->redelivery.method = "POST";
    profile->redelivery.path = QStringLiteral("/deliveries/{id}/again");
    Bench bench;
    SourceSession session(
        Bench::source({}), profile, {&bench.transport, &bench.archive, &bench.table, &bench.clock});
    const RowNames row{.id = QStringLiteral("d 1")};
    QVERIFY(!session.redelivery(row));
    QCOMPARE(session.redelivery(row).error().kind, FetchError::Kind::SecretMissing);
    session.setToken(QStringLiteral("KEY"));
    const auto request = session.redelivery(row);
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(), QByteArray("http://127.0.0.1:1/deliveries/d%201/again"));
    QCOMPARE(request->headers.value("Authorization"), QByteArray("Bearer KEY"));
    session.setToken({});
    QVERIFY(!session.redelivery(row));
}

static Instant sinceOf(const HttpRequest& request)
{
    return Instant::fromIso(QUrlQuery(request.url)
                                .queryItemValue(QStringLiteral("since"), QUrl::FullyDecoded)
                                .toLatin1())
        .value_or(Instant{});
}

void TestSourceSession::asksForLessWhereTheReadingIsKnown()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    const QByteArray kept = bench.archive.readings.value(bench.session.source().id);
    QVERIFY(!kept.isEmpty());

    const Instant read = bench.clock.now();
    bench.clock.advance(48h);
    SourceSession again(Bench::source({}), Bench::profile(),
        {&bench.transport, &bench.archive, &bench.table, &bench.clock});
    again.setReading(kept);
    again.setToken(QStringLiteral("KEY"));
    again.load();
    QTRY_COMPARE(again.state(), DeliveryFeed::State::Complete);
    QCOMPARE(sinceOf(bench.transport.requests().last()), read - 1h);
    QCOMPARE(again.loadedRange()->from, read - 24h);
    QVERIFY(again.gaps().isEmpty());
}

void TestSourceSession::pollsWhileItIsLive()
{
    FakeTransport transport;
    FakeArchive archive;
    FakeClock clock;
    SimTimers timers(&clock);
    DeliveryTableModel table;
    SourceSession session(
        Bench::source({}), Bench::profile(), {&transport, &archive, &table, &clock, &timers});
    int status = 200;
    transport.setHandler([&status](const HttpRequest&) {
        return httpAnswer(status, feedPage({"a"}, feedMeta(1, 1, 1)));
    });
    const auto pass = [&](Nanoseconds time) {
        const Instant end = clock.now() + time;
        while (timers.fireNext(end)) {
            QTRY_VERIFY(!session.standing().isRunning());
        }
    };
    QSignalSpy changed(&session, &SourceSession::liveChanged);
    session.setLive(true);
    pass(1h);
    QVERIFY(transport.requests().isEmpty()); // no token
    session.setToken(QStringLiteral("KEY"));
    session.load();
    QTRY_COMPARE(table.totalCount(), 1);
    QVERIFY(session.liveState().nextAt);
    pass(31s);
    QCOMPARE(transport.requests().size(), 2);
    status = 403;
    pass(2min);
    QVERIFY(session.liveState().failures > 0);
    QCOMPARE(session.standing().condition, SourceCondition::Failed);
    status = 200;
    pass(10min);
    QCOMPARE(session.liveState().failures, 0);
    QVERIFY(changed.size() > 4);
    session.setLive(false);
    const qsizetype asked = transport.requests().size();
    pass(1h);
    QCOMPARE(transport.requests().size(), asked);
}

void TestSourceSession::pollsGoOnWithALongReadThatFailed()
{
    FakeTransport transport;
    FakeArchive archive;
    FakeClock clock;
    SimTimers timers(&clock);
    DeliveryTableModel table;
    SourceSession session(
        Bench::source({}), Bench::profile(), {&transport, &archive, &table, &clock, &timers});
    QList<int> pages;
    bool isBroken = true;
    transport.setHandler([&](const HttpRequest& request) {
        const int page
            = std::max(1, QUrlQuery(request.url).queryItemValue(QStringLiteral("page")).toInt());
        pages.append(page);
        return isBroken && page == 5
            ? httpAnswer(403, "{}")
            : httpAnswer(200, feedPage({QByteArray::number(page)}, feedMeta(page, 8, 8)));
    });
    const auto pass = [&](Nanoseconds time) {
        const Instant end = clock.now() + time;
        while (timers.fireNext(end)) {
            QTRY_VERIFY(!session.standing().isRunning());
        }
    };
    session.setToken(QStringLiteral("KEY"));
    session.load();
    session.setLive(true);
    QTRY_COMPARE(session.state(), DeliveryFeed::State::Failed);
    isBroken = false;
    pages.clear();
    pass(45s);
    QCOMPARE(session.state(), DeliveryFeed::State::Complete);
    QVERIFY(!pages.contains(1));
    QCOMPARE(table.totalCount(), 8);

    session.refresh();
    isBroken = true;
    QTRY_COMPARE(session.state(), DeliveryFeed::State::Failed);
    pass(30min);
    isBroken = false;
    pages.clear();
    pass(6min); // its place may be gone by now: from the first page again
    QVERIFY(pages.contains(1));
    QCOMPARE(session.state(), DeliveryFeed::State::Complete);
    QCOMPARE(session.liveState().failures, 0);
}

void TestSourceSession::sleepsAndGoesOn()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    bench.session.setAsleep(true);
    QCOMPARE(bench.session.state(), DeliveryFeed::State::Cancelled);
    QTest::qWait(5);
    QCOMPARE(bench.table.totalCount(), 0);
    bench.session.setAsleep(false);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.table.totalCount(), 1);
    const qsizetype asked = bench.transport.requests().size();
    bench.session.setAsleep(true); // nothing was under way
    bench.session.setAsleep(false);
    QTest::qWait(5);
    QCOMPARE(bench.transport.requests().size(), asked);
}

void TestSourceSession::readsAllAgainWhenItsRowsWereDropped()
{
    Bench bench;
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    const Instant from = *bench.session.loadedRange()->from;
    bench.table.removeSource(bench.session.source().id);
    bench.session.forgetRows();
    bench.session.refresh();
    QTRY_COMPARE(bench.table.totalCount(), 1);
    QCOMPARE(sinceOf(bench.transport.requests().last()), from);
}

void TestSourceSession::leavesOutWhatIsNotToBeKept()
{
    Bench bench(LoadRange{.kind = LoadRange::Kind::All});
    bench.answer({"a"});
    bench.session.setToken(QStringLiteral("KEY"));
    bench.session.setKeepDays(7);
    bench.session.load();
    QTRY_VERIFY(bench.complete());
    const Instant oldest = bench.clock.now() - 7 * 24h;
    QCOMPARE(sinceOf(bench.transport.requests().last()), oldest);
    QVERIFY(!bench.session.canLoadOlder());
    PageBuilder page;
    page.add("old").startedAt = (oldest - 1h).ns;
    page.add("new").startedAt = (oldest + 1h).ns;
    bench.session.setSaved({page.page()});
    QCOMPARE(bench.table.totalCount(), 2);
    QVERIFY(bench.table.find({QStringLiteral("old")}).isEmpty());
    QCOMPARE(bench.archive.pages.last()->rows.size(), size_t(1));

    bench.session.setKeepDays(0);
    QVERIFY(bench.session.canLoadOlder());
}

QTEST_GUILESS_MAIN(TestSourceSession)
#include "tst_sourcesession.moc"
