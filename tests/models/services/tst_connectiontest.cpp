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
    void passesOnTheProvidersRefusal();
    void doesNotWaitForATooBusyProvider();
    void isNotFooledByAnotherApi();

private:
    ConnectionResult run()
    {
        ConnectionTest test(
            &m_transport, &m_clock, feedProfile(), FeedBench::requests(feedProfile()));
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
