// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedbench.h"
#include "services/deliveryfeed.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace std::chrono_literals;
using waybill::FeedBench;
using waybill::feedMeta;
using waybill::feedPage;
using waybill::FetchQuery;
using waybill::httpAnswer;
using waybill::httpFailure;
using waybill::HttpRequest;
using waybill::pageOf;
using Kind = waybill::FetchError::Kind;
using State = waybill::DeliveryFeed::State;

namespace {

/// Page p of `pageCount` holds the rows "p.1" and "p.2".
waybill::HttpResult twoRows(int page, int pageCount)
{
    const QByteArray number = QByteArray::number(page);
    return httpAnswer(
        200, feedPage({number + ".1", number + ".2"}, feedMeta(page, pageCount, pageCount * 2)));
}

waybill::FakeTransport::Handler listOf(int pageCount)
{
    return [pageCount](const HttpRequest& request) { return twoRows(pageOf(request), pageCount); };
}

/// The list of `pageCount` pages, but for some.
waybill::FakeTransport::Handler listBut(
    int pageCount, const std::map<int, waybill::HttpResult>& others)
{
    return [=](const HttpRequest& request) {
        const auto other = others.find(pageOf(request));
        return other == others.end() ? twoRows(pageOf(request), pageCount) : other->second;
    };
}

QByteArrayList idsOf(int pageCount)
{
    QByteArrayList ids;
    for (int page = 1; page <= pageCount; ++page)
        ids << QByteArray::number(page) + ".1" << QByteArray::number(page) + ".2";
    return ids;
}

QList<int> askedPages(const FeedBench& bench)
{
    QList<int> pages;
    for (const HttpRequest& request : bench.transport.requests())
        pages.append(pageOf(request));
    return pages;
}

} // namespace

class TestDeliveryFeed : public QObject
{
    Q_OBJECT

private slots:
    void readsInOrder();
    void asksFourAtATime();
    void staysNearTheNextPage();
    void fixesTheWindow();
    void leavesTheWindowWhereThereIsNoFilter();
    void emptyList();
    void keepsToTheUsersPages();
    void dropsRepeatsAndKeepsUpdates();
    void readsAgainWhenTooFewCame();
    void tellsWhenTheCountDiffers();
    void withoutMeta();
    void findsWhatMovedUnseen();
    void stopsWhereItIsEnough();
    void withoutPaging();
    void passesOverAnEmptyPage();
    void followsAGrowingCount();
    void stopsWhenEndless();
    void failsAtThePageAndResumes_data();
    void failsAtThePageAndResumes();
    void refusedBeforeSending();
    void waitsAndGoesOn();
    void cancelKeepsRowsAndResumes();
    void canBeHeld();
    void anotherReadDropsTheFirst();
    void readingAgainFromAReceiver();
    void deletingInMidRead();
};

void TestDeliveryFeed::readsInOrder()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(9));
    bench.transport.setPicker([](int open) { return open - 1; }); // newest answered first
    QSignalSpy progress(&bench.feed, &waybill::DeliveryFeed::progressChanged);
    bench.feed.read({});
    QCOMPARE(bench.feed.state(), State::Loading);
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(9));
    QCOMPARE(bench.pages, 9);
    QCOMPARE(bench.feed.progress(), (waybill::FeedProgress{9, 9, 18, 18}));
    QCOMPARE(progress.size(), 9);
    QCOMPARE(
        progress.at(3).at(0).value<waybill::FeedProgress>(), (waybill::FeedProgress{4, 9, 8, 18}));
    QCOMPARE(bench.states, (QList{State::Loading, State::Complete}));
    QVERIFY(bench.differences.isEmpty());
}

void TestDeliveryFeed::asksFourAtATime()
{
    FeedBench bench;
    bench.feed.read({});
    QTRY_COMPARE(bench.transport.openCount(), 1);
    QTest::qWait(5);
    QCOMPARE(bench.transport.openCount(), 1); // the first page alone tells how many there are
    bench.transport.answer(0, twoRows(1, 20));
    QTRY_COMPARE(bench.transport.openCount(), 4);
    bench.transport.setHandler(listOf(20));
    for (int page = 2; page <= 5; ++page)
        bench.transport.answer(0, twoRows(page, 20));
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.transport.mostOpen(), 4);
    QCOMPARE(askedPages(bench).size(), 20);
}

void TestDeliveryFeed::staysNearTheNextPage()
{
    FeedBench bench;
    bench.feed.read({});
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.transport.answer(0, twoRows(1, 100));
    QTRY_COMPARE(bench.transport.openCount(), 4);
    for (int page = 3; page <= 9; ++page) { // page 2 never comes
        QTRY_VERIFY(askedPages(bench).contains(page));
        bench.transport.answer(1, twoRows(page, 100));
    }
    QTest::qWait(20); // a tenth would be asked for now
    QCOMPARE(bench.transport.openCount(), 1);
    QCOMPARE(askedPages(bench).last(), 9);
    QCOMPARE(bench.ids, idsOf(1));
}

void TestDeliveryFeed::fixesTheWindow()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(3));
    FetchQuery query;
    query.startedAt.from = bench.clock.now() - 24h;
    auto profile = waybill::feedProfile();
    bench.feed.read({});
    QCOMPARE(bench.feed.query().startedAt.to, bench.clock.now());
    QTRY_VERIFY(bench.isOver());
    for (const HttpRequest& request : bench.transport.requests())
        QVERIFY(request.url.query(QUrl::FullyDecoded)
                    .contains(QString::fromLatin1(bench.clock.now().toIso())));
    query = {};
    query.startedAt.to = bench.clock.now() - 1h;
    bench.feed.read(query);
    QCOMPARE(bench.feed.query(), query);
}

void TestDeliveryFeed::leavesTheWindowWhereThereIsNoFilter()
{
    auto profile = waybill::feedProfile();
    profile->list.filters.clear();
    FeedBench bench(profile);
    bench.transport.setHandler(listOf(1));
    bench.feed.read({});
    QCOMPARE(bench.feed.query(), FetchQuery());
    QTRY_COMPARE(bench.feed.state(), State::Complete);
}

void TestDeliveryFeed::emptyList()
{
    FeedBench bench;
    bench.transport.enqueue(httpAnswer(200, feedPage({}, feedMeta(1, 0, 0))));
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.pages, 0);
    QCOMPARE(bench.feed.progress(), (waybill::FeedProgress{1, 0, 0, 0}));
}

void TestDeliveryFeed::keepsToTheUsersPages()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(9));
    FetchQuery query;
    query.maxPages = 2;
    bench.feed.read(query);
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(2));
    QCOMPARE(askedPages(bench), (QList{1, 2}));
    QVERIFY(bench.differences.isEmpty());
}

void TestDeliveryFeed::dropsRepeatsAndKeepsUpdates()
{
    FeedBench bench;
    bench.transport.setHandler(listBut(2,
        {{1, httpAnswer(200, feedPage({"a=old", "b=same", "b=same"}, feedMeta(1, 2, 3)))},
            {2, httpAnswer(200, feedPage({"a=new", "b=same", "c"}, feedMeta(2, 2, 3)))}}));
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.feed.progress().deliveries, 3);
    QCOMPARE(bench.ids.count("b"), 1);
    QCOMPARE(bench.ids.count("c"), 1);
    QCOMPARE(bench.ids.mid(0, 4), (QByteArrayList{"a", "b", "a", "c"}));
}

void TestDeliveryFeed::readsAgainWhenTooFewCame()
{
    FeedBench bench;
    // "lost" moved to page 1 after that was read.
    bench.transport.enqueue(httpAnswer(200, feedPage({"a", "b"}, feedMeta(1, 2, 4))));
    bench.transport.enqueue(httpAnswer(200, feedPage({"c"}, feedMeta(2, 2, 4))));
    bench.transport.enqueue(httpAnswer(200, feedPage({"b", "lost"}, feedMeta(1, 2, 4))));
    bench.transport.enqueue(httpAnswer(200, feedPage({"a", "c"}, feedMeta(2, 2, 4))));
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, (QByteArrayList{"a", "b", "c", "lost"}));
    QVERIFY(bench.differences.isEmpty());
    QCOMPARE(bench.feed.progress(), (waybill::FeedProgress{2, 2, 4, 4}));
}

void TestDeliveryFeed::tellsWhenTheCountDiffers()
{
    FeedBench bench;
    const QByteArray page = feedPage({"a", "b"}, feedMeta(1, 1, 3));
    bench.transport.setHandler([page](const HttpRequest&) { return httpAnswer(200, page); });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.differences, (QList<std::pair<qint64, qint64>>{{2, 3}}));
    QCOMPARE(askedPages(bench), (QList{1, 1}));
}

void TestDeliveryFeed::withoutMeta()
{
    FeedBench bench;
    const QList<QByteArrayList> pages{{"a", "b"}, {"c"}, {}};
    bench.transport.setHandler([pages](const HttpRequest& request) {
        return httpAnswer(200, feedPage(pages.at(pageOf(request) - 1)));
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, (QByteArrayList{"a", "b", "c"}));
    // Nothing tells whether rows moved from page to page: it is read once more.
    QCOMPARE(askedPages(bench), (QList{1, 2, 3, 1, 2, 3}));
    QVERIFY(bench.differences.isEmpty());
}

void TestDeliveryFeed::findsWhatMovedUnseen()
{
    FeedBench bench;
    // Between the two answers "a" goes, so "c" moves onto the first page.
    bench.transport.enqueue(httpAnswer(200, feedPage({"a", "b"})));
    bench.transport.enqueue(httpAnswer(200, feedPage({"d"})));
    bench.transport.enqueue(httpAnswer(200, feedPage({})));
    const QList<QByteArrayList> pages{{"b", "c"}, {"d"}, {}};
    bench.transport.setHandler([pages](const HttpRequest& request) {
        return httpAnswer(200, feedPage(pages.at(pageOf(request) - 1)));
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, (QByteArrayList{"a", "b", "d", "c"}));
    QCOMPARE(bench.differences.size(), 1); // other rows may have been lost as well
}

void TestDeliveryFeed::stopsWhereItIsEnough()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(9));
    QByteArrayList seen;
    const auto isEnough = [&seen](const waybill::PageRows& page) {
        seen.append(page.rows.front().id);
        return page.rows.front().id == "2.1";
    };
    bench.feed.read({}, isEnough);
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(2));
    QCOMPARE(seen, (QByteArrayList{"1.1", "2.1"}));
    QVERIFY(bench.feed.hasOlder());
    QVERIFY(bench.differences.isEmpty());

    seen.clear();
    bench.ids.clear();
    bench.feed.read({}, isEnough); // sees the pages whole, though nothing on them is new
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(seen, (QByteArrayList{"1.1", "2.1"}));
    QVERIFY(bench.ids.isEmpty());
    bench.feed.forgetSeen();
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(9));
}

void TestDeliveryFeed::withoutPaging()
{
    auto profile = waybill::feedProfile();
    profile->list.paging = {};
    FeedBench bench(profile);
    bench.transport.setHandler([](const HttpRequest&) {
        return httpAnswer(200, feedPage({"a", "b"}));
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, (QByteArrayList{"a", "b"}));
    QCOMPARE(bench.transport.requests().size(), 1);
}

void TestDeliveryFeed::passesOverAnEmptyPage()
{
    FeedBench bench;
    bench.transport.setHandler(listBut(3,
        {{2, httpAnswer(200, feedPage({}, feedMeta(2, 3, 4)))},
            {1, httpAnswer(200, feedPage({"1.1", "1.2"}, feedMeta(1, 3, 4)))},
            {3, httpAnswer(200, feedPage({"3.1", "3.2"}, feedMeta(3, 3, 4)))}}));
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, (QByteArrayList{"1.1", "1.2", "3.1", "3.2"}));
    QVERIFY(bench.differences.isEmpty());
    QCOMPARE(askedPages(bench).size(), 3);
}

void TestDeliveryFeed::followsAGrowingCount()
{
    FeedBench bench;
    bench.transport.setHandler([](const HttpRequest& request) {
        const int page = pageOf(request);
        return twoRows(page, std::min(page + 1, 6));
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(6));
}

void TestDeliveryFeed::stopsWhenEndless()
{
    FeedBench bench;
    const auto same = [](int page) {
        return httpAnswer(200, feedPage({"1.1", "1.2"}, feedMeta(page, 50, 100)));
    };
    bench.transport.setHandler(
        [same](const HttpRequest& request) { return same(pageOf(request)); });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Failed);
    QCOMPARE(bench.feed.error()->kind, Kind::Endless);
    QCOMPARE(bench.feed.error()->page, 3);
    QCOMPARE(bench.ids, (QByteArrayList{"1.1", "1.2"}));
    QVERIFY(askedPages(bench).size() < 12);
}

void TestDeliveryFeed::failsAtThePageAndResumes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("cut JSON") << 200 << QByteArray("{\"data\":[{\"id\":\"x\"") << Kind::Malformed;
    QTest::newRow("401") << 401 << QByteArray() << Kind::Unauthorized;
    QTest::newRow("422") << 422 << QByteArray() << Kind::Refused;
    QTest::newRow("500, five times") << 500 << QByteArray() << Kind::ServerError;
}

void TestDeliveryFeed::failsAtThePageAndResumes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FeedBench bench;
    bench.transport.setHandler(listBut(7, {{3, httpAnswer(status, body)}}));
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Failed);
    QTEST(bench.feed.error()->kind, "kind");
    QCOMPARE(bench.feed.error()->page, 3);
    QCOMPARE(bench.ids, idsOf(2));
    QCOMPARE(bench.transport.openCount(), 0);

    const FetchQuery window = bench.feed.query();
    bench.clock.advance(1h);
    bench.transport.setHandler(listOf(7));
    bench.feed.resume();
    QVERIFY(!bench.feed.error());
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(7));
    QCOMPARE(bench.feed.query(), window);
}

void TestDeliveryFeed::refusedBeforeSending()
{
    FeedBench bench;
    FetchQuery query;
    query.finishedAt.from = waybill::Instant{}; // the profile has no word for it
    bench.feed.read(query);
    QCOMPARE(bench.feed.state(), State::Loading);
    QTRY_COMPARE(bench.feed.state(), State::Failed);
    QCOMPARE(bench.feed.error()->kind, Kind::InvalidRequest);
    QVERIFY(bench.transport.requests().isEmpty());
}

void TestDeliveryFeed::waitsAndGoesOn()
{
    FeedBench bench;
    bench.transport.enqueue(httpAnswer(429, {}, {{"Retry-After", "30"}}));
    bench.transport.setHandler(listOf(2));
    QSignalSpy waiting(&bench.feed, &waybill::DeliveryFeed::waiting);
    const waybill::Instant start = bench.clock.now();
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.front().at(0).value<waybill::Instant>(), start + 30s);
    const auto reason = waiting.front().at(1).value<waybill::FetchError>();
    QCOMPARE(reason.kind, Kind::RateLimited);
    QCOMPARE(reason.page, 1);
    QCOMPARE(
        bench.states, (QList{State::Loading, State::Waiting, State::Loading, State::Complete}));
}

void TestDeliveryFeed::cancelKeepsRowsAndResumes()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(9));
    connect(&bench.feed, &waybill::DeliveryFeed::pageReady, &bench.feed, [&bench] {
        if (bench.pages == 3)
            bench.feed.cancel();
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Cancelled);
    QTest::qWait(10);
    QCOMPARE(bench.ids, idsOf(3));
    QCOMPARE(bench.transport.openCount(), 0);
    bench.feed.resume();
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(9));
}

void TestDeliveryFeed::canBeHeld()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(30));
    connect(&bench.feed, &waybill::DeliveryFeed::pageReady, &bench.feed, [&bench] {
        if (bench.pages == 3)
            bench.feed.setHeld(true);
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.pages, 3);
    QTest::qWait(30);
    QCOMPARE(bench.pages, 3);
    QCOMPARE(bench.feed.state(), State::Loading);
    QVERIFY2(
        askedPages(bench).size() <= 3 + 8, qPrintable(QString::number(askedPages(bench).size())));
    bench.feed.setHeld(false);
    QCOMPARE(bench.pages, 3); // never inside the call
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(30));
    bench.feed.setHeld(true);
    bench.feed.read({});
    QTest::qWait(10);
    QCOMPARE(askedPages(bench).size(), 30);
    bench.feed.cancel();
    bench.feed.setHeld(false);
    QTest::qWait(10);
    QCOMPARE(askedPages(bench).size(), 30);
}

void TestDeliveryFeed::anotherReadDropsTheFirst()
{
    FeedBench bench;
    bench.feed.read({});
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.feed.read({});
    QCOMPARE(bench.transport.cancelledCount(), 1);
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.transport.setHandler(listOf(3));
    bench.transport.answer(0, twoRows(1, 3));
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(3));
}

void TestDeliveryFeed::readingAgainFromAReceiver()
{
    FeedBench bench;
    bench.transport.setHandler(listOf(5));
    bool isFirst = true;
    connect(&bench.feed, &waybill::DeliveryFeed::pageReady, &bench.feed, [&] {
        if (std::exchange(isFirst, false))
            bench.feed.read({}); // what the first one handed over is known
    });
    bench.feed.read({});
    QTRY_COMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, idsOf(5));
}

void TestDeliveryFeed::deletingInMidRead()
{
    for (int turns = 0; turns < 12; ++turns) {
        FeedBench bench;
        bench.transport.setHandler(listOf(20));
        bench.feed.read({});
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::sendPostedEvents();
        QVERIFY(!bench.isOver());
    }
}

QTEST_GUILESS_MAIN(TestDeliveryFeed)
#include "tst_deliveryfeed.moc"
