// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliveryreader.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestDeliveryReader : public QObject
{
    Q_OBJECT

private slots:
    void numbersAttemptsOldestFirst();
    void keepsPayloadBytes();
    void judgesPayload_data();
    void judgesPayload();
    void readsUrlsAndReportedFailures();
    void survivesOddTexts();
    void refuses();

private:
    Result<Delivery, FetchError> read(const QByteArray& json)
    {
        return DeliveryReader(telnyxProfile()).read(json);
    }
};

void TestDeliveryReader::numbersAttemptsOldestFirst()
{
    const auto delivery
        = read(R"({"id":"a","attempts":[{"status":"delivered"},{"status":"failed"}]})");
    QVERIFY(delivery);
    QCOMPARE(delivery->attemptCount, 2);
    QCOMPARE(delivery->attempts.at(0).number, 1);
    QCOMPARE(delivery->attempts.at(0).status, DeliveryStatus::Failed);
    QCOMPARE(delivery->lastAttempt()->number, 2);
    QVERIFY(!read("{\"id\":\"a\"}")->attemptCount);
}

void TestDeliveryReader::keepsPayloadBytes()
{
    const QByteArray payload
        = "{ \"b\" : 123456789012345678901234567890,\r\n \"a\":1.50, \"a\": \"\\u00e9\" }";
    const auto delivery = read("{\"id\":\"a\",\"webhook\": " + payload + " }");
    QVERIFY(delivery);
    QCOMPARE(*delivery->payload, payload);
    QVERIFY(delivery->payloadIsJson);
}

void TestDeliveryReader::judgesPayload_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("notes");
    QTest::newRow("big numbers") << QByteArray("[123456789012345678901234567890,1e400]") << true
                                 << 0;
    QTest::newRow("cut literal") << QByteArray("tru") << false << 1;
    QTest::newRow("wrong bracket") << QByteArray("[1,2}") << false << 1;
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xFF\"]") << false << 1;
    QTest::newRow("very deep") << QByteArray(QByteArray(1000, '[') + QByteArray(1000, ']')) << true
                               << 1;
}

void TestDeliveryReader::judgesPayload()
{
    QFETCH(QByteArray, payload);
    const auto delivery = read("{\"id\":\"a\",\"webhook\":" + payload + "}");
    QVERIFY(delivery);
    QCOMPARE(*delivery->payload, payload);
    QTEST(delivery->payloadIsJson, "isJson");
    QTEST(int(delivery->notes.size()), "notes");
}

void TestDeliveryReader::readsUrlsAndReportedFailures()
{
    const auto delivery = read(
        R"({"id":"a","webhook":{"payload":{"webhook_url":"https://a","webhook_failover_url":"https://b",
        "to":[{"status":"delivered"},{"status":"delivery_failed"}],
        "errors":[{"code":"40300","title":"Blocked"},7]}}})");
    QVERIFY(delivery);
    QCOMPARE(delivery->primaryUrl, QStringLiteral("https://a"));
    QCOMPARE(delivery->failoverUrl, QStringLiteral("https://b"));
    QCOMPARE(delivery->reportedFailures,
        (QStringList{QStringLiteral("errors/0: 40300 Blocked"), QStringLiteral("errors/1: 7"),
            QStringLiteral("to/1: delivery_failed")}));
    QVERIFY(read(R"({"id":"a","webhook":{"payload":{"errors":[],"to":[{"status":"queued"}]}}})")
                ->reportedFailures.isEmpty());
}

void TestDeliveryReader::survivesOddTexts()
{
    const auto delivery
        = read(R"({"id":"a\u0000b","webhook":{"id":"\ud800","event_type":"\ud83d\ude00"}})");
    QVERIFY(delivery);
    QCOMPARE(delivery->id.value, QString::fromUtf8(QByteArrayView("a\0b", 3)));
    QCOMPARE(delivery->eventId, QString(QChar(0xFFFD)));
    QCOMPARE(delivery->eventType.toUtf8(), "\xF0\x9F\x98\x80");
    QCOMPARE(read(R"({"id":9007199254740993})")->id.value, QStringLiteral("9007199254740993"));
}

void TestDeliveryReader::refuses()
{
    QCOMPARE(read("").error().kind, FetchError::Kind::Malformed);
    QCOMPARE(read("[]").error().kind, FetchError::Kind::Malformed);
    QCOMPARE(read("{\"id\":\"a\"").error().kind, FetchError::Kind::Malformed);
    QCOMPARE(read("{\"status\":\"a\"}").error().kind, FetchError::Kind::NotADeliveryLog);
}

QTEST_GUILESS_MAIN(TestDeliveryReader)
#include "tst_deliveryreader.moc"
