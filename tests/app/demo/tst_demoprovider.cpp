// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoprovider.h"
#include "fetched.h"
#include "net/systemclock.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestDemoProvider : public QObject
{
    Q_OBJECT

private slots:
    void listsTwoThousandOnce();
    void filtersOverHttp_data();
    void filtersOverHttp();
    void answersOneDelivery();
    void refuses_data();
    void refuses();
    void tellsItsLimits();
    void failsAsScripted();
    void takesItsTime();

private:
    Fetched get(const DemoProvider& provider, const QString& pathAndQuery);

    QNetworkAccessManager m_network;
    const DemoProvider m_provider{DemoOptions{.now = SystemClock().now()}};
};

Fetched TestDemoProvider::get(const DemoProvider& provider, const QString& pathAndQuery)
{
    return fetched(m_network, QUrl(provider.baseUrl().toString() + pathAndQuery),
        DemoProvider::token().toUtf8());
}

void TestDemoProvider::listsTwoThousandOnce()
{
    QSet<QString> ids;
    int pages = 1;
    for (int page = 1; page <= pages; ++page) {
        const Fetched got = get(
            m_provider, u"/webhook_deliveries?page%5Bsize%5D=250&page%5Bnumber%5D=%1"_s.arg(page));
        QCOMPARE(got.status, 200);
        QJsonParseError error{};
        const QJsonObject answer = QJsonDocument::fromJson(got.body, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(answer["meta"_L1]["total_results"_L1].toInt(), 2000);
        QCOMPARE(answer["meta"_L1]["page_number"_L1].toInt(), page);
        pages = answer["meta"_L1]["total_pages"_L1].toInt();
        const QJsonArray data = answer["data"_L1].toArray();
        QCOMPARE(data.size(), 250);
        for (const QJsonValue& delivery : data)
            ids.insert(delivery["id"_L1].toString());
    }
    QCOMPARE(pages, 8);
    QCOMPARE(ids.size(), 2000);
}

void TestDemoProvider::filtersOverHttp_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("encoded") << u"?filter%5Bstatus%5D%5Beq%5D=failed&filter%5Bevent_type%5D="
                                "call.initiated%2Ccall_initiated&page%5Bsize%5D=250"_s;
    QTest::newRow("literal") << u"?filter[status][eq]=failed&filter[event_type]="
                                "call.initiated,call_initiated&page[size]=250"_s;
}

void TestDemoProvider::filtersOverHttp()
{
    QFETCH(const QString, query);
    const Fetched got = get(m_provider, u"/webhook_deliveries"_s + query);
    QCOMPARE(got.status, 200);
    const QJsonObject answer = QJsonDocument::fromJson(got.body).object();
    const QJsonArray data = answer["data"_L1].toArray();
    QVERIFY(!data.isEmpty());
    QCOMPARE(answer["meta"_L1]["total_results"_L1].toInt(), data.size());
    for (const QJsonValue& delivery : data) {
        QCOMPARE(delivery["status"_L1].toString(), u"failed"_s);
        QVERIFY(delivery["webhook"_L1]["event_type"_L1].toString().startsWith(u"call"));
    }
}

void TestDemoProvider::answersOneDelivery()
{
    const Fetched got
        = get(m_provider, u"/webhook_deliveries/f5586561-8ff0-4291-a0ac-84fe544797bd"_s);
    QCOMPARE(got.status, 200);
    QVERIFY(got.body.startsWith(R"({"data":{"id":"f5586561-8ff0-4291-a0ac-84fe544797bd",)"));
}

void TestDemoProvider::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray token = DemoProvider::token().toUtf8();
    QTest::newRow("no token") << u"/webhook_deliveries"_s << QByteArray() << 401;
    QTest::newRow("wrong token") << u"/webhook_deliveries"_s << QByteArray("KEY1") << 401;
    QTest::newRow("page too large") << u"/webhook_deliveries?page[size]=251"_s << token << 422;
    QTest::newRow("bad time") << u"/webhook_deliveries?filter[started_at][gte]=now"_s << token
                              << 422;
    QTest::newRow("unknown id") << u"/webhook_deliveries/nobody"_s << token << 404;
    QTest::newRow("unknown path") << u"/messages"_s << token << 404;
}

void TestDemoProvider::refuses()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    const Fetched got = fetched(m_network, QUrl(m_provider.baseUrl().toString() + path), token);
    QCOMPARE(got.status, status);
    const QJsonObject answer = QJsonDocument::fromJson(got.body).object();
    QVERIFY(!answer["errors"_L1][0]["title"_L1].toString().isEmpty());
}

void TestDemoProvider::tellsItsLimits()
{
    const auto first = get(m_provider, u"/webhook_deliveries?page[size]=1"_s).headers;
    const auto second = get(m_provider, u"/webhook_deliveries?page[size]=1"_s).headers;
    QCOMPARE(first.value("x-ratelimit-limit"), QByteArray("1000"));
    QVERIFY(second.value("x-ratelimit-remaining").toInt() > 0);
    QVERIFY(second.value("x-ratelimit-remaining") != first.value("x-ratelimit-remaining"));
    QVERIFY(first.value("x-ratelimit-reset").toInt() <= 60);
}

void TestDemoProvider::failsAsScripted()
{
    const DemoProvider provider({.now = SystemClock().now(),
        .deliveryCount = 30,
        .faults = {{.page = 2, .status = 429, .times = 1, .reset = 2s},
            {.page = 3, .status = 503, .times = 2}}});
    const auto page = [&](int number) {
        return get(provider, u"/webhook_deliveries?page[size]=10&page[number]=%1"_s.arg(number));
    };
    QCOMPARE(page(1).status, 200);
    const Fetched limited = page(2);
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.headers.value("x-ratelimit-reset"), QByteArray("2"));
    QVERIFY(limited.body.contains(R"("code":"10011")"));
    QCOMPARE(page(2).status, 200);
    QCOMPARE(page(3).status, 503);
    QCOMPARE(page(3).status, 503);
    QCOMPARE(page(3).status, 200);
}

void TestDemoProvider::takesItsTime()
{
    const DemoProvider provider(
        {.now = SystemClock().now(), .deliveryCount = 3, .pageLatency = 150ms});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(get(provider, u"/webhook_deliveries"_s).status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

QTEST_GUILESS_MAIN(TestDemoProvider)
#include "tst_demoprovider.moc"
