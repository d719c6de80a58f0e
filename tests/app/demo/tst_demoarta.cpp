// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoarta.h"
#include "net/systemclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoArta : public QObject
{
    Q_OBJECT

private slots:
    void listsEachRecordOnce();
    void givesBodiesOnlyOnRequest();
    void refuses_data();
    void refuses();

private:
    DemoAnswer get(const QByteArray& path, const QByteArray& query = {}) const
    {
        return m_arta.answer(
            {"GET", path, query, {{"Authorization", "ARTA_APIKey arta-demo-key"}}, {}});
    }

    const DemoArta m_arta{SystemClock().now()};
};

void TestDemoArta::listsEachRecordOnce()
{
    QSet<QString> ids;
    for (int page = 1; page <= 3; ++page) {
        const auto answer
            = get("/webhook_deliveries", "page_size=90&page=" + QByteArray::number(page));
        QCOMPARE(answer.status, 200);
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(body["metadata"_L1]["total_count"_L1].toInt(), DemoArta::count);
        QCOMPARE(body["metadata"_L1]["page_size"_L1].toInt(), 50); // at most
        const QJsonArray items = body["items"_L1].toArray();
        for (const QJsonValue& item : items) {
            ids.insert(item["id"_L1].toString());
            QVERIFY(!item["created_at"_L1].toString().endsWith(u'Z'));
        }
    }
    QCOMPARE(ids.size(), DemoArta::count);
}

void TestDemoArta::givesBodiesOnlyOnRequest()
{
    const auto list = get("/webhook_deliveries");
    const QJsonValue row
        = QJsonDocument::fromJson(list.body).object()["items"_L1].toArray().first();
    QVERIFY(row["request_body"_L1].isUndefined());
    const auto detail = get("/webhook_deliveries/" + row["id"_L1].toString().toUtf8());
    QCOMPARE(detail.status, 200);
    const QJsonObject record = QJsonDocument::fromJson(detail.body).object();
    QCOMPARE(record["id"_L1], row["id"_L1]);
    const QByteArray sent = record["request_body"_L1].toString().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(sent).object()["type"_L1], row["type"_L1]);
}

void TestDemoArta::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray token = "ARTA_APIKey arta-demo-key";
    QTest::newRow("token") << QByteArray("/webhook_deliveries") << QByteArray()
                           << QByteArray("Bearer arta-demo-key") << 401;
    QTest::newRow("path") << QByteArray("/deliveries") << QByteArray() << token << 404;
    QTest::newRow("id") << QByteArray("/webhook_deliveries/none") << QByteArray() << token << 404;
    QTest::newRow("page") << QByteArray("/webhook_deliveries") << QByteArray("page=0") << token
                          << 422;
}

void TestDemoArta::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, token);
    const auto answer = m_arta.answer({"GET", path, query, {{"Authorization", token}}, {}});
    QTEST(answer.status, "status");
    QVERIFY(!QJsonDocument::fromJson(answer.body)["errors"_L1]["detail"_L1].toString().isEmpty());
    QVERIFY(answer.headers.value("x-arta-request-id"));
}

QTEST_GUILESS_MAIN(TestDemoArta)
#include "tst_demoarta.moc"
