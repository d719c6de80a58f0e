// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverypageparser.h"
#include "providers/deliveryreader.h"
#include "providers/normalisedwriter.h"
#include "providers/wirebody.h"
#include "smallprofiles.h"

#include <QTest>

Q_DECLARE_METATYPE(waybill::ProviderProfile)

using namespace waybill;

/// Deliveries of providers other than Telnyx, from their records to lines.
class TestProviderDeliveries : public QObject
{
    Q_OBJECT

private slots:
    void readsArta();
    void keepsTheBodyThatWasSent_data();
    void keepsTheBodyThatWasSent();
    void readsCountedAttempts();
    void joinsGitHubsAttempts();
    void anAnswerRenamesNothing();
    void readsAttemptsFromACall();
    void readsConvoysShapes();
    void believesTheGreaterCount();
    void agreesWithRows_data();
    void agreesWithRows();
    void survivesBrokenAnswers_data();
    void survivesBrokenAnswers();

private:
    static Delivery read(const ProviderProfile& profile, const QList<DeliveryRecord>& records)
    {
        const auto delivery
            = DeliveryReader(std::make_shared<const ProviderProfile>(profile)).read(records);
        if (!delivery)
            qWarning("%s", qPrintable(delivery.error().cause));
        return delivery ? *delivery : Delivery();
    }
    static QList<DeliveryRecord> recordsOf(
        const ProviderProfile& profile, const QByteArray& page, const QByteArray& deliveryId);
    static QByteArray line(const Delivery& delivery) { return normalisedLine(delivery, {}, {}); }
};

QList<DeliveryRecord> TestProviderDeliveries::recordsOf(
    const ProviderProfile& profile, const QByteArray& page, const QByteArray& deliveryId)
{
    const auto rows
        = DeliveryPageParser(std::make_shared<const ProviderProfile>(profile)).parse(page);
    QList<DeliveryRecord> records;
    for (const DeliveryRow& row : rows->rows) {
        if (row.id == deliveryId)
            records.append({row.recordId, rows->slice(row).toByteArray(), {}});
    }
    return records;
}

void TestProviderDeliveries::readsArta()
{
    auto records = recordsOf(artaProfile(), artaSeedPage(), "5b6e1621-454f-4f18-aecf-87192406effe");
    QCOMPARE(line(read(artaProfile(), records)),
        R"({"id":"5b6e1621-454f-4f18-aecf-87192406effe","eventType":"request.created","status":"delivered",)"
        R"("startedAt":"2021-10-27T16:48:38.657228Z","endpointUrl":"https://hooks.mydomain.xyz/arta",)"
        R"("httpStatus":202,"attemptCount":1,"extra":{"resource_id":"9c67b26c-6b5d-4e19-a703-f7356f82d7e0"},)"
        R"("attempts":[{"number":1,"origin":"provider","status":"delivered","startedAt":"2021-10-27T16:48:38.657228Z",)"
        R"("request":{"url":"https://hooks.mydomain.xyz/arta"},"response":{"status":202}}]})");
    records.first().answers.insert(QStringLiteral("detail"),
        R"({"id":"5b6e1621","request_body":"{\"data\":{\"id\":432672},\"object\": \"webhook\"}","response_body":"ok"})");
    const Delivery delivery = read(artaProfile(), records);
    QCOMPARE(delivery.payload, QByteArray(R"({"data":{"id":432672},"object": "webhook"})"));
    QVERIFY(delivery.payloadIsSent && delivery.payloadIsJson);
    const Attempt& attempt = delivery.attempts.first();
    QCOMPARE(attempt.request->body, delivery.payload);
    QCOMPARE(attempt.response->body, QByteArray("ok"));
    QVERIFY(attempt.errors.isEmpty());
    QCOMPARE(wireBody(artaProfile(), delivery, attempt),
        (WireBody{*delivery.payload, Fidelity::ProviderRaw, true}));
    QVERIFY(delivery.notes.isEmpty());
    QVERIFY(line(delivery).contains(R"("payload":{"data":{"id":432672},"object":"webhook"})"));
}

void TestProviderDeliveries::keepsTheBodyThatWasSent_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("JSON in a string")
        << QByteArray(R"("{\"a\": 1.0}")") << QByteArray(R"({"a": 1.0})") << true << true
        << QByteArray(R"({"a":1.0})");
    QTest::newRow("a form") << QByteArray(R"("a=1&b=\u00e9")") << QByteArray("a=1&b=\xC3\xA9")
                            << true << false << QByteArray(R"({"base64":"YT0xJmI9w6k="})");
    QTest::newRow("an empty body")
        << QByteArray(R"("")") << QByteArray("") << true << false << QByteArray(R"({"base64":""})");
    QTest::newRow("an object") << QByteArray(R"({ "a" : 1.0 })") << QByteArray(R"({ "a" : 1.0 })")
                               << false << true << QByteArray(R"({"a":1.0})");
}

void TestProviderDeliveries::keepsTheBodyThatWasSent()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, isSent);
    ProviderProfile profile = hookdeckProfile();
    profile.wireBody = QStringLiteral("[{payload}]");
    const Delivery delivery
        = read(profile, {{"1", "{\"id\":\"1\",\"data\":{\"body\":" + token + "}}", {}}});
    QTEST(*delivery.payload, "payload");
    QCOMPARE(delivery.payloadIsSent, isSent);
    QTEST(delivery.payloadIsJson, "isJson");
    QVERIFY(delivery.notes.isEmpty());
    QFETCH(QByteArray, printed);
    QVERIFY(line(delivery).contains("\"payload\":" + printed));
    const WireBody body = wireBody(profile, delivery, Attempt());
    QCOMPARE(body.fidelity, isSent ? Fidelity::ProviderRaw : Fidelity::Rebuilt);
    QCOMPARE(body.bytes, isSent ? *delivery.payload : '[' + *delivery.payload + ']');
}

void TestProviderDeliveries::readsCountedAttempts()
{
    const auto records = recordsOf(truthlocksProfile(), truthlocksSeedPage(), "dlv_e5f6g7h8");
    const Delivery delivery = read(truthlocksProfile(), records);
    QCOMPARE(delivery.queuedAt->toIso(), "2026-03-25T14:25:00.000Z");
    QCOMPARE(delivery.changedAt->toIso(), "2026-03-25T14:29:00.000Z");
    QCOMPARE(delivery.endpointId, QStringLiteral("660e8400-e29b-41d4-a716-446655440001"));
    QVERIFY(!delivery.startedAt && !delivery.finishedAt);
    QCOMPARE(line(delivery),
        R"({"id":"dlv_e5f6g7h8","eventId":"evt_m3n4o5p6","eventType":"verification.failed","status":"failed",)"
        R"("attemptCount":3,"nextAttemptAt":"2026-03-25T14:30:00.000Z","error":"connection timeout",)"
        R"("payloadHash":"a1b2c3d4e5f67890abcdef1234567890abcdef1234567890abcdef1234567890"})");
    QCOMPARE(wireBody(truthlocksProfile(), delivery, Attempt()).fidelity, Fidelity::HashOnly);
    const auto other = recordsOf(truthlocksProfile(), truthlocksSeedPage(), "dlv_a1b2c3d4");
    QCOMPARE(read(truthlocksProfile(), other).httpStatus, 200);
}

void TestProviderDeliveries::joinsGitHubsAttempts()
{
    const QByteArray id = "58474f00-b361-11eb-836d-0e4f3503ccbe";
    auto records = recordsOf(gitHubProfile(), gitHubPage(), id);
    QCOMPARE(records.size(), 2);
    records.first().answers.insert(QStringLiteral("detail"),
        R"({"id":9007199254740993,"guid":"58474f00","url":"https://first","request":{"headers":{"X-GitHub-Event":"issues"},)"
        R"("payload":{"action":"opened"}},"response":{"headers":{},"payload":"oops"},"status":"failed to connect","status_code":502})");
    std::swap(records[0], records[1]);
    const Delivery delivery = read(gitHubProfile(), records);
    QCOMPARE(delivery.id.value, QString::fromLatin1(id));
    QCOMPARE(delivery.status, DeliveryStatus::Delivered);
    QCOMPARE(delivery.attemptCount, 2);
    QCOMPARE(delivery.payload, QByteArray(R"({"action":"opened"})"));
    QVERIFY(!delivery.payloadIsSent);
    const Attempt& first = delivery.attempts.at(0);
    QCOMPARE(first.id, QStringLiteral("9007199254740993"));
    QCOMPARE(first.number, 1);
    QCOMPARE(first.origin, AttemptOrigin::Provider);
    QCOMPARE(first.request->url, QStringLiteral("https://first"));
    QCOMPARE(first.request->headers, (HttpHeaders{{"X-GitHub-Event", "issues"}}));
    QCOMPARE(first.response->body, QByteArray("oops"));
    QCOMPARE(first.duration, Nanoseconds(30'000'000));
    QCOMPARE(first.errors, (QList<AttemptError>{{{}, QStringLiteral("failed to connect"), {}}}));
    const Attempt& second = delivery.attempts.at(1);
    QCOMPARE(second.origin, AttemptOrigin::ProviderManual);
    QCOMPARE(second.status, DeliveryStatus::Delivered);
    QVERIFY(second.errors.isEmpty());
    QVERIFY(!second.request);
    QCOMPARE(delivery.startedAt, first.startedAt);
    QCOMPARE(delivery.finishedAt, second.finishedAt);
    QCOMPARE(delivery.finishedAt->toIso(), "2021-05-12T20:36:00.100Z");
}

void TestProviderDeliveries::anAnswerRenamesNothing()
{
    const Delivery delivery = read(gitHubProfile(),
        {{"1", R"({"id":1,"guid":"a","event":"push"})",
            {{QStringLiteral("detail"), R"({"id":2,"guid":"b","event":"ping"})"}}}});
    QCOMPARE(delivery.id.value, QStringLiteral("a"));
    QCOMPARE(delivery.eventType, QStringLiteral("ping"));
}

void TestProviderDeliveries::readsAttemptsFromACall()
{
    DeliveryRecord record{"evt_1",
        R"({"id":"evt_1","status":"FAILED","attempts":2,"response_status":500,"error_code":"TIMEOUT","destination_id":"des_1"})",
        {}};
    const Delivery before = read(hookdeckProfile(), {record});
    QVERIFY(before.attempts.isEmpty());
    QCOMPARE(before.attemptCount, 2);
    QCOMPARE(before.httpStatus, 500);
    QCOMPARE(before.error.code, QStringLiteral("TIMEOUT"));
    QVERIFY(line(before).endsWith(R"("httpStatus":500,"attemptCount":2,"error":"TIMEOUT"})"));

    record.answers.insert(QStringLiteral("raw"), R"({"body":"x=1"})");
    record.answers.insert(QStringLiteral("attempts"), R"({"models":[
        {"id":"a1","status":"FAILED","delivered_at":"2026-01-01T00:00:00Z","response_latency":1500,
         "error_code":"TIMEOUT","response_status":null,"trigger":"INITIAL","requested_url":"https://h","http_method":"POST"},
        {"id":"a2","status":"SUCCESSFUL","response_status":200,"body":{"ok": true},"error_code":"OLD","trigger":"MANUAL"}]})");
    const Delivery after = read(hookdeckProfile(), {record});
    QCOMPARE(after.attempts.size(), 2);
    QCOMPARE(after.attempts.at(0).errors.value(0).code, QStringLiteral("TIMEOUT"));
    QCOMPARE(after.attempts.at(0).finishedAt->toIso(), "2026-01-01T00:00:01.500Z");
    QCOMPARE(after.attempts.at(0).request->method, "POST");
    QVERIFY(!after.attempts.at(0).response);
    QCOMPARE(after.attempts.at(1).origin, AttemptOrigin::ProviderManual);
    QCOMPARE(after.attempts.at(1).response->body, QByteArray(R"({"ok": true})"));
    QVERIFY(after.attempts.at(1).errors.isEmpty());
    QVERIFY(!after.httpStatus);
    QCOMPARE(after.payload, QByteArray("x=1"));
    QVERIFY(after.notes.isEmpty());
}

void TestProviderDeliveries::readsConvoysShapes()
{
    ProviderProfile profile = hookdeckProfile();
    profile.calls.first().root = {QStringLiteral("/data")};
    AttemptFields& attempts = profile.attempts;
    attempts.items = {QStringLiteral("attempts:")};
    attempts.status = {{QStringLiteral("/status")},
        {{QStringLiteral("true"), DeliveryStatus::Delivered},
            {QStringLiteral("false"), DeliveryStatus::Failed}}};
    attempts.requestHeaders = {QStringLiteral("/request_http_header")};
    attempts.responseStatus = {QStringLiteral("/http_status")};
    attempts.errorTitle = {QStringLiteral("/error")};
    const Delivery delivery = read(profile,
        {{"d", R"({"id":"d","attempts":3})",
            {{QStringLiteral("attempts"), R"({"status":true,"data":[
            {"status":false,"http_status":"","error":"dial tcp: timeout","request_http_header":{"X-A":["1","2"]}},
            {"status":true,"http_status":"200 OK","error":""}]})"}}}});
    QCOMPARE(delivery.attempts.size(), 2);
    QCOMPARE(delivery.attemptCount, 3);
    QCOMPARE(delivery.attempts.at(0).providerStatus, QStringLiteral("false"));
    QCOMPARE(delivery.attempts.at(0).status, DeliveryStatus::Failed);
    QCOMPARE(delivery.attempts.at(0).errors.value(0).title, QStringLiteral("dial tcp: timeout"));
    QCOMPARE(delivery.attempts.at(0).request->headers, (HttpHeaders{{"X-A", "1"}, {"X-A", "2"}}));
    QVERIFY(!delivery.attempts.at(0).response);
    QCOMPARE(delivery.attempts.at(1).response->status, 200);
    QVERIFY(delivery.notes.isEmpty());
}

void TestProviderDeliveries::believesTheGreaterCount()
{
    ProviderProfile profile = gitHubProfile();
    profile.fields.attemptCount = {QStringLiteral("/n")};
    QCOMPARE(read(profile, {{"1", R"({"id":1,"guid":"a","n":4})", {}}}).attemptCount, 4);
    QCOMPARE(read(profile, {{"1", R"({"id":1,"guid":"a","n":0})", {}}}).attemptCount, 1);
}

void TestProviderDeliveries::agreesWithRows_data()
{
    QTest::addColumn<ProviderProfile>("profile");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("Arta") << artaProfile() << artaSeedPage();
    QTest::newRow("Truthlocks") << truthlocksProfile() << truthlocksSeedPage();
    QTest::newRow("GitHub") << gitHubProfile() << gitHubPage();
    QTest::newRow("GitLab") << gitLabProfile() << QByteArray(R"([
        {"id":1,"response_status":"404 Not Found","execution_duration":1.5e-3},
        {"id":2,"response_status":"internal error"},{"id":3,"response_status":null}])");
}

void TestProviderDeliveries::agreesWithRows()
{
    QFETCH(ProviderProfile, profile);
    QFETCH(QByteArray, json);
    const auto page
        = DeliveryPageParser(std::make_shared<const ProviderProfile>(profile)).parse(json);
    QVERIFY(page);
    const auto ns
        = [](const std::optional<Instant>& time) { return time ? time->ns : unknownTime; };
    for (const DeliveryRow& row : page->rows) {
        const Delivery delivery
            = read(profile, {{row.recordId, page->slice(row).toByteArray(), {}}});
        const Attempt last = delivery.attempts.value(0);
        QCOMPARE(delivery.id.value, QString::fromUtf8(row.id));
        QCOMPARE(delivery.status, row.status);
        QCOMPARE(delivery.providerStatus, QString::fromUtf8(page->texts.at(row.providerStatus)));
        QCOMPARE(ns(delivery.startedAt), row.startedAt);
        QCOMPARE(ns(delivery.finishedAt), row.finishedAt);
        QCOMPARE(ns(delivery.queuedAt), row.queuedAt);
        QCOMPARE(delivery.attemptCount.value_or(0), int(row.attemptCount));
        QCOMPARE(last.duration ? last.duration->count() : unknownDuration, row.answerTime);
        QCOMPARE(delivery.attempts.isEmpty() ? delivery.error.title : last.errors.value(0).title,
            QString::fromUtf8(page->texts.at(row.errorTitle)));
        const auto http = last.response ? last.response->status : delivery.httpStatus;
        QCOMPARE(http.value_or(0), int(row.httpStatus));
    }
}

void TestProviderDeliveries::survivesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char* answer : {"", "null", "[]", "{", "<html>", "{\"models\":7}",
             "{\"models\":[7,null]}", "{\"models\":[{\"id\":{}}"})
        QTest::newRow(answer) << QByteArray(answer);
}

void TestProviderDeliveries::survivesBrokenAnswers()
{
    QFETCH(QByteArray, answer);
    const DeliveryRecord record{"1", R"({"id":"1","attempts":2})",
        {{QStringLiteral("attempts"), answer}, {QStringLiteral("raw"), answer}}};
    const Delivery delivery = read(hookdeckProfile(), {record});
    QCOMPARE(delivery.id.value, QStringLiteral("1"));
    QCOMPARE(delivery.attemptCount, 2);
    QVERIFY(!delivery.payload);
    QVERIFY(!DeliveryReader(std::make_shared<const ProviderProfile>(hookdeckProfile()))
                 .read(QList<DeliveryRecord>()));
}

QTEST_GUILESS_MAIN(TestProviderDeliveries)
#include "tst_providerdeliveries.moc"
