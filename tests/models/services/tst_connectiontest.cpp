// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "feedbench.h"
#include "services/connectiontest.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAndFindsTheNewest();
    void asksForTheLastPageWhereTheOrderIsUnknown();
    void worksThePageCountOutOfTheRows();
    void onePageIsEnoughWhereItTellsTheNext();
    void countsAListOfOnePage_data();
    void countsAListOfOnePage();
    void passesOnTheProvidersRefusal();
    void doesNotWaitForATooBusyProvider();
    void isNotFooledByAnotherApi();

private:
    ConnectionResult run(const std::shared_ptr<ProviderProfile>& profile = feedProfile())
    {
        ConnectionTest test(&m_transport, &m_clock, profile, FeedBench::requests(profile));
        std::optional<ConnectionResult> answer;
        connect(&test, &ConnectionTest::finished, this,
            [&answer](const ConnectionResult& result) { answer = result; });
        test.start();
        [&answer] { QTRY_VERIFY(answer); }();
        return answer.value_or(Failure{FetchError{}});
    }

    FakeTransport m_transport;
    FakeClock m_clock;
};

void TestConnectionTest::countsAndFindsTheNewest()
{
    m_transport.enqueue(httpAnswer(200, feedPage({"a", "b"}, feedMeta(1, 1, 2))));
    const auto result = run();
    QVERIFY(result);
    QCOMPARE(result->deliveries, std::optional<qint64>(2));
}

void TestConnectionTest::asksForTheLastPageWhereTheOrderIsUnknown()
{
    m_transport.enqueue(httpAnswer(200, feedPage({"a"}, feedMeta(1, 7, 7))));
    m_transport.enqueue(httpAnswer(200, feedPage({"g"}, feedMeta(7, 7, 7))));
    const qsizetype before = m_transport.requests().size();
    const auto result = run();
    QVERIFY(result);
    QCOMPARE(result->deliveries, std::optional<qint64>(7));
    QCOMPARE(m_transport.requests().size(), before + 2);
    QCOMPARE(pageOf(m_transport.requests().last()), 7);
}

void TestConnectionTest::worksThePageCountOutOfTheRows()
{
    m_transport.enqueue(httpAnswer(200, feedPage({"a", "b"}, "\"total_results\":5")));
    m_transport.enqueue(httpAnswer(200, feedPage({"e"}, "\"total_results\":5")));
    const auto result = run();
    QVERIFY(result);
    QCOMPARE(result->deliveries, std::optional<qint64>(5));
    QCOMPARE(pageOf(m_transport.requests().last()), 3);
}

void TestConnectionTest::onePageIsEnoughWhereItTellsTheNext()
{
    const auto profile = feedProfile();
    profile->list.paging.style = Paging::Style::LinkHeader;
    profile->list.paging.resultsHeader = "x-total";
    profile->fields.startedAt = {QStringLiteral("/says")};
    m_transport.enqueue(httpAnswer(200, feedPage({"a=2026-05-01T00:00:00Z"}),
        {{"Link", "<http://127.0.0.1:1/deliveries?page=2>; rel=next"}, {"X-Total", "77"}}));
    const qsizetype before = m_transport.requests().size();
    const auto result = run(profile);
    QVERIFY(result);
    QCOMPARE(result->deliveries, std::optional<qint64>(77));
    QCOMPARE(result->newest, Instant::fromIso("2026-05-01"));
    QCOMPARE(m_transport.requests().size(), before + 1);
}

void TestConnectionTest::countsAListOfOnePage_data()
{
    QTest::addColumn<int>("newestOnly");
    QTest::addColumn<int>("deliveries"); // -1: not known
    QTest::newRow("no limit") << 0 << 2;
    QTest::newRow("below the limit") << 50 << 2;
    QTest::newRow("at the limit there may be more") << 2 << -1;
}

void TestConnectionTest::countsAListOfOnePage()
{
    QFETCH(int, newestOnly);
    QFETCH(int, deliveries);
    const auto profile = feedProfile();
    profile->list.paging = {};
    profile->limits.newest = newestOnly;
    m_transport.enqueue(httpAnswer(200, feedPage({"a", "b"})));
    const auto result = run(profile);
    QVERIFY(result);
    QCOMPARE(result->deliveries.value_or(-1), deliveries);
}

void TestConnectionTest::passesOnTheProvidersRefusal()
{
    m_transport.enqueue(httpAnswer(401, "{}"));
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::Unauthorized);
}

void TestConnectionTest::doesNotWaitForATooBusyProvider()
{
    m_transport.enqueue(httpAnswer(429, "{}", {{"Retry-After", "600"}}));
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::RateLimited);
}

void TestConnectionTest::isNotFooledByAnotherApi()
{
    m_transport.enqueue(httpAnswer(200, "{\"hello\":\"world\"}"));
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::NotADeliveryLog);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
