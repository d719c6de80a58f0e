// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callsprofile.h"
#include "commands/detailfetch.h"
#include "feedbench.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestDetailFetch : public QObject
{
    Q_OBJECT

private slots:
    void completesInOrder();
    void asksOnceForWhatRecordsShare();
    void aFailureLeavesTheAnswerOut();
    void stoppingHandsOnWhatIsLeft();
    void nothingToDo();

private:
    struct Bench
    {
        explicit Bench(int deliveries)
            : queue(&transport, &clock, profile, {&timers, [] { return 1.0; }})
            , details(&queue, profile, FeedBench::requests(profile),
                  [this, deliveries] { return next(deliveries); })
        {
            transport.setHandler([](const HttpRequest& request) {
                return httpAnswer(200, "\"" + request.url.path().toUtf8() + "\"");
            });
            connect(&details, &DetailFetch::ready, &details,
                [this](const QList<DeliveryRecord>& records) { ready.append(records); });
            connect(&details, &DetailFetch::failed, &details,
                [this](const FetchError& error) { errors.append(error); });
            connect(&details, &DetailFetch::finished, &details, [this] { ++finishes; });
        }

        std::optional<QList<DeliveryRecord>> next(int deliveries)
        {
            if (pulled == deliveries)
                return std::nullopt;
            const QByteArray id = QByteArray::number(++pulled);
            return QList<DeliveryRecord>{
                {"r" + id, "{\"id\":\"" + id + "\",\"event\":\"e" + id + "\"}", {}}};
        }

        std::shared_ptr<ProviderProfile> profile = callsProfile();
        FakeClock clock;
        FakeTimers timers{&clock};
        FakeTransport transport;
        RequestQueue queue;
        int pulled = 0;
        DetailFetch details;
        QList<QList<DeliveryRecord>> ready;
        QList<FetchError> errors;
        int finishes = 0;
    };
};

void TestDetailFetch::completesInOrder()
{
    Bench bench(30);
    bench.transport.setPicker([](int open) { return open - 1; }); // newest answered first
    bench.details.start();
    QVERIFY(bench.ready.isEmpty());
    QTRY_COMPARE(bench.finishes, 1);
    QCOMPARE(bench.ready.size(), 30);
    for (int i = 0; i < 30; ++i) {
        const QByteArray id = QByteArray::number(i + 1);
        const QMap<QString, QByteArray> answers{
            {u"detail"_s, "\"/deliveries/r" + id + '"'}, {u"payload"_s, "\"/events/e" + id + '"'}};
        QCOMPARE(bench.ready.at(i).size(), 1);
        QCOMPARE(bench.ready.at(i).first().answers, answers);
    }
    QVERIFY(bench.transport.mostOpen() <= bench.profile->rateLimit.concurrency);
    QVERIFY(bench.errors.isEmpty());
}

void TestDetailFetch::asksOnceForWhatRecordsShare()
{
    Bench bench(0);
    QList<QList<DeliveryRecord>> given{
        {{"r1", R"({"id":"1","event":"e"})", {}}, {"r2", R"({"id":"1","event":"e"})", {}}}};
    DetailFetch details(&bench.queue, bench.profile, FeedBench::requests(bench.profile),
        [&] { return given.isEmpty() ? std::nullopt : std::optional(given.takeFirst()); });
    QList<DeliveryRecord> got;
    connect(&details, &DetailFetch::ready, &details,
        [&](const QList<DeliveryRecord>& records) { got = records; });
    details.start();
    QTRY_COMPARE(got.size(), 2);
    QCOMPARE(bench.transport.requests().size(), 3); // two details, one payload
    QCOMPARE(got.at(0).answers.value(u"payload"_s), QByteArray("\"/events/e\""));
    QCOMPARE(got.at(1).answers.value(u"payload"_s), QByteArray("\"/events/e\""));
}

void TestDetailFetch::aFailureLeavesTheAnswerOut()
{
    Bench bench(2);
    bench.transport.setHandler([](const HttpRequest& request) {
        return httpAnswer(request.url.path() == u"/events/e1"_s ? 404 : 200, "{}");
    });
    bench.details.start();
    QTRY_COMPARE(bench.finishes, 1);
    QCOMPARE(bench.errors.size(), 1);
    QCOMPARE(bench.errors.first().kind, FetchError::Kind::NotFound);
    QCOMPARE(bench.ready.at(0).first().answers.keys(), QStringList{u"detail"_s});
    QCOMPARE(bench.ready.at(1).first().answers.size(), 2);
}

void TestDetailFetch::stoppingHandsOnWhatIsLeft()
{
    Bench bench(40);
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(401, "{}"); });
    connect(&bench.details, &DetailFetch::failed, &bench.details, &DetailFetch::stop);
    bench.details.start();
    QTRY_COMPARE(bench.finishes, 1);
    QCOMPARE(bench.ready.size(), 40);
    QCOMPARE(bench.errors.size(), 1);
    QVERIFY(bench.transport.requests().size() <= bench.profile->rateLimit.concurrency);
}

void TestDetailFetch::nothingToDo()
{
    Bench bench(0);
    bench.details.start();
    QTRY_COMPARE(bench.finishes, 1);
    QVERIFY(bench.ready.isEmpty());
}

QTEST_GUILESS_MAIN(TestDetailFetch)
#include "tst_detailfetch.moc"
