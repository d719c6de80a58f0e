// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilecallsreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace waybill;

class TestProfileCallsReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAListCall();
    void readsBasicAuth();
    void readsRowCalls();
    void readsLookups();
    void refuses_data();
    void refuses();

private:
    ProfileObject object(const char* json)
    {
        m_problem = {QStringLiteral("mine.json"), {}};
        return {QJsonDocument::fromJson(json).object(), QString(), m_problem};
    }
    ProfileProblem m_problem;
};

void TestProfileCallsReader::readsAListCall()
{
    const ListCall list = readListCall(object(R"({"path": "/x", "order": "newestFirst",
        "query": [["with_msg", "true"], ["a", "{b}"]], "timeFormat": "isoWithoutZone",
        "openFrom": "2000-01-01T00:00:00", "filters": {"startedAt.from": "startDate"},
        "paging": {"style": "cursor", "parameter": "next", "sizeParameter": "limit",
                   "defaultSize": 5, "maxSize": 250, "resultsHeader": "X-Total"}})"));
    QVERIFY(!m_problem.first);
    QCOMPARE(list.path, QStringLiteral("/x"));
    QCOMPARE(list.order, ListOrder::NewestFirst);
    QCOMPARE(list.query,
        (QueryItems{{QStringLiteral("with_msg"), QStringLiteral("true")},
            {QStringLiteral("a"), QStringLiteral("{b}")}}));
    QCOMPARE(list.timeFormat, ListCall::TimeFormat::IsoWithoutZone);
    QCOMPARE(list.openFrom, QStringLiteral("2000-01-01T00:00:00"));
    QCOMPARE(list.filters.value(QStringLiteral("startedAt.from")), QStringLiteral("startDate"));
    QCOMPARE(list.paging.style, Paging::Style::Cursor);
    QCOMPARE(list.paging.parameter, QStringLiteral("next"));
    QCOMPARE(list.paging.sizeParameter, QStringLiteral("limit"));
    QCOMPARE(list.paging.defaultSize, 5);
    QCOMPARE(list.paging.maxSize, 250);
    QCOMPARE(list.paging.resultsHeader, "X-Total");
}

void TestProfileCallsReader::readsBasicAuth()
{
    const Auth auth = readAuth(object(
        R"({"header": "Authorization", "value": "Basic {base64}", "base64": "{email}/token:{token}"})"));
    QVERIFY(!m_problem.first);
    QCOMPARE(auth.base64, QStringLiteral("{email}/token:{token}"));
    (void)readAuth(object("{}"));
    QVERIFY(!m_problem.first); // a log that needs no token
}

void TestProfileCallsReader::readsRowCalls()
{
    QList<ProfileObject> list{object(R"({"name": "detail", "path": "{root}/deliveries/{attemptId}",
        "root": "/data", "overlaysRow": true, "query": [["with", "all"]]})")};
    const QList<RowCall> calls = readRowCalls(list);
    QVERIFY(!m_problem.first);
    QCOMPARE(calls.first().name, QStringLiteral("detail"));
    QCOMPARE(calls.first().root, Pointers{QStringLiteral("/data")});
    QVERIFY(calls.first().overlaysRow);
    const RedeliveryCall redelivery = readRedelivery(object(
        R"({"method": "POST", "path": "/x/{id}", "body": "{}", "note": "at most 5 a minute"})"));
    QVERIFY(redelivery.exists());
    QCOMPARE(redelivery.body, QStringLiteral("{}"));
    QVERIFY(!readRedelivery(object("{}")).exists());
}

void TestProfileCallsReader::readsLookups()
{
    const QList<Parameter> parameters = readParameters({object(
        R"({"name": "hook_id", "label": "Webhook", "help": "its number", "required": false,
            "lookups": [{"path": "/hooks", "items": "", "value": "/id", "label": ["/name", "/url"]},
                        {"path": "/all", "query": [["mine", "1"]], "items": "/data", "value": "/id",
                         "paging": {"style": "cursor", "parameter": "after"}, "next": "/next",
                         "hasMore": {"at": "/more", "values": ["true"]}, "results": "/total"}]})")});
    QVERIFY(!m_problem.first);
    QVERIFY(!parameters.first().required);
    const QList<Lookup>& lookups = parameters.first().lookups;
    QCOMPARE(lookups.size(), 2);
    QCOMPARE(lookups[0].path, QStringLiteral("/hooks"));
    QCOMPARE(lookups[0].page.items, Pointers{QString()});
    QCOMPARE(lookups[0].label.size(), 2);
    QVERIFY(lookups[0].pagesAsDeliveries);
    QCOMPARE(lookups[1].query, (QueryItems{{QStringLiteral("mine"), QStringLiteral("1")}}));
    QVERIFY(!lookups[1].pagesAsDeliveries);
    QCOMPARE(lookups[1].paging.style, Paging::Style::Cursor);
    QCOMPARE(lookups[1].page.next, Pointers{QStringLiteral("/next")});
    QCOMPARE(lookups[1].page.hasMore.values, QStringList{QStringLiteral("true")});
    QCOMPARE(lookups[1].page.results, Pointers{QStringLiteral("/total")});
}

void TestProfileCallsReader::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* json, const char* pointer) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(pointer);
    };
    row("another host", R"({"path": "https://evil.example/"})", "/path");
    row("another host, shorter", R"({"path": "//evil.example/"})", "/path");
    row("a query in the path", R"({"path": "/x?a=b"})", "/path");
    row("a style nobody knows", R"({"path": "/x", "paging": {"style": "spiral"}})",
        "/paging/style");
    row("no name for the page", R"({"path": "/x", "paging": {"style": "number"}})",
        "/paging/parameter");
    row("a page too large", R"({"path": "/x", "paging": {"maxSize": 10001}})", "/paging/maxSize");
    row("half a pair", R"({"path": "/x", "query": [["a"]]})", "/query/0");
    row("a time format nobody knows", R"({"path": "/x", "timeFormat": "rfc"})", "/timeFormat");
}

void TestProfileCallsReader::refuses()
{
    QFETCH(QByteArray, json);
    (void)readListCall(object(json.constData()));
    QVERIFY(m_problem.first);
    QTEST(m_problem.first->pointer, "pointer");
}

QTEST_GUILESS_MAIN(TestProfileCallsReader)
#include "tst_profilecallsreader.moc"
