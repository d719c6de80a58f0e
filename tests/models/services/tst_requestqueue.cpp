// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "faketimers.h"
#include "faketransport.h"
#include "providers/providerprofile.h"
#include "services/requestqueue.h"

#include <QTest>

#include <vector>

Q_DECLARE_METATYPE(waybill::HttpResult)

using namespace std::chrono_literals;
using waybill::FetchError;
using waybill::httpAnswer;
using waybill::httpFailure;
using waybill::HttpRequest;
using waybill::HttpResult;
using Kind = waybill::FetchError::Kind;

namespace {

std::shared_ptr<const waybill::ProviderProfile> profile()
{
    auto made = std::make_shared<waybill::ProviderProfile>();
    made->rateLimit.remainingHeader = "x-ratelimit-remaining";
    made->rateLimit.resetHeader = "x-ratelimit-reset";
    return made;
}

HttpRequest get(const char* path)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://127.0.0.1") + QString::fromLatin1(path));
    return request;
}

/// A queue on a fake network with fake time, and what it told.
struct Bench
{
    waybill::FakeClock clock;
    waybill::FakeTimers timers{&clock};
    waybill::FakeTransport transport;
    waybill::RequestQueue queue{&transport, &clock, profile(), {&timers, [] { return 1.0; }}};
    std::vector<std::unique_ptr<waybill::QueuedReply>> replies;
    std::vector<HttpResult> results;
    QList<waybill::RetryWait> waits;
    int resumed = 0;

    using Priority = waybill::RequestQueue::Priority;

    void send(const HttpRequest& request, Priority priority = Priority::Foreground)
    {
        auto reply = queue.send(request, priority);
        QObject::connect(reply.get(), &waybill::QueuedReply::finished, reply.get(),
            [this](const HttpResult& result) { results.push_back(result); });
        QObject::connect(reply.get(), &waybill::QueuedReply::waiting, reply.get(),
            [this](const waybill::RetryWait& wait) { waits.append(wait); });
        QObject::connect(
            reply.get(), &waybill::QueuedReply::resumed, reply.get(), [this] { ++resumed; });
        replies.push_back(std::move(reply));
    }
    void send(int count)
    {
        for (int i = 0; i < count; ++i)
            send(get("/"));
    }
};

} // namespace

class TestRequestQueue : public QObject
{
    Q_OBJECT

private slots:
    void answers();
    void keepsToItsConcurrency();
    void keepsOrder();
    void foregroundGoesFirst();
    void knowsWhenFewRequestsRemain();
    void triesAgainUntilItWorks();
    void givesUpAfterFiveTries();
    void waitsAsTold();
    void refusesALongWait();
    void aLimitPausesAll();
    void waitsWhenNoneRemains();
    void errorsThatStand_data();
    void errorsThatStand();
    void aServerThatAnsweredOnceIsTriedAgain();
    void onlyGetIsTriedAgain();
    void deletingCancelsAndFreesThePlace();
    void deletingWhileWaiting();
    void mayBeDeletedWhenFinished();
    void repliesMayOutliveTheQueue();
};

void TestRequestQueue::answers()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(200, "body"));
    bench.send(1);
    QCOMPARE(bench.results.size(), size_t(0));
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.front()->body, QByteArray("body"));
    QVERIFY(bench.waits.isEmpty());
    QCOMPARE(bench.resumed, 0);
}

void TestRequestQueue::keepsToItsConcurrency()
{
    Bench bench;
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200); });
    bench.send(20);
    QTRY_COMPARE(bench.results.size(), size_t(20));
    QCOMPARE(bench.transport.mostOpen(), 4);
    bench.queue.setConcurrency(7);
    bench.send(20);
    QTRY_COMPARE(bench.results.size(), size_t(40));
    QCOMPARE(bench.transport.mostOpen(), 7);
}

void TestRequestQueue::keepsOrder()
{
    Bench bench;
    bench.queue.setConcurrency(1);
    bench.transport.enqueue(httpAnswer(500));
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200); });
    for (const char* path : {"/1", "/2", "/3"})
        bench.send(get(path));
    QTRY_COMPARE(bench.results.size(), size_t(3));
    QStringList paths;
    for (const HttpRequest& request : bench.transport.requests())
        paths += request.url.path();
    QCOMPARE(paths.first(), QStringLiteral("/1"));
    QCOMPARE(paths.size(), 4);
    QCOMPARE(paths.count(QStringLiteral("/1")), 2);
    QVERIFY(paths.indexOf(QStringLiteral("/2")) < paths.indexOf(QStringLiteral("/3")));
}

void TestRequestQueue::foregroundGoesFirst()
{
    Bench bench;
    bench.queue.setConcurrency(1);
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200); });
    using Priority = waybill::RequestQueue::Priority;
    bench.send(get("/ahead1"), Priority::Background);
    bench.send(get("/ahead2"), Priority::Background);
    bench.send(get("/looked1"), Priority::Foreground);
    bench.send(get("/looked2"), Priority::Foreground);
    QTRY_COMPARE(bench.results.size(), size_t(4));
    QStringList order;
    for (const HttpRequest& request : bench.transport.requests())
        order.append(request.url.path());
    const QStringList expected{QStringLiteral("/looked1"), QStringLiteral("/looked2"),
        QStringLiteral("/ahead1"), QStringLiteral("/ahead2")};
    QCOMPARE(order, expected);
}

void TestRequestQueue::knowsWhenFewRequestsRemain()
{
    Bench bench;
    QVERIFY(!bench.queue.isScarce());
    bench.transport.enqueue(httpAnswer(200, {}, {{"x-ratelimit-remaining", "3"}}));
    bench.transport.enqueue(httpAnswer(200, {}, {{"x-ratelimit-remaining", "300"}}));
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QVERIFY(bench.queue.isScarce());
    QCOMPARE(bench.queue.spacing(), 0ms); // no reset is told
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(2));
    QVERIFY(!bench.queue.isScarce());
}

void TestRequestQueue::triesAgainUntilItWorks()
{
    Bench bench;
    for (int status : {500, 502, 503})
        bench.transport.enqueue(httpAnswer(status));
    bench.transport.enqueue(httpAnswer(200, "at last"));
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.front()->body, QByteArray("at last"));
    QCOMPARE(bench.timers.delays(), (QList<std::chrono::milliseconds>{1s, 2s, 4s}));
    QCOMPARE(bench.waits.size(), 3);
    QCOMPARE(bench.waits.at(0).nextTry, 2);
    QCOMPARE(bench.waits.at(2).nextTry, 4);
    QCOMPARE(bench.waits.at(1).reason.httpStatus, 502);
    QCOMPARE(bench.resumed, 3);
}

void TestRequestQueue::givesUpAfterFiveTries()
{
    Bench bench;
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(503); });
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.transport.requests().size(), 5);
    QCOMPARE(bench.results.front().error().kind, Kind::ServerError);
    QCOMPARE(bench.results.front().error().httpStatus, 503);
}

void TestRequestQueue::waitsAsTold()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(429, {}, {{"Retry-After", "32"}}));
    bench.transport.enqueue(httpAnswer(200));
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QVERIFY(bench.results.front().isOk());
    QCOMPARE(bench.timers.delays(), QList<std::chrono::milliseconds>{32s});
    QCOMPARE(bench.waits.size(), 1);
    QCOMPARE(bench.waits.front().delay, 32s);
    QCOMPARE(bench.waits.front().reason.kind, Kind::RateLimited);
}

void TestRequestQueue::refusesALongWait()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(429, {}, {{"Retry-After", "901"}}));
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.front().error().kind, Kind::RateLimited);
    QCOMPARE(bench.results.front().error().retryAfter, 901s);
    QCOMPARE(bench.transport.requests().size(), 1);
    QVERIFY(bench.timers.delays().isEmpty());
}

void TestRequestQueue::aLimitPausesAll()
{
    Bench bench;
    bench.timers.stop();
    bench.send(6);
    QTRY_COMPARE(bench.transport.openCount(), 4);
    bench.transport.answer(1, httpAnswer(429, {}, {{"Retry-After", "10"}}));
    bench.transport.answer(0, httpAnswer(200));
    QTRY_COMPARE(bench.waits.size(), 3); // the limited one and the two that never went out
    QCOMPARE(bench.waits.front().delay, 10s);
    QCOMPARE(bench.transport.openCount(), 2);
    QCOMPARE(bench.transport.requests().size(), 4);
    QCOMPARE(bench.results.size(), size_t(1));
    // A second limit that ends later is told again; one that ends sooner changes nothing.
    bench.transport.answer(0, httpAnswer(429, {}, {{"Retry-After", "60"}}));
    bench.transport.answer(0, httpAnswer(429, {}, {{"Retry-After", "5"}}));
    QTRY_COMPARE(bench.waits.size(), 8);
    QCOMPARE(bench.waits.last().delay, 60s);
    QCOMPARE(bench.timers.delays(), (QList<std::chrono::milliseconds>{10s, 60s}));
}

void TestRequestQueue::waitsWhenNoneRemains()
{
    Bench bench;
    const waybill::HttpHeaders none{{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "58"}};
    bench.queue.setConcurrency(1);
    bench.transport.enqueue(httpAnswer(200, {}, none));
    bench.transport.enqueue(httpAnswer(200));
    bench.send(2);
    QTRY_COMPARE(bench.results.size(), size_t(2));
    QCOMPARE(bench.timers.delays(), QList<std::chrono::milliseconds>{58s});
    QCOMPARE(bench.waits.size(), 1);
    QCOMPARE(bench.waits.front().nextTry, 1);
    QCOMPARE(bench.waits.front().reason.kind, Kind::RateLimited);
    QCOMPARE(bench.resumed, 1);
}

void TestRequestQueue::errorsThatStand_data()
{
    QTest::addColumn<HttpResult>("result");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("401") << httpAnswer(401) << Kind::Unauthorized;
    QTest::newRow("403") << httpAnswer(403) << Kind::Forbidden;
    QTest::newRow("422") << httpAnswer(422) << Kind::Refused;
    QTest::newRow("no host") << httpFailure(Kind::HostNotFound) << Kind::HostNotFound;
    QTest::newRow("tls") << httpFailure(Kind::Tls) << Kind::Tls;
    QTest::newRow("nothing listens") << httpFailure(Kind::Unreachable) << Kind::Unreachable;
    QTest::newRow("never answered") << httpFailure(Kind::TimedOut) << Kind::TimedOut;
}

void TestRequestQueue::errorsThatStand()
{
    QFETCH(HttpResult, result);
    QFETCH(Kind, kind);
    Bench bench;
    bench.transport.enqueue(result);
    bench.send(1);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.front().error().kind, kind);
    QCOMPARE(bench.transport.requests().size(), 1);
}

void TestRequestQueue::aServerThatAnsweredOnceIsTriedAgain()
{
    Bench bench;
    bench.queue.setConcurrency(1);
    bench.transport.enqueue(httpAnswer(200));
    bench.transport.enqueue(httpFailure(Kind::Unreachable));
    bench.transport.enqueue(httpFailure(Kind::TimedOut));
    bench.transport.enqueue(httpFailure(Kind::Dropped));
    bench.transport.enqueue(httpAnswer(200));
    bench.send(2);
    QTRY_COMPARE(bench.results.size(), size_t(2));
    QVERIFY(bench.results.back().isOk());
    QCOMPARE(bench.transport.requests().size(), 5);
}

void TestRequestQueue::onlyGetIsTriedAgain()
{
    Bench bench;
    HttpRequest post = get("/");
    post.method = "POST";
    bench.transport.enqueue(httpAnswer(503));
    bench.send(post);
    QTRY_COMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.front().error().kind, Kind::ServerError);
    QCOMPARE(bench.transport.requests().size(), 1);
}

void TestRequestQueue::deletingCancelsAndFreesThePlace()
{
    Bench bench;
    bench.queue.setConcurrency(1);
    bench.send(get("/never"));
    bench.send(get("/next"));
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.replies.front().reset();
    QCOMPARE(bench.transport.cancelledCount(), 1);
    QTRY_COMPARE(bench.transport.requests().size(), 2);
    QCOMPARE(bench.transport.requests().last().url.path(), QStringLiteral("/next"));
    QVERIFY(bench.results.empty());
}

void TestRequestQueue::deletingWhileWaiting()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(500));
    auto reply = bench.queue.send(get("/"));
    bool toldToWait = false;
    connect(reply.get(), &waybill::QueuedReply::waiting, this, [&](const waybill::RetryWait&) {
        toldToWait = true;
        reply.reset();
    });
    QTRY_VERIFY(toldToWait);
    QTest::qWait(10);
    QCOMPARE(bench.transport.requests().size(), 1);
}

void TestRequestQueue::mayBeDeletedWhenFinished()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(200));
    auto reply = bench.queue.send(get("/"));
    bool finished = false;
    connect(reply.get(), &waybill::QueuedReply::finished, this, [&](const HttpResult&) {
        finished = true;
        reply.reset();
    });
    QTRY_VERIFY(finished);
    QVERIFY(!reply);
}

void TestRequestQueue::repliesMayOutliveTheQueue()
{
    waybill::FakeClock clock;
    waybill::FakeTransport transport;
    auto queue = std::make_unique<waybill::RequestQueue>(&transport, &clock, profile());
    const auto reply = queue->send(get("/"));
    QTRY_COMPARE(transport.openCount(), 1);
    queue.reset();
    QCOMPARE(transport.cancelledCount(), 1);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
