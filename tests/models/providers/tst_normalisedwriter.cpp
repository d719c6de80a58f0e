// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/normalisedwriter.h"

#include <QTest>

using namespace waybill;

class TestNormalisedWriter : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsUnknown();
    void writesEveryKeyInOrder();
    void writesWhatIsNotJsonAsBase64();
    void tellsOfTheDeliveryWithoutAttempts();
};

void TestNormalisedWriter::leavesOutWhatIsUnknown()
{
    Delivery delivery;
    delivery.id.value = QStringLiteral("a");
    QCOMPARE(normalisedLine(delivery, QStringLiteral("s"), QStringLiteral("p")),
        R"({"source":"s","provider":"p","id":"a"})");
}

void TestNormalisedWriter::writesEveryKeyInOrder()
{
    Delivery delivery;
    delivery.id.value = QStringLiteral("a");
    delivery.eventId = QStringLiteral("e");
    delivery.eventType = QStringLiteral("t");
    delivery.providerStatus = QStringLiteral("odd");
    delivery.occurredAt = Instant{1};
    delivery.startedAt = Instant{1'000};
    delivery.finishedAt = Instant{1'000'000};
    delivery.nextAttemptAt = Instant{0};
    delivery.attemptCount = 1;
    delivery.payload = "{ \"b\" : 1.0 }";
    delivery.payloadHash = QStringLiteral("h");
    delivery.extra = {{QStringLiteral("x"), "[ 1 ]"}};
    Attempt attempt;
    attempt.status = DeliveryStatus::Failed;
    attempt.duration = Nanoseconds(2'999'999);
    attempt.request
        = RecordedRequest{"PUT", QStringLiteral("u"), {{"A", "1"}, {"A", "2"}}, QByteArray("\xFF")};
    attempt.response = RecordedResponse{500, "Oops", {}, QByteArray("")};
    attempt.errors = {{QStringLiteral("75499"), {}, {}}};
    delivery.attempts = {attempt};
    QCOMPARE(normalisedLine(delivery, QStringLiteral("s"), QStringLiteral("p")),
        R"({"source":"s","provider":"p","id":"a","eventId":"e","eventType":"t","status":"unknown",)"
        R"("occurredAt":"1970-01-01T00:00:00.000000001Z","startedAt":"1970-01-01T00:00:00.000001Z",)"
        R"("finishedAt":"1970-01-01T00:00:00.001Z","endpointUrl":"u","httpStatus":500,"attemptCount":1,)"
        R"("nextAttemptAt":"1970-01-01T00:00:00.000Z","error":"75499","payload":{"b":1.0},"payloadHash":"h",)"
        R"("extra":{"x":[1]},"attempts":[{"number":1,"origin":"provider","status":"failed","durationMs":2,)"
        R"("request":{"method":"PUT","url":"u","headers":[["A","1"],["A","2"]],"body":{"base64":"/w=="}},)"
        R"("response":{"status":500,"body":""},"errors":[{"code":"75499"}]}]})");
}

void TestNormalisedWriter::writesWhatIsNotJsonAsBase64()
{
    Delivery delivery;
    delivery.payload = "[1,2}";
    QCOMPARE(normalisedLine(delivery, {}, {}), R"({"payload":{"base64":"WzEsMn0="}})");
}

void TestNormalisedWriter::tellsOfTheDeliveryWithoutAttempts()
{
    Delivery delivery;
    delivery.attemptCount = 3;
    delivery.httpStatus = 503;
    delivery.error = {QStringLiteral("E"), QStringLiteral("down"), {}};
    delivery.endpointUrl = QStringLiteral("u");
    QCOMPARE(normalisedLine(delivery, {}, {}),
        R"({"endpointUrl":"u","httpStatus":503,"attemptCount":3,"error":"E down"})");
    delivery.attempts = {Attempt()};
    QCOMPARE(normalisedLine(delivery, {}, {}),
        R"({"endpointUrl":"u","attemptCount":3,"attempts":[{"number":1,"origin":"provider"}]})");
    Delivery none;
    none.attemptCount = 0;
    QCOMPARE(normalisedLine(none, {}, {}), R"({"attemptCount":0,"attempts":[]})");
}

QTEST_GUILESS_MAIN(TestNormalisedWriter)
#include "tst_normalisedwriter.moc"
