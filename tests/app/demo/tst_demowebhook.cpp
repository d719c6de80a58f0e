// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demowebhook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoWebhook : public QObject
{
    Q_OBJECT

private slots:
    void isJson_data();
    void isJson();
    void reportsAFailedMessage();
    void writesTimesExactly();
    void keepsToFictionalNumbers();
};

namespace {

QByteArray webhookOf(const DemoEvent& event, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    return demoWebhook(event, random);
}

DemoEvent eventOf(const QByteArray& type)
{
    return {"e1", type, *Instant::fromIso("2026-01-02T03:04:05.000600Z"), "https://a.example.com/x",
        "https://b.example.com/y"};
}

} // namespace

void TestDemoWebhook::isJson_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char* type : {"message.sent", "message.received", "message.finalized",
             "call.initiated", "call_initiated", "call.answered", "call.hangup",
             "call.machine.detection.ended", "fax.failed", "fax.delivered"})
        QTest::newRow(type) << QByteArray(type);
}

void TestDemoWebhook::isJson()
{
    QFETCH(const QByteArray, type);
    for (quint32 seed = 0; seed < 200; ++seed) {
        DemoEvent event = eventOf(type);
        event.isSpaced = seed % 2 == 0;
        const QByteArray json = webhookOf(event, seed);
        QJsonParseError error{};
        const QJsonObject webhook = QJsonDocument::fromJson(json, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, json.constData());
        QCOMPARE(webhook["event_type"_L1].toString().toLatin1(), type);
        QVERIFY(webhook["payload"_L1].toObject().size() >= 9);
        QCOMPARE(json.contains('\n'), event.isSpaced);
    }
}

void TestDemoWebhook::reportsAFailedMessage()
{
    DemoEvent event = eventOf("message.finalized");
    event.reportsFailure = true;
    const QJsonValue payload = QJsonDocument::fromJson(webhookOf(event)).object()["payload"_L1];
    QCOMPARE(payload["to"_L1][0]["status"_L1].toString(), u"delivery_failed"_s);
    QCOMPARE(payload["errors"_L1][0]["code"_L1].toString(), u"40008"_s);
    QCOMPARE(payload["webhook_url"_L1].toString(), u"https://a.example.com/x"_s);
    QCOMPARE(payload["webhook_failover_url"_L1].toString(), u"https://b.example.com/y"_s);
}

void TestDemoWebhook::writesTimesExactly()
{
    DemoEvent event = eventOf("call.hangup");
    QVERIFY(webhookOf(event).contains(R"("occurred_at":"2026-01-02T03:04:05.000600Z",)"));
    event.hasTime = false;
    QVERIFY(!webhookOf(event).contains("occurred_at"));
}

void TestDemoWebhook::keepsToFictionalNumbers()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const QByteArray json = webhookOf(eventOf("message.sent"), seed);
        QCOMPARE(json.count("+1"), json.count("+120255501"));
    }
}

QTEST_GUILESS_MAIN(TestDemoWebhook)
#include "tst_demowebhook.moc"
