// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demogithub.h"
#include "net/systemclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoGitHub : public QObject
{
    Q_OBJECT

private slots:
    void pagesByLinkUntilTheEnd();
    void hasDeliveriesTriedAgain();
    void givesBodiesOnRequest();
    void sendsAgain();
    void refuses_data();
    void refuses();

private:
    static DemoRequest request(
        const QByteArray& path, const QByteArray& query = {}, const QByteArray& method = "GET")
    {
        return {method, path, query,
            {{"Authorization", "Bearer ghp_waybill_demo"}, {"Host", "127.0.0.1:99"}}, {}};
    }
    QJsonArray rows(const QByteArray& query = "per_page=100")
    {
        return QJsonDocument::fromJson(m_log.answer(request(m_path, query)).body).array();
    }

    const QByteArray m_path = "/repos/acme/shop/hooks/123456/deliveries";
    DemoGitHub m_log{[] { return SystemClock().now(); }};
};

void TestDemoGitHub::pagesByLinkUntilTheEnd()
{
    static const QRegularExpression next(
        u"^<http://127\\.0\\.0\\.1:99/repos/acme/shop/hooks/123456/deliveries\\?(.*)>; rel=\"next\"$"_s);
    QSet<QByteArray> seen;
    QByteArray query = "per_page=100";
    int pages = 0;
    while (!query.isEmpty() && ++pages < 9) {
        const DemoAnswer answer = m_log.answer(request(m_path, query));
        QCOMPARE(answer.status, 200);
        static const QRegularExpression id(u"\"id\":(\\d+),\"guid\""_s);
        for (auto it = id.globalMatch(QString::fromUtf8(answer.body)); it.hasNext();)
            seen.insert(it.next().captured(1).toUtf8());
        const auto link = answer.headers.value("Link");
        query = link ? next.match(QString::fromUtf8(*link)).captured(1).toUtf8() : QByteArray();
    }
    QCOMPARE(pages, 4);
    QCOMPARE(seen.size(), DemoGitHub::count);
}

void TestDemoGitHub::hasDeliveriesTriedAgain()
{
    QSet<QString> guids;
    int again = 0;
    const QJsonArray list = rows();
    for (const QJsonValue& row : list) {
        again += row["redelivery"_L1].toBool() ? 1 : 0;
        guids.insert(row["guid"_L1].toString());
    }
    QVERIFY(again > 0);
    QVERIFY(guids.size() < list.size());
}

void TestDemoGitHub::givesBodiesOnRequest()
{
    const QByteArray list = m_log.answer(request(m_path)).body;
    const qsizetype at = list.indexOf("\"id\":") + 5;
    const QByteArray id = list.mid(at, list.indexOf(',', at) - at);
    QVERIFY(id.toLongLong() > (1LL << 53));
    const DemoAnswer detail = m_log.answer(request(m_path + '/' + id));
    QCOMPARE(detail.status, 200);
    const QJsonObject row = QJsonDocument::fromJson(detail.body).object();
    QCOMPARE(row["request"_L1]["headers"_L1]["X-GitHub-Event"_L1], row["event"_L1]);
    QCOMPARE(row["request"_L1]["payload"_L1]["repository"_L1]["full_name"_L1].toString(),
        u"acme/shop"_s);
}

void TestDemoGitHub::sendsAgain()
{
    const QByteArray list = m_log.answer(request(m_path)).body;
    const qsizetype at = list.indexOf("\"id\":") + 5;
    const QByteArray id = list.mid(at, list.indexOf(',', at) - at);
    const QString guid = rows().first()["guid"_L1].toString();
    QCOMPARE(m_log.answer(request(m_path + '/' + id + "/attempts", {}, "POST")).status, 202);
    const QJsonArray after = rows();
    QCOMPARE(after.first()["guid"_L1].toString(), guid);
    QCOMPARE(after.first()["redelivery"_L1].toBool(), true);
    QCOMPARE(after.at(1)["guid"_L1].toString(), guid);
}

void TestDemoGitHub::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* path, const char* query, const char* method,
                         int status) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(query) << QByteArray(method)
                            << status;
    };
    row("another hook", "/repos/acme/shop/hooks/1/deliveries", "", "GET", 404);
    row("no such delivery", "/repos/acme/shop/hooks/123456/deliveries/1", "", "GET", 404);
    row("again, no such delivery", "/repos/acme/shop/hooks/123456/deliveries/1/attempts", "",
        "POST", 404);
    row("a bad cursor", "/repos/acme/shop/hooks/123456/deliveries", "cursor=x", "GET", 422);
}

void TestDemoGitHub::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, method);
    const DemoAnswer answer = m_log.answer(request(path, query, method));
    QTEST(answer.status, "status");
    QVERIFY(!QJsonDocument::fromJson(answer.body)["message"_L1].toString().isEmpty());
    DemoRequest stranger = request(m_path);
    stranger.headers = {{"Authorization", "Bearer other"}};
    QCOMPARE(m_log.answer(stranger).status, 401);
}

QTEST_GUILESS_MAIN(TestDemoGitHub)
#include "tst_demogithub.moc"
