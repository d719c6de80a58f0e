// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoexample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoExample : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheDocumentedTimesApart();
    void keepsNumberTextAndEscapes();
};

void TestDemoExample::keepsTheDocumentedTimesApart()
{
    const Instant start = *Instant::fromIso("2020-08-10T14:00:00.000Z");
    const QJsonObject delivery = QJsonDocument::fromJson(demoExample(start)).object();
    QCOMPARE(delivery["id"_L1].toString(), u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s);
    QCOMPARE(delivery["started_at"_L1].toString(), u"2020-08-10T14:00:00.000Z"_s);
    QCOMPARE(delivery["finished_at"_L1].toString(), u"2020-08-10T14:00:05.595Z"_s);
    const QJsonArray attempts = delivery["attempts"_L1].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0]["started_at"_L1].toString(), u"2020-08-10T14:00:05.364Z"_s);
    QCOMPARE(attempts[1]["started_at"_L1].toString(), u"2020-08-10T14:00:05.004Z"_s);
    QCOMPARE(attempts[1]["finished_at"_L1].toString(), u"2020-08-10T14:00:05.360Z"_s);
}

void TestDemoExample::keepsNumberTextAndEscapes()
{
    const QByteArray json = demoExample(Instant{});
    QVERIFY(json.contains(R"("amount":0.0051000,)"));
    QVERIFY(json.contains(R"("carrier_message_id":9007199254740993,)"));
    QVERIFY(json.contains(R"(Caf\u00e9 Noir)"));
    QVERIFY(json.contains(R"(https:\/\/typo.example.com\/webhooks)"));
    QVERIFY(!json.contains('$'));
    QVERIFY(!json.contains('\n'));
}

QTEST_GUILESS_MAIN(TestDemoExample)
#include "tst_demoexample.moc"
