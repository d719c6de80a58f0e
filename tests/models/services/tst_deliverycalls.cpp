// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callsprofile.h"
#include "fakearchive.h"
#include "fakeclock.h"
#include "faketimers.h"
#include "faketransport.h"
#include "services/deliverycalls.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDeliveryCalls : public QObject
{
    Q_OBJECT

private slots:
    void storesEveryAnswer();
    void asksOneUrlOnce();
    void asksForTheNewestFirst();
    void keepsWhatFailed_data();
    void keepsWhatFailed();
    void doesNotRepeatAFailure();
    void finishesWithNothingToDo();
    void saysWhatARowDoesNotTell();
    void deletingItCancels();

private:
    const SourceId m_source{u"one"_s};
    const DeliveryId m_id{u"d1"_s};

    struct Bench
    {
        explicit Bench(std::shared_ptr<ProviderProfile> with = callsProfile())
            : profile(std::move(with))
        {
            Source source;
            source.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
            requests = std::make_shared<const SourceRequests>(profile, source, u"KEY"_s);
        }

        std::unique_ptr<DeliveryCalls> calls(const QList<CallFailure>& failed = {})
        {
            return std::make_unique<DeliveryCalls>(
                DeliveryCalls::Services{{u"one"_s}, profile, requests, &queue, &archive},
                DeliveryId{u"d1"_s}, RequestQueue::Priority::Foreground, failed);
        }

        QStringList paths() const
        {
            QStringList all;
            for (const HttpRequest& request : transport.requests())
                all.append(request.url.path());
            return all;
        }

        ArchivedDelivery kept()
        {
            const auto reply = archive.load({u"one"_s}, {u"d1"_s});
            ArchivedDelivery found;
            QObject::connect(reply.get(), &ArchiveReply::finished, reply.get(),
                [&](const ArchiveResult& result) { found = *result; });
            QSignalSpy spy(reply.get(), &ArchiveReply::finished);
            spy.wait(5000);
            return found;
        }

        std::shared_ptr<ProviderProfile> profile;
        std::shared_ptr<const SourceRequests> requests;
        FakeTransport transport;
        FakeClock clock;
        FakeTimers timers{&clock};
        RequestQueue queue{&transport, &clock, profile, {&timers, [] { return 1.0; }}};
        FakeArchive archive;
    };

    static bool ends(DeliveryCalls& calls)
    {
        QSignalSpy finished(&calls, &DeliveryCalls::finished);
        calls.start();
        return finished.isEmpty() && finished.wait(5000) && finished.size() == 1;
    }
};

void TestDeliveryCalls::storesEveryAnswer()
{
    Bench bench;
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1","event":"e1"})"}}));
    bench.transport.setHandler([](const HttpRequest& request) {
        return httpAnswer(200, "{\"at\": \"" + request.url.path().toUtf8() + "\"}");
    });
    const auto calls = bench.calls();
    QSignalSpy answered(calls.get(), &DeliveryCalls::answered);
    QVERIFY(ends(*calls));
    QCOMPARE(answered.size(), 2);
    QVERIFY(calls->failures().isEmpty());
    const QMap<QString, QByteArray> expected{
        {u"detail"_s, R"({"at": "/deliveries/r1"})"}, {u"payload"_s, R"({"at": "/events/e1"})"}};
    QCOMPARE(bench.kept().records.at(0).answers, expected);
}

void TestDeliveryCalls::asksOneUrlOnce()
{
    Bench bench;
    bench.archive.storePage(m_source, {},
        rowsOf(
            "d1", {{"r1", R"({"id":"d1","event":"e1"})"}, {"r2", R"({"id":"d1","event":"e1"})"}}));
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, "[]"); });
    QVERIFY(ends(*bench.calls()));
    QCOMPARE(
        bench.paths(), QStringList({u"/deliveries/r1"_s, u"/events/e1"_s, u"/deliveries/r2"_s}));
    for (const DeliveryRecord& record : bench.kept().records)
        QCOMPARE(record.answers.keys(), QStringList({u"detail"_s, u"payload"_s}));
}

void TestDeliveryCalls::asksForTheNewestFirst()
{
    Bench bench;
    bench.profile->calls.removeLast();
    bench.archive.storePage(m_source, {},
        rowsOf("d1",
            {{"r1", R"({"id":"d1","at":"2026-11-20T10:00:00Z"})"},
                {"r2", R"({"id":"d1","at":"2026-11-21T10:00:00Z"})"}}));
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, "{}"); });
    QVERIFY(ends(*bench.calls()));
    QCOMPARE(bench.paths(), QStringList({u"/deliveries/r2"_s, u"/deliveries/r1"_s}));
}

void TestDeliveryCalls::keepsWhatFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FetchError::Kind>("kind");

    QTest::newRow("not found") << 404 << QByteArray("{}") << FetchError::Kind::NotFound;
    QTest::newRow("forbidden") << 403 << QByteArray("{}") << FetchError::Kind::Forbidden;
    QTest::newRow("a page of HTML") << 200 << QByteArray("<html>") << FetchError::Kind::Malformed;
    QTest::newRow("cut short") << 200 << QByteArray("{\"a\":[1,") << FetchError::Kind::Malformed;
    QTest::newRow("nothing") << 204 << QByteArray() << FetchError::Kind::Malformed;
    QTest::newRow("too deep") << 200 << QByteArray(100'000, '[') << FetchError::Kind::Malformed;
}

void TestDeliveryCalls::keepsWhatFailed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench;
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1","event":"e1"})"}}));
    bench.transport.setHandler([&](const HttpRequest& request) {
        return request.url.path() == u"/events/e1"_s ? httpAnswer(status, body)
                                                     : httpAnswer(200, "{}");
    });
    const auto calls = bench.calls();
    QVERIFY(ends(*calls));
    QCOMPARE(calls->failures().size(), 1);
    QCOMPARE(calls->failures().at(0).recordId, QByteArray("r1"));
    QCOMPARE(calls->failures().at(0).call, u"payload"_s);
    QTEST(calls->failures().at(0).error.kind, "kind");
    QCOMPARE(bench.kept().records.at(0).answers.keys(), QStringList{u"detail"_s});
    QCOMPARE(bench.transport.requests().size(), 2); // nothing was tried again
}

void TestDeliveryCalls::doesNotRepeatAFailure()
{
    Bench bench;
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1","event":"e1"})"}}));
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, "{}"); });
    const CallFailure known{"r1", u"payload"_s, {.kind = FetchError::Kind::NotFound}};
    const auto calls = bench.calls({known});
    QVERIFY(ends(*calls));
    QCOMPARE(bench.paths(), QStringList{u"/deliveries/r1"_s});
    QCOMPARE(calls->failures(), QList<CallFailure>{known});
}

void TestDeliveryCalls::finishesWithNothingToDo()
{
    Bench bench;
    QVERIFY(ends(*bench.calls())); // the archive does not know it
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1","event":"e1"})"}}));
    bench.archive.storeAnswer(m_source, m_id, "r1", u"detail"_s, "{}");
    bench.archive.storeAnswer(m_source, m_id, "r1", u"payload"_s, "{}");
    QVERIFY(ends(*bench.calls()));
    QVERIFY(bench.transport.requests().isEmpty());
}

void TestDeliveryCalls::saysWhatARowDoesNotTell()
{
    Bench bench;
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1"})"}}));
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, "{}"); });
    const auto calls = bench.calls();
    QVERIFY(ends(*calls));
    QCOMPARE(bench.paths(), QStringList{u"/deliveries/r1"_s});
    QCOMPARE(calls->failures().size(), 1);
    QCOMPARE(calls->failures().at(0).error.kind, FetchError::Kind::InvalidRequest);
    QVERIFY(calls->failures().at(0).error.cause.contains(u"eventId"_s));
}

void TestDeliveryCalls::deletingItCancels()
{
    Bench bench;
    bench.archive.storePage(m_source, {}, rowsOf("d1", {{"r1", R"({"id":"d1","event":"e1"})"}}));
    auto calls = bench.calls();
    calls->start();
    QTRY_COMPARE(bench.transport.openCount(), 2);
    calls.reset();
    QCOMPARE(bench.transport.cancelledCount(), 2);
    calls = bench.calls(); // in every stage
    calls->start();
    calls.reset();
    QTest::qWait(20);
    QCOMPARE(bench.transport.openCount(), 0);
}

QTEST_GUILESS_MAIN(TestDeliveryCalls)
#include "tst_deliverycalls.moc"
