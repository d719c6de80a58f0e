// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedprofile.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "providers/deliverypageparser.h"
#include "providers/sourcerequests.h"
#include "scriptedserver.h"
#include "services/deliveryfeed.h"
#include "services/requestqueue.h"

#include <QTest>
#include <QUrlQuery>

using namespace waybill;
using namespace Qt::StringLiterals;
using Kind = FetchError::Kind;
using State = DeliveryFeed::State;
using Style = Paging::Style;

namespace {

const QByteArray token = "KEY-canary-0002";

QString item(const SeenRequest& request, const QString& name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(name);
}

/// A list of ten rows, "r0" to "r9", newest first and a day apart.
QByteArray rows(int first, int count, const QByteArray& tail = {})
{
    QByteArrayList items;
    for (int i = first; i < std::min(10, first + count); ++i)
        items.append("{\"id\":\"r" + QByteArray::number(i) + "\",\"at\":\"2026-05-"
            + QByteArray::number(30 - i) + "T00:00:00Z\"}");
    return "{\"data\":[" + items.join(',') + ']' + tail + '}';
}

QByteArrayList allRows()
{
    return {"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"};
}

std::shared_ptr<ProviderProfile> profileOf(Style style)
{
    auto profile = feedProfile();
    profile->auth.header = "Authorization";
    profile->auth.valueTemplate = u"Bearer {token}"_s;
    profile->fields.startedAt = {u"/at"_s};
    profile->list.filters.clear();
    Paging& paging = profile->list.paging;
    paging.style = style;
    paging.parameter = u"place"_s;
    paging.sizeParameter = u"size"_s;
    paging.maxSize = 3;
    if (style == Style::Cursor || style == Style::NextUrl)
        profile->page.next = {u"/next"_s};
    return profile;
}

/// Reads a scripted server's list over real HTTP.
struct Bench
{
    explicit Bench(std::shared_ptr<const ProviderProfile> profile, Pacing pacing = {})
        : queue(&transport, &clock, profile, std::move(pacing))
        , feed(&queue, &clock, requests(profile, server.url({})),
              std::make_shared<DeliveryPageParser>(profile))
    {
        QObject::connect(&feed, &DeliveryFeed::pageReady, &feed,
            [this](const std::shared_ptr<const PageRows>& page) {
                for (const DeliveryRow& row : page->rows)
                    ids.append(row.id);
            });
    }

    static std::shared_ptr<const SourceRequests> requests(
        const std::shared_ptr<const ProviderProfile>& profile, const QUrl& base)
    {
        Source source;
        source.baseUrl = base;
        return std::make_shared<SourceRequests>(profile, source, QString::fromLatin1(token));
    }

    bool isOver() const { return feed.state() != State::Loading && feed.state() != State::Waiting; }

    void read(const FetchQuery& query = {})
    {
        feed.read(query);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20'000);
    }

    ScriptedServer server;
    SystemClock clock;
    QnamTransport transport;
    RequestQueue queue;
    DeliveryFeed feed;
    QByteArrayList ids;
};

/// Answers a page of three as that style tells it; `base` is the server's own.
ScriptedAnswer pageOf(Style style, const SeenRequest& request, const QByteArray& base)
{
    const QString place = item(request, u"place"_s);
    switch (style) {
    case Style::None:
        return ScriptedAnswer::json(rows(0, 10));
    case Style::Number:
        return ScriptedAnswer::json(
            rows((place.toInt() - 1) * 3, 3, ",\"meta\":{\"total_results\":10}"));
    case Style::Offset:
        return ScriptedAnswer::json(rows(place.toInt(), 3));
    case Style::Cursor:
    case Style::NextUrl:
    case Style::LinkHeader:
        break;
    }
    const int first = place.isEmpty() ? 0 : place.mid(1).toInt();
    const bool isLast = first + 3 >= 10;
    const QByteArray next = "c" + QByteArray::number(first + 3);
    const QByteArray url = base + "/deliveries?size=3&place=" + next;
    if (style == Style::Cursor)
        return ScriptedAnswer::json(
            rows(first, 3, ",\"next\":" + (isLast ? QByteArray("null") : '"' + next + '"')));
    if (style == Style::NextUrl)
        return ScriptedAnswer::json(
            rows(first, 3, isLast ? QByteArray() : ",\"next\":\"" + url + '"'));
    const QByteArray link = '<' + base + "/deliveries>; rel=\"first\""
        + (isLast ? QByteArray() : ", <" + url + ">; rel=\"next\"");
    return ScriptedAnswer::http(200, rows(first, 3), {{"Link", link}});
}

} // namespace

class TestPaging : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryStyle_data();
    void readsEveryStyle();
    void countsInHeadersAskAhead();
    void tokensStayAtHome_data();
    void tokensStayAtHome();
    void aCursorThatRepeatsIsEndless();
    void newCursorsWithoutNewsAreEndless();
    void passesOverAnEmptyPage();
    void waitsUntilTheEpochOfAReset();
    void goesOnAtTheCursorThatFailed();
    void stopsWhereTheRangeBegins();
    void rowsOfOneDeliveryAreDifferentRecords();
};

void TestPaging::readsEveryStyle_data()
{
    QTest::addColumn<Style>("style");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << Style::None << 1;
    QTest::newRow("number") << Style::Number << 4;
    QTest::newRow("offset") << Style::Offset << 10; // nothing tells the last page, nor what moved
    QTest::newRow("cursor") << Style::Cursor << 4;
    QTest::newRow("next URL") << Style::NextUrl << 4;
    QTest::newRow("link header") << Style::LinkHeader << 4;
}

void TestPaging::readsEveryStyle()
{
    QFETCH(Style, style);
    Bench bench(profileOf(style));
    bench.server.setHandler([style, base = bench.server.url({}).toEncoded()](
                                const SeenRequest& seen) { return pageOf(style, seen, base); });
    bench.read();
    QCOMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, allRows());
    QTEST(int(bench.server.requestCount()), "requests");
    for (const SeenRequest& seen : bench.server.requests())
        QCOMPARE(seen.headers.value("Authorization"), "Bearer " + token);
}

void TestPaging::countsInHeadersAskAhead()
{
    const auto profile = profileOf(Style::Number);
    profile->list.paging.resultsHeader = "x-total";
    profile->list.paging.countHeader = "x-total-pages";
    Bench bench(profile);
    bench.server.setHandler([](const SeenRequest& seen) {
        return ScriptedAnswer::http(200, rows((item(seen, u"place"_s).toInt() - 1) * 3, 3),
            {{"X-Total", "10"}, {"X-Total-Pages", "4"}});
    });
    bench.read();
    QCOMPARE(bench.feed.progress(), (FeedProgress{4, 4, 10, 10}));
    QCOMPARE(bench.ids, allRows());
}

void TestPaging::tokensStayAtHome_data()
{
    QTest::addColumn<Style>("style");
    QTest::newRow("next URL") << Style::NextUrl;
    QTest::newRow("link header") << Style::LinkHeader;
}

void TestPaging::tokensStayAtHome()
{
    QFETCH(Style, style);
    ScriptedServer elsewhere; // another port is another origin
    Bench bench(profileOf(style));
    bench.server.setHandler([style, base = elsewhere.url({}).toEncoded()](
                                const SeenRequest& seen) { return pageOf(style, seen, base); });
    bench.read();
    QCOMPARE(bench.feed.state(), State::Failed);
    QCOMPARE(bench.feed.error()->kind, Kind::Redirected);
    QCOMPARE(bench.feed.error()->page, 2);
    QVERIFY(bench.feed.error()->cause.contains(QString::number(elsewhere.port())));
    QCOMPARE(bench.ids, allRows().first(3));
    QCOMPARE(elsewhere.connectionCount(), 0);
}

void TestPaging::aCursorThatRepeatsIsEndless()
{
    Bench bench(profileOf(Style::Cursor));
    bench.server.setHandler([](const SeenRequest& seen) {
        return ScriptedAnswer::json(
            rows(item(seen, u"place"_s).isEmpty() ? 0 : 3, 3, ",\"next\":\"again\""));
    });
    bench.read();
    QCOMPARE(bench.feed.state(), State::Failed);
    QCOMPARE(bench.feed.error()->kind, Kind::Endless);
    QCOMPARE(bench.ids, allRows().first(6));
    QCOMPARE(bench.server.requestCount(), 2);
}

void TestPaging::newCursorsWithoutNewsAreEndless()
{
    Bench bench(profileOf(Style::Cursor));
    bench.server.setHandler([](const SeenRequest& seen) {
        return ScriptedAnswer::json(
            rows(0, 3, ",\"next\":\"c" + QByteArray::number(seen.number) + '"'));
    });
    bench.read();
    QCOMPARE(bench.feed.error()->kind, Kind::Endless);
    QCOMPARE(bench.server.requestCount(), 3);
}

void TestPaging::passesOverAnEmptyPage()
{
    Bench bench(profileOf(Style::Cursor));
    bench.server.script("/deliveries",
        {ScriptedAnswer::json(rows(0, 3, ",\"next\":\"a\"")),
            ScriptedAnswer::json(rows(0, 0, ",\"next\":\"b\"")),
            ScriptedAnswer::json(rows(3, 7, ",\"next\":\"\""))});
    bench.read();
    QCOMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, allRows());
}

void TestPaging::waitsUntilTheEpochOfAReset()
{
    const auto profile = profileOf(Style::LinkHeader);
    profile->rateLimit.resetHeader = "x-ratelimit-reset";
    profile->rateLimit.resetUnit = RateLimit::ResetUnit::EpochSeconds;
    Bench bench(profile);
    const qint64 reset = bench.clock.now().toMilliseconds() / 1000 + 2;
    bench.server.script("/deliveries",
        {ScriptedAnswer::http(429, "{}", {{"X-RateLimit-Reset", QByteArray::number(reset)}}),
            ScriptedAnswer::json(rows(0, 10))});
    bench.read();
    QCOMPARE(bench.feed.state(), State::Complete);
    QCOMPARE(bench.ids, allRows());
    QVERIFY(bench.clock.now().toMilliseconds() >= reset * 1000);
}

void TestPaging::goesOnAtTheCursorThatFailed()
{
    Bench bench(profileOf(Style::Cursor));
    bench.server.setHandler([](const SeenRequest& seen) {
        return item(seen, u"place"_s) == u"c6"_s ? ScriptedAnswer::json("{}", 422)
                                                 : pageOf(Style::Cursor, seen, {});
    });
    bench.read();
    QCOMPARE(bench.feed.error()->page, 3);
    QCOMPARE(bench.ids, allRows().first(6));
    bench.server.setHandler(
        [](const SeenRequest& seen) { return pageOf(Style::Cursor, seen, {}); });
    bench.feed.resume();
    QTRY_VERIFY(bench.isOver());
    QCOMPARE(bench.ids, allRows());
    QCOMPARE(bench.server.requestCount(), 5); // nothing was read twice
}

void TestPaging::stopsWhereTheRangeBegins()
{
    const auto profile = profileOf(Style::LinkHeader);
    profile->list.order = ListOrder::NewestFirst;
    Bench bench(profile);
    bench.server.setHandler([base = bench.server.url({}).toEncoded()](const SeenRequest& seen) {
        return pageOf(Style::LinkHeader, seen, base);
    });
    FetchQuery query;
    query.startedAt.from = Instant::fromIso("2026-05-28T00:00:00Z"); // r2's
    bench.read(query);
    QCOMPARE(bench.feed.state(), State::Complete);
    QVERIFY(bench.feed.hasOlder());
    QCOMPARE(bench.ids, allRows().first(6)); // the second page is older, all of it
    query.startedAt = {{}, query.startedAt.from};
    bench.feed.readOlder(query);
    QTRY_VERIFY(bench.isOver());
    QVERIFY(!bench.feed.hasOlder());
    QCOMPARE(bench.ids, allRows());
    QCOMPARE(bench.server.requestCount(), 4);
}

void TestPaging::rowsOfOneDeliveryAreDifferentRecords()
{
    const auto profile = profileOf(Style::None);
    profile->attempts.from = AttemptFields::From::Rows;
    profile->attempts.id = {u"/attempt"_s};
    Bench bench(profile);
    bench.server.setHandler([](const SeenRequest&) {
        return ScriptedAnswer::json(R"({"data":[{"id":"a","attempt":9007199254740993},)"
                                    R"({"id":"a","attempt":9007199254740992}]})");
    });
    bench.read();
    QCOMPARE(bench.ids, (QByteArrayList{"a", "a"}));
    QCOMPARE(bench.feed.progress().deliveries, 2);
}

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_paging.moc"
