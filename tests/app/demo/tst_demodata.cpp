// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demodata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestDemoData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDeliveryIsJson();
    void idsAreUnique();
    void isTheSameOnEveryRun();
    void isNewestFirstOverFiveDays();
    void nothingLiesInTheFuture();
    void statusFollowsTheAttempts();
    void mostAreDelivered();
    void showsEveryShape_data();
    void showsEveryShape();
    void holdsTheDocumentedExample();
    void namesReservedHostsOnly();
    void slicesAreWhatTheySay();

private:
    const Instant m_now = *Instant::fromIso("2026-11-20T14:03:22.123456Z");
    QList<DemoDelivery> m_deliveries;
};

void TestDemoData::initTestCase()
{
    m_deliveries = demoDeliveries(m_now, 2000);
    QCOMPARE(m_deliveries.size(), 2000);
}

void TestDemoData::everyDeliveryIsJson()
{
    for (const DemoDelivery& delivery : std::as_const(m_deliveries)) {
        QJsonParseError error{};
        const QJsonObject object = QJsonDocument::fromJson(delivery.json, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, delivery.json.constData());
        QCOMPARE(object["id"_L1].toString().toLatin1(), delivery.id);
        QVERIFY(!delivery.webhook().contains("$type$"));
    }
}

void TestDemoData::idsAreUnique()
{
    QSet<QByteArray> ids;
    for (const DemoDelivery& delivery : std::as_const(m_deliveries))
        ids.insert(delivery.id);
    QCOMPARE(ids.size(), 2000);
}

void TestDemoData::isTheSameOnEveryRun()
{
    const auto again = demoDeliveries(m_now, 2000);
    const auto later = demoDeliveries(m_now + 5h, 2000);
    for (qsizetype i = 0; i < m_deliveries.size(); ++i) {
        QCOMPARE(again.at(i).json, m_deliveries.at(i).json);
        QCOMPARE(later.at(i).id, m_deliveries.at(i).id);
        QCOMPARE(later.at(i).isDelivered, m_deliveries.at(i).isDelivered);
    }
}

void TestDemoData::isNewestFirstOverFiveDays()
{
    const auto isNewer
        = [](const DemoDelivery& a, const DemoDelivery& b) { return a.startedAt > b.startedAt; };
    QVERIFY(std::is_sorted(m_deliveries.cbegin(), m_deliveries.cend(), isNewer));
    QVERIFY(m_now - m_deliveries.first().startedAt < 2min);
    QVERIFY(m_now - m_deliveries.last().startedAt > 110h);
    QVERIFY(m_now - m_deliveries.last().startedAt <= 120h);
}

void TestDemoData::nothingLiesInTheFuture()
{
    const auto crowd = demoDeliveries(m_now, 6'000);
    for (const auto& list : {m_deliveries, crowd}) {
        for (const DemoDelivery& delivery : list) {
            QVERIFY(delivery.finishedAt >= delivery.startedAt);
            QVERIFY2(delivery.finishedAt < m_now, delivery.json.constData());
        }
    }
}

void TestDemoData::statusFollowsTheAttempts()
{
    for (const DemoDelivery& delivery : std::as_const(m_deliveries)) {
        const QJsonObject object = QJsonDocument::fromJson(delivery.json).object();
        const QJsonArray attempts = object["attempts"_L1].toArray();
        QVERIFY(!attempts.isEmpty());
        QCOMPARE(object["status"_L1], attempts[0]["status"_L1]);
        QCOMPARE(delivery.isDelivered, attempts[0]["status"_L1] == u"delivered"_s);
        for (qsizetype i = 1; i < attempts.size(); ++i) {
            QCOMPARE(attempts[i]["status"_L1].toString(), u"failed"_s);
            QVERIFY(attempts[i]["finished_at"_L1].toString()
                < attempts[i - 1]["started_at"_L1].toString());
        }
    }
}

void TestDemoData::mostAreDelivered()
{
    const auto isDelivered = [](const DemoDelivery& delivery) { return delivery.isDelivered; };
    const auto count = std::count_if(m_deliveries.cbegin(), m_deliveries.cend(), isDelivered);
    QVERIFY2(count > 1600 && count < 1800, QByteArray::number(qint64(count)).constData());
}

void TestDemoData::showsEveryShape_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("atLeast");
    const auto row = [](const char* name, const char* bytes, int atLeast) {
        QTest::newRow(name) << QByteArray(bytes) << atLeast;
    };
    row("headers as strings", R"("headers":["Accept: */*")", 500);
    row("headers as pairs", R"("headers":[["Accept","*/*"])", 300);
    row("errors as objects", R"("errors":[{"code":"75)", 100);
    row("errors as integers", R"("errors":[75)", 50);
    row("response misspelled", R"("reponse":null)", 5);
    row("response null", R"("response":null)", 5);
    row("dns", "75001", 5);
    row("timeout", "75002", 10);
    row("html title", "<title>NoMethodError in", 20);
    row("nginx", "502 Bad Gateway", 20);
    row("django", "DEBUG = True", 5);
    row("escaped slash", R"(\/)", 100);
    row("escaped letter", R"(\u00e9)", 50);
    row("number with trailing zeros", R"("amount":0.0051000)", 20);
    row("beyond 2^53", R"("carrier_message_id":90071992547)", 100);
    row("failed message", R"("status":"delivery_failed")", 10);
    row("old spelling", R"("event_type":"call_initiated")", 10);
}

void TestDemoData::showsEveryShape()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, atLeast);
    const auto shows = [&](const DemoDelivery& delivery) { return delivery.json.contains(bytes); };
    const auto count = std::count_if(m_deliveries.cbegin(), m_deliveries.cend(), shows);
    QVERIFY2(count >= atLeast, QByteArray::number(qint64(count)).constData());
}

void TestDemoData::holdsTheDocumentedExample()
{
    const DemoDelivery& example = m_deliveries.at(1);
    QCOMPARE(example.id, QByteArray("f5586561-8ff0-4291-a0ac-84fe544797bd"));
    QVERIFY(example.isDelivered);
    QVERIFY(example.webhook().contains("C9C0797E-901D-4349-A33C-C2C8F31A92C2"));
    QVERIFY(example.attempts().contains("https://typo.example.com/webhooks"));
}

void TestDemoData::namesReservedHostsOnly()
{
    const QRegularExpression host(uR"(https?:(?:/|\\/){2}([a-z0-9.-]+))"_s);
    for (const DemoDelivery& delivery : std::as_const(m_deliveries)) {
        auto hits = host.globalMatch(QString::fromUtf8(delivery.json));
        while (hits.hasNext()) {
            const QString name = hits.next().captured(1);
            QVERIFY2(name == u"example.com" || name.endsWith(u".example.com"), qPrintable(name));
        }
    }
}

void TestDemoData::slicesAreWhatTheySay()
{
    for (const DemoDelivery& delivery : std::as_const(m_deliveries)) {
        QVERIFY(delivery.webhook().startsWith(R"("webhook":{)"));
        QVERIFY(delivery.attempts().startsWith(R"("attempts":[)"));
    }
}

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
