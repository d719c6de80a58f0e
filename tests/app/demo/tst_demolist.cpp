// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demolist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoList : public QObject
{
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void pages_data();
    void pages();
    void answersOneDelivery();
    void refuses_data();
    void refuses();
};

namespace {

DemoDelivery delivery(const QByteArray& id, bool isDelivered, const QByteArray& type, qint64 second)
{
    DemoDelivery result{id, type, isDelivered, Instant::fromMilliseconds(second * 1000),
        Instant::fromMilliseconds(second * 1000 + 500)};
    result.json = R"({"id":")" + id + R"(",)";
    result.webhookAt = result.json.size();
    result.json += R"("webhook":{"payload":"of )" + id + R"("},)";
    result.attemptsAt = result.json.size();
    result.json += R"("attempts":[{"url":"to )" + id + R"("}]})";
    return result;
}

DemoAnswer answered(
    const QByteArray& path, const QByteArray& query, const QByteArray& method = "GET")
{
    const DemoList list(
        {delivery("d4", true, "call.initiated", 40), delivery("d3", false, "message.sent", 30),
            delivery("d2", true, "message.sent", 20), delivery("d1", false, "call_initiated", 10)});
    return list.answer({method, path, query, {}, {}});
}

QJsonObject object(const DemoAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray ids(const QJsonObject& page)
{
    QByteArrayList result;
    const QJsonArray data = page["data"_L1].toArray();
    for (const QJsonValue& one : data)
        result.append(one["id"_L1].toString().toLatin1());
    return result.join(' ');
}

} // namespace

void TestDemoList::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char* query, const char* found) {
        QTest::newRow(query) << QByteArray(query) << QByteArray(found);
    };
    row("", "d4 d3 d2 d1");
    row("filter[status][eq]=failed", "d3 d1");
    row("filter[status][eq]=delivered", "d4 d2");
    row("filter[event_type]=message.sent", "d3 d2");
    row("filter[event_type]=call_initiated,call.initiated", "d4 d1");
    row("filter[webhook][contains]=of%20d2", "d2");
    row("filter[webhook][contains]=to%20d2", "");
    row("filter[attempts][contains]=to%20d2", "d2");
    row("filter[attempts][contains]=of%20d2", "");
    row("filter[started_at][gte]=1970-01-01T00:00:30Z", "d4 d3");
    row("filter[started_at][lte]=1970-01-01T00:00:20Z", "d2 d1");
    row("filter[finished_at][gte]=1970-01-01T00:00:30.500Z", "d4 d3");
    row("filter[finished_at][lte]=1970-01-01T00:00:30.499Z", "d2 d1");
    row("filter[status][eq]=failed&filter[event_type]=message.sent", "d3");
}

void TestDemoList::filters()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, found);
    const DemoAnswer answer = answered("/v2/webhook_deliveries", query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(ids(object(answer)), found);
    QCOMPARE(object(answer)["meta"_L1]["total_results"_L1].toInt(),
        found.isEmpty() ? 0 : found.count(' ') + 1);
}

void TestDemoList::pages_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<int>("page");
    QTest::newRow("first") << QByteArray("page[size]=3") << QByteArray("d4 d3 d2") << 1;
    QTest::newRow("last") << QByteArray("page[size]=3&page[number]=2") << QByteArray("d1") << 2;
    QTest::newRow("beyond") << QByteArray("page[size]=3&page[number]=3") << QByteArray() << 3;
}

void TestDemoList::pages()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, found);
    QFETCH(const int, page);
    const QJsonObject answer = object(answered("/v2/webhook_deliveries", query));
    QCOMPARE(ids(answer), found);
    const QJsonObject expected{{u"page_number"_s, page}, {u"page_size"_s, 3}, {u"total_pages"_s, 2},
        {u"total_results"_s, 4}};
    QCOMPARE(answer["meta"_L1].toObject(), expected);
}

void TestDemoList::answersOneDelivery()
{
    const DemoAnswer answer = answered("/v2/webhook_deliveries/D3", {});
    QCOMPARE(answer.status, 200);
    QCOMPARE(object(answer)["data"_L1]["id"_L1].toString(), u"d3"_s);
}

void TestDemoList::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    const auto row = [](const char* method, const char* path, const char* query, int status) {
        QTest::newRow(path) << QByteArray(method) << QByteArray(path) << QByteArray(query)
                            << status;
    };
    row("GET", "/v2/webhook_deliveries/d5", "", 404);
    row("GET", "/v2/messages", "", 404);
    row("GET", "/v2/webhook_deliveriesX", "", 404);
    row("POST", "/v2/webhook_deliveries", "", 405);
    row("GET", "/v2/webhook_deliveries", "page[size]=251", 422);
}

void TestDemoList::refuses()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, query);
    QFETCH(const int, status);
    const DemoAnswer answer = answered(path, query, method);
    QCOMPARE(answer.status, status);
    const QJsonValue error = object(answer)["errors"_L1][0];
    for (const auto key : {"code"_L1, "title"_L1, "detail"_L1})
        QVERIFY(!error[key].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoList)
#include "tst_demolist.moc"
