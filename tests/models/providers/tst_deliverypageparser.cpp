// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"
#include "providers/deliverypageparser.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestDeliveryPageParser : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSeedPage();
    void slicesAreExact();
    void takesDriftedShapes();
    void refuses_data();
    void refuses();
    void refusesEveryCut();
    void keepsRows_data();
    void keepsRows();
    void badUtf8CostsOneMark();
    void longStringsAndDeepNestsPass();
    void lastOfDuplicateKeysCounts();
    void readsATopLevelList();

private:
    DeliveryPageParser m_parser{telnyxProfile()};
};

static QByteArray seedPage()
{
    return testData(QStringLiteral("telnyx/list.in.json"));
}

static qint64 nsOf(const char* time)
{
    return Instant::fromIso(time)->ns;
}

void TestDeliveryPageParser::readsTheSeedPage()
{
    const auto page = m_parser.parse(seedPage());
    QVERIFY(page);
    QCOMPARE(page->rows.size(), std::size_t(1));
    const DeliveryRow& row = page->rows.front();
    const auto text = [&](TextCode code) { return page->texts.at(code); };
    QCOMPARE(row.id, "f5586561-8ff0-4291-a0ac-84fe544797bd");
    QCOMPARE(row.eventId, "C9C0797E-901D-4349-A33C-C2C8F31A92C2");
    QCOMPARE(text(row.eventType), "call_initiated");
    QCOMPARE(text(row.providerStatus), "delivered");
    QCOMPARE(row.status, DeliveryStatus::Delivered);
    QCOMPARE(text(row.route),
        "https://typo.example.com/webhooks\nhttps://fallback.example.com/webhooks");
    QCOMPARE(text(row.errorCode), "75499");
    QCOMPARE(text(row.errorTitle), "Webhook host returned HTTP 4XX");
    QCOMPARE(text(row.responseTitle), "");
    QCOMPARE(row.attemptCount, 2);
    QCOMPARE(row.attemptMarks, 0b1110u);
    QCOMPARE(row.httpStatus, 200);
    QCOMPARE(row.occurredAt, nsOf("2020-08-10T13:02:01.000Z"));
    QCOMPARE(row.startedAt, nsOf("2020-08-10T14:00:00.000Z"));
    QCOMPARE(row.finishedAt, nsOf("2020-08-10T14:00:05.595Z"));
    QCOMPARE(row.firstAttemptAt, nsOf("2020-08-10T14:00:05.004Z"));
    QCOMPARE(row.answerTime, 231'000'000);
    QVERIFY(!row.hasBadUtf8);
    QCOMPARE(page->totals.page, 2);
    QCOMPARE(page->totals.pageCount, 3);
    QCOMPARE(page->totals.results, 55);
    QVERIFY(page->totals.hasNext);
    QVERIFY(page->notes.isEmpty());
}

void TestDeliveryPageParser::slicesAreExact()
{
    const QByteArray json = R"( { "data" : [ {"id":"a", "status":"failed" } , {"id":"b"}
        ] } )";
    const auto page = m_parser.parse(json);
    QVERIFY(page);
    QCOMPARE(page->bytes, json);
    QCOMPARE(page->slice(page->rows.at(0)), R"({"id":"a", "status":"failed" })");
    QCOMPARE(page->slice(page->rows.at(1)), R"({"id":"b"})");
}

void TestDeliveryPageParser::takesDriftedShapes()
{
    const auto page = m_parser.parse(R"({"data":[{"id":"a","attempts":[
        {"status":"failed","started_at":"2026-01-01T00:00:00Z","finished_at":"2026-01-01T00:00:01Z",
         "http":{"request":{"url":"u"},"reponse":{"status":503,"body":"<title>Down</title>"}},
         "errors":[75499,75001]}]},
        {"id":"b","attempts":[{"status":"failed","http":{"request":{"url":"u"},"reponse":null},
         "errors":["75001"]}]}]})");
    QVERIFY(page);
    const DeliveryRow& row = page->rows.at(0);
    QCOMPARE(row.httpStatus, 503);
    QCOMPARE(page->texts.at(row.errorCode), "75499");
    QCOMPARE(page->texts.at(row.responseTitle), "Down");
    QCOMPARE(page->texts.at(page->rows.at(1).errorCode), "75001");
    for (const FieldNote& note : page->notes)
        QVERIFY2(!note.pointer.contains(QStringLiteral("reponse")), qPrintable(note.pointer));
}

void TestDeliveryPageParser::refuses_data()
{
    using Kind = FetchError::Kind;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char* name, const QByteArray& json, Kind kind, const char* cause) {
        QTest::newRow(name) << json << static_cast<int>(kind) << QString::fromLatin1(cause);
    };
    row("empty", "", Kind::Malformed, "byte 0");
    row("white space", " \n", Kind::Malformed, "byte 0");
    row("HTML", "<html>", Kind::Malformed, "byte 0");
    row("trailing junk", "{\"data\":[]} x", Kind::Malformed, "byte");
    row("a second document", "{\"data\":[]}{\"data\":[]}", Kind::Malformed, "byte 11");
    row("trailing bracket", "{\"data\":[]}}", Kind::Malformed, "byte 11");
    row("unclosed array", "{\"data\":[{\"id\":\"a\"}}", Kind::Malformed, "byte");
    row("comma missing", "{\"data\":[{\"id\":\"a\"}{\"id\":\"b\"}]}", Kind::Malformed, "byte");
    row("colon missing", "{\"data\" []}", Kind::Malformed, "byte");
    row("no items", "{\"meta\":{}}", Kind::NotADeliveryLog, "/data: missing");
    row("items null", "{\"data\":null}", Kind::NotADeliveryLog, "/data: null");
    row("items an object", "{\"data\":{\"id\":\"a\"}}", Kind::NotADeliveryLog, "/data: an object");
    row("a list at the root", "[]", Kind::NotADeliveryLog, "/data: missing");
    row("a scalar", "\"hello\"", Kind::NotADeliveryLog, "a string");
    row("no id", "{\"data\":[{\"id\":\"a\"},{\"x\":1}]}", Kind::NotADeliveryLog,
        "/data/1/id: missing");
    row("id null", "{\"data\":[{\"id\":null}]}", Kind::NotADeliveryLog, "/data/0/id: null");
    row("id an object", "{\"data\":[{\"id\":{}}]}", Kind::NotADeliveryLog, "/data/0/id: an object");
    row("id empty", "{\"data\":[{\"id\":\"\"}]}", Kind::NotADeliveryLog, "/data/0/id: empty");
    row("item null", "{\"data\":[null]}", Kind::NotADeliveryLog, "/data/0/id: missing");
}

void TestDeliveryPageParser::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, cause);
    const auto page = m_parser.parse(json);
    QVERIFY(!page);
    QTEST(static_cast<int>(page.error().kind), "kind");
    QVERIFY2(page.error().cause.contains(cause), qPrintable(page.error().cause));
}

void TestDeliveryPageParser::refusesEveryCut()
{
    const QByteArray whole = seedPage().trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = m_parser.parse(whole.first(length));
        QVERIFY2(!page, qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, FetchError::Kind::Malformed);
    }
}

void TestDeliveryPageParser::keepsRows_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* from, const char* to, const char* pointer) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(pointer);
    };
    row("status missing", "\"status\": \"delivered\",\n      \"webhook\"", "\"webhook\"",
        "/data/0/status");
    row("status a number list", "\"status\": \"delivered\",\n      \"webhook\"",
        "\"status\": [1],\n \"webhook\"", "/data/0/status");
    row("time in words", "\"2020-08-10T13:02:01.000Z\"", "\"date-time\"",
        "/data/0/webhook/occurred_at");
    row("time a number", "\"2020-08-10T13:02:01.000Z\"", "12", "/data/0/webhook/occurred_at");
    row("time null", "\"2020-08-10T14:00:05.364Z\"", "null", "/data/0/attempts/0/started_at");
    row("attempts null", "\"attempts\": [", "\"attempts\": null, \"others\": [",
        "/data/0/attempts");
    row("attempts an object", "\"attempts\": [", "\"attempts\": {}, \"others\": [",
        "/data/0/attempts");
    row("http null", "\"http\": {", "\"http\": null, \"other\": {", "/data/0/attempts/0/http");
    row("response text", "\"response\": {", "\"response\": \"none\", \"other\": {",
        "/data/0/attempts/0/http/response");
    row("httpStatus a list", "\"status\": 404", "\"status\": [404]",
        "/data/0/attempts/1/http/response/status");
    row("body a number", "\"All good.\"", "7", "/data/0/attempts/0/http/response/body");
    row("errors text", "\"errors\": [", "\"errors\": \"x\", \"other\": [",
        "/data/0/attempts/1/errors");
    row("total text", "\"total_results\": 55", "\"total_results\": \"55\"", "/meta/total_results");
    row("unknown literal", "\"2020-08-10T14:00:00.000Z\"", "tru", "/data/0/started_at");
}

void TestDeliveryPageParser::keepsRows()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, pointer);
    QByteArray json = seedPage();
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const auto page = m_parser.parse(json);
    QVERIFY2(page, page ? "" : qPrintable(page.error().cause));
    QCOMPARE(page->rows.size(), std::size_t(1));
    QStringList pointers;
    for (const FieldNote& note : page->notes)
        pointers.append(note.pointer);
    QCOMPARE(pointers, QStringList{pointer});
}

void TestDeliveryPageParser::badUtf8CostsOneMark()
{
    QByteArray json = "{\"data\":[";
    for (int i = 0; i < 250; ++i)
        json += (i > 0 ? ",{\"id\":\"d" : "{\"id\":\"d") + QByteArray::number(i)
            + "\",\"webhook\":{\"text\":\"" + (i == 100 ? "\xFF" : "x") + "\"}}";
    json += "]}";
    const auto page = m_parser.parse(json);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), std::size_t(250));
    QCOMPARE(page->bytes, json);
    for (std::size_t i = 0; i < 250; ++i)
        QCOMPARE(page->rows[i].hasBadUtf8, i == 100);
    QVERIFY(page->slice(page->rows[100]).contains('\xFF'));
}

void TestDeliveryPageParser::longStringsAndDeepNestsPass()
{
    const QByteArray deep = QByteArray(1000, '[') + QByteArray(1000, ']');
    const QByteArray json = "{\"data\":[{\"id\":\"a\",\"webhook\":{\"payload\":" + deep
        + "}},{\"id\":\"b\",\"webhook\":{\"payload\":\"" + QByteArray(10'000'000, 'x') + "\"}}]}";
    const auto page = m_parser.parse(json);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), std::size_t(2));
    QVERIFY(page->slice(page->rows[0]).contains(deep));
    QVERIFY(page->rows[1].sliceLength > 10'000'000);
}

void TestDeliveryPageParser::lastOfDuplicateKeysCounts()
{
    const auto page = m_parser.parse(R"({"data":[{"id":"a","id":"b","status":"failed",
        "attempts":[{"status":"failed"},{"status":"failed"}],"attempts":[{"status":"delivered"}],
        "status":"delivered","i\u0064":"c"}]})");
    QVERIFY(page);
    QCOMPARE(page->rows.at(0).id, "c");
    QCOMPARE(page->rows.at(0).status, DeliveryStatus::Delivered);
    QCOMPARE(page->rows.at(0).attemptCount, 1);
}

void TestDeliveryPageParser::readsATopLevelList()
{
    ProviderProfile profile;
    profile.page.items = {QString()};
    profile.fields.id = {QStringLiteral("/id")};
    const DeliveryPageParser parser(std::make_shared<const ProviderProfile>(profile));
    const auto page = parser.parse(R"([{"id":12},{"id":9007199254740993}])");
    QVERIFY(page);
    QCOMPARE(page->rows.at(1).id, "9007199254740993");
    QVERIFY(!parser.parse("[{\"id\":1}"));
    QVERIFY(!parser.parse("[{\"id\":1}] 2"));
}

QTEST_GUILESS_MAIN(TestDeliveryPageParser)
#include "tst_deliverypageparser.moc"
