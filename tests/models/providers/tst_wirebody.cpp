// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/wirebody.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestWireBody : public QObject
{
    Q_OBJECT

private slots:
    void rebuildsTelnyxBody();
    void leavesPlaceholdersInPayloadAlone();
    void prefersRecordedBytes();
    void leavesASentPayloadAsItIs();
    void tellsAbsence();
};

static Attempt attemptTo(const char* url, int number)
{
    Attempt attempt;
    attempt.number = number;
    attempt.request = RecordedRequest{};
    attempt.request->url = QString::fromUtf8(url);
    return attempt;
}

void TestWireBody::rebuildsTelnyxBody()
{
    Delivery delivery;
    delivery.payload = "{ \"a\": 1e400 }";
    const WireBody body
        = wireBody(*telnyxProfile(), delivery, attemptTo("https://x.example/\"q", 2));
    const QByteArray expected = "{\"data\":{ \"a\": 1e400 },\"meta\":{\"attempt\":2,"
                                "\"delivered_to\":\"https://x.example/\\\"q\"}}";
    QCOMPARE(body.bytes, expected);
    QCOMPARE(body.fidelity, Fidelity::Rebuilt);
    QVERIFY(body.isJson);
    delivery.payloadIsJson = false;
    QVERIFY(!wireBody(*telnyxProfile(), delivery, attemptTo("u", 1)).isJson);
}

void TestWireBody::leavesPlaceholdersInPayloadAlone()
{
    Delivery delivery;
    delivery.payload = R"({"t":"{url} {attempt} {payload}"})";
    QCOMPARE(wireBody(*telnyxProfile(), delivery, attemptTo("u", 1)).bytes,
        R"({"data":{"t":"{url} {attempt} {payload}"},"meta":{"attempt":1,"delivered_to":"u"}})");
    QCOMPARE(wireBody(ProviderProfile(), delivery, Attempt()).bytes, *delivery.payload);
}

void TestWireBody::prefersRecordedBytes()
{
    Attempt attempt = attemptTo("u", 1);
    attempt.request->body = "a=1";
    const WireBody body = wireBody(*telnyxProfile(), Delivery(), attempt);
    QCOMPARE(body, (WireBody{"a=1", Fidelity::ProviderRaw, false}));
}

void TestWireBody::leavesASentPayloadAsItIs()
{
    Delivery delivery;
    delivery.payload = "a=1";
    delivery.payloadIsSent = true;
    delivery.payloadIsJson = false;
    QCOMPARE(wireBody(*telnyxProfile(), delivery, Attempt()),
        (WireBody{"a=1", Fidelity::ProviderRaw, false}));
    QCOMPARE(wireBody(*telnyxProfile(), delivery, attemptTo("u", 2)).bytes, "a=1");
}

void TestWireBody::tellsAbsence()
{
    Delivery delivery;
    QCOMPARE(wireBody(*telnyxProfile(), delivery, Attempt()).fidelity, Fidelity::Absent);
    delivery.payloadHash = QStringLiteral("abc");
    QCOMPARE(wireBody(*telnyxProfile(), delivery, Attempt()).fidelity, Fidelity::HashOnly);
}

QTEST_GUILESS_MAIN(TestWireBody)
#include "tst_wirebody.moc"
