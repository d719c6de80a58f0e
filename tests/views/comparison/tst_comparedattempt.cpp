// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparedattempt.h"
#include "sampledelivery.h"
#include "services/deliverydetail.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestComparedAttempt : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfAnAttempt();
    void knowsWhatIsNotInTheLog();
    void hasThePayloadWhereThereIsNoAttempt();

private:
    static DeliveryDetail detail()
    {
        DeliveryDetail detail;
        detail.profile = std::make_shared<const ProviderProfile>(sample::telnyx());
        detail.delivery = sample::failedOver();
        Attempt& first = detail.delivery.attempts[0];
        first.request->headers = {{"Content-Type", "application/json"}};
        first.response->headers = {{"Content-Type", "text/html"}};
        first.response->body = QByteArray("<html>");
        detail.bodies = {{"{}", Fidelity::Rebuilt}, {{}, Fidelity::Absent}};
        return detail;
    }
    const TimeDisplay m_display{.utc = true, .now = *Instant::fromIso("2020-08-10T18:00:00Z")};
};

void TestComparedAttempt::tellsOfAnAttempt()
{
    const ComparedAttempt compared = comparedAttempt(detail(), 0, m_display);
    QCOMPARE(compared.shortName, QStringLiteral("1"));
    QCOMPARE(compared.title, QStringLiteral("Attempt 1 · 404 Not Found · 14:00:05.004"));
    QStringList facts;
    for (const ComparedFact& fact : compared.exchange.facts)
        facts += QString(fact.isVolatile ? u"."_s : QString()) + fact.name + u'=' + fact.value;
    QCOMPARE(facts,
        (QStringList{QStringLiteral("Result=404 Not Found"),
            QStringLiteral("Sent to=POST https://typo.example.com/webhooks"),
            QStringLiteral("Errors=75499 Webhook host returned HTTP 4XX"),
            QStringLiteral(".Started=14:00:05.004"), QStringLiteral(".Answer time=356 ms")}));
    QCOMPARE(compared.exchange.requestBody,
        (ComparedBody{true, QByteArray("{}"), QByteArray("application/json")}));
    QCOMPARE(compared.exchange.responseBody,
        (ComparedBody{true, QByteArray("<html>"), QByteArray("text/html")}));
}

void TestComparedAttempt::knowsWhatIsNotInTheLog()
{
    const ComparedAttempt compared = comparedAttempt(detail(), 1, m_display);
    QVERIFY(!compared.exchange.requestBody.isRecorded);
    QVERIFY(!compared.exchange.responseBody.isRecorded);
    QCOMPARE(compared.exchange.facts.size(),
        comparedAttempt(detail(), 0, m_display).exchange.facts.size());
}

void TestComparedAttempt::hasThePayloadWhereThereIsNoAttempt()
{
    DeliveryDetail counted = detail();
    counted.delivery.payload = QByteArray("[1]");
    const ComparedAttempt compared = comparedAttempt(counted, -1, m_display);
    QCOMPARE(compared.exchange.requestBody.bytes, QByteArray("[1]"));
    QVERIFY(compared.exchange.requestBody.isRecorded);
    QCOMPARE(compared.title, QStringLiteral("delivered"));
    counted.delivery.payload.reset();
    QVERIFY(!comparedAttempt(counted, -1, m_display).exchange.requestBody.isRecorded);
}

QTEST_MAIN(TestComparedAttempt)
#include "tst_comparedattempt.moc"
