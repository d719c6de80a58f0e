// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetchworker.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestFetchWorker : public QObject
{
    Q_OBJECT

private slots:
    void answersByIdAndInAnyOrder();
    void cancelledIsSilent();
    void destroyedInFlight();
};

namespace {

HttpRequest get(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

} // namespace

void TestFetchWorker::answersByIdAndInAnyOrder()
{
    using namespace std::chrono_literals;
    ScriptedServer server([](const SeenRequest& request) {
        const auto answer = ScriptedAnswer::json(request.path());
        return request.path() == "/slow" ? answer.after(200ms) : answer;
    });
    FetchWorker worker{HttpLog()};
    QList<quint64> ids;
    connect(&worker, &FetchWorker::done, &worker, [&](quint64 id, const HttpResult& result) {
        ids.append(id);
        QCOMPARE(result->body, QByteArray(id == 7 ? "/slow" : "/fast"));
    });
    worker.start(7, get(server.url("/slow")));
    worker.start(8, get(server.url("/fast")));
    QTRY_COMPARE(ids, QList<quint64>({8, 7}));
}

void TestFetchWorker::cancelledIsSilent()
{
    ScriptedServer server([](const SeenRequest& request) {
        return request.path() == "/a" ? ScriptedAnswer::silence() : ScriptedAnswer::json("1");
    });
    FetchWorker worker{HttpLog()};
    QSignalSpy done(&worker, &FetchWorker::done);
    worker.start(1, get(server.url("/a")));
    QTRY_COMPARE(server.requestCount(), 1);
    worker.cancel(1);
    worker.cancel(1);
    worker.cancel(99);
    worker.start(2, get(server.url("/b")));
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done.first().first().toULongLong(), 2ULL);
}

void TestFetchWorker::destroyedInFlight()
{
    ScriptedServer server([](const SeenRequest&) { return ScriptedAnswer::silence(); });
    auto worker = std::make_unique<FetchWorker>(HttpLog());
    QSignalSpy done(worker.get(), &FetchWorker::done);
    for (quint64 id = 1; id <= 3; ++id)
        worker->start(id, get(server.url()));
    QTRY_COMPARE(server.requestCount(), 3);
    worker.reset();
    QCOMPARE(done.count(), 0);
}

QTEST_GUILESS_MAIN(TestFetchWorker)
#include "tst_fetchworker.moc"
