// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedbench.h"
#include "services/pagefetch.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestPageFetch : public QObject
{
    Q_OBJECT

private slots:
    void handsOverWhatIsReady();
    void aRefusedRequestComesLikeAnAnswer();
    void forgetsWhatWasDropped();
    void tellsOfWaits();

private:
    struct Bench
    {
        Bench()
            : queue(&transport, &clock, profile, {&timers, [] { return 1.0; }})
            , fetch(&queue, FeedBench::requests(profile),
                  std::make_shared<DeliveryPageParser>(profile))
        {
            connect(&fetch, &PageFetch::fetched, &fetch,
                [this](const std::shared_ptr<ParsedPage>& page) { pages.append(page); });
        }

        std::shared_ptr<ProviderProfile> profile = feedProfile();
        FakeClock clock;
        FakeTimers timers{&clock};
        FakeTransport transport;
        RequestQueue queue;
        PageFetch fetch;
        QList<std::shared_ptr<ParsedPage>> pages;
    };
};

void TestPageFetch::handsOverWhatIsReady()
{
    Bench bench;
    bench.transport.setHandler([](const HttpRequest& request) {
        return httpAnswer(200, feedPage({QByteArray::number(pageOf(request))}));
    });
    QSignalSpy answered(&bench.fetch, &PageFetch::answered);
    bench.fetch.ask({}, {1, {}});
    bench.fetch.ask({}, {5, {}});
    QCOMPARE(bench.fetch.openCount(), 2);
    QTRY_COMPARE(bench.pages.size(), 2);
    QCOMPARE(bench.fetch.openCount(), 0);
    QCOMPARE(answered.size(), 2);
    for (const auto& page : std::as_const(bench.pages))
        QCOMPARE(page->rows->rows.front().id, QByteArray::number(page->ticket.page));
}

void TestPageFetch::aRefusedRequestComesLikeAnAnswer()
{
    Bench bench;
    FetchQuery query;
    query.status = QStringLiteral("failed"); // there is no such filter
    bench.fetch.ask(query, {3, {}});
    QVERIFY(bench.pages.isEmpty());
    QTRY_COMPARE(bench.pages.size(), 1);
    QCOMPARE(bench.pages.first()->ticket.page, 3);
    QCOMPARE(bench.pages.first()->rows.error().kind, FetchError::Kind::InvalidRequest);
    QVERIFY(bench.transport.requests().isEmpty());
}

void TestPageFetch::forgetsWhatWasDropped()
{
    Bench bench;
    bench.fetch.ask({}, {1, {}});
    QTRY_COMPARE(bench.transport.openCount(), 1);
    bench.fetch.drop();
    QCOMPARE(bench.transport.openCount(), 0);
    FetchQuery refused;
    refused.status = QStringLiteral("failed");
    bench.fetch.ask(refused, {2, {}});
    bench.fetch.drop();
    bench.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, feedPage({"a"})); });
    bench.fetch.ask({}, {3, {}});
    QTRY_COMPARE(bench.pages.size(), 1);
    QCOMPARE(bench.pages.first()->ticket.page, 3);
}

void TestPageFetch::tellsOfWaits()
{
    Bench bench;
    bench.transport.enqueue(httpAnswer(503));
    bench.transport.enqueue(httpAnswer(200, feedPage({"a"})));
    QSignalSpy waiting(&bench.fetch, &PageFetch::waiting);
    QSignalSpy resumed(&bench.fetch, &PageFetch::resumed);
    bench.fetch.ask({}, {4, {}});
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().first().toInt(), 4);
    QTRY_COMPARE(bench.pages.size(), 1);
    QCOMPARE(resumed.size(), 1);
}

QTEST_GUILESS_MAIN(TestPageFetch)
#include "tst_pagefetch.moc"
