// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestExchangeText : public QObject
{
    Q_OBJECT

private slots:
    void titlesRequests();
    void titlesResponses();
    void listsErrors();
    void reportsFailures();
    void saysWhatIsKnownWithoutAttempts();
};

void TestExchangeText::titlesRequests()
{
    Attempt attempt;
    QCOMPARE(requestTitle(attempt).plain(), u"Request not in this log"_s);
    attempt.request = RecordedRequest{};
    attempt.request->url = u"https://e.com/x"_s;
    QCOMPARE(requestTitle(attempt).plain(), u"Request POST https://e.com/x (POST assumed)"_s);
    attempt.request->method = "PUT";
    QCOMPARE(requestTitle(attempt).plain(), u"Request PUT https://e.com/x"_s);
}

void TestExchangeText::titlesResponses()
{
    Attempt attempt;
    QCOMPARE(responseTitle(attempt).plain(), u"Response no response recorded"_s);
    attempt.duration = 231ms;
    attempt.response = RecordedResponse{};
    QCOMPARE(responseTitle(attempt).plain(), u"Response no status recorded · 231 ms"_s);
    attempt.response->status = 200;
    attempt.response->body = QByteArray(43, 'x');
    QCOMPARE(responseTitle(attempt).plain(), u"Response 200 OK · 231 ms · 43 bytes"_s);
    attempt.response->reason = "Fine";
    QCOMPARE(responseTitle(attempt).plain(), u"Response 200 Fine · 231 ms · 43 bytes"_s);
}

void TestExchangeText::listsErrors()
{
    Attempt attempt;
    attempt.errors = {{u"75499"_s, u"HTTP 4XX"_s, u"answered 404"_s}, {{}, u"same"_s, u"same"_s},
        {u"7"_s, {}, {}}, {}};
    QCOMPARE(
        errorLines(attempt), (QStringList{u"75499 HTTP 4XX: answered 404"_s, u"same"_s, u"7"_s}));
}

void TestExchangeText::reportsFailures()
{
    Delivery delivery;
    QCOMPARE(reportedFailureText(delivery), QString());
    delivery.reportedFailures = {u"to/0: delivery_failed"_s};
    delivery.eventType = u"message.finalized"_s;
    delivery.status = DeliveryStatus::Delivered;
    QCOMPARE(reportedFailureText(delivery),
        u"Webhook delivered, but the message failed: to/0: delivery_failed"_s);
    delivery.eventType = u"fax.failed"_s;
    QCOMPARE(reportedFailureText(delivery),
        u"Webhook delivered, but it reports a failure: to/0: delivery_failed"_s);
    delivery.status = DeliveryStatus::Failed;
    QVERIFY(!reportedFailureText(delivery).contains(u"delivered,"));
}

void TestExchangeText::saysWhatIsKnownWithoutAttempts()
{
    Delivery delivery;
    QCOMPARE(noAttemptText(delivery), u"No attempt is in this log yet."_s);
    delivery.attemptCount = 0;
    QCOMPARE(noAttemptText(delivery), u"No attempt is in this log yet."_s);
    delivery.attemptCount = 3;
    const QString counted = u"This log counts the tries, but keeps no request and no answer."_s;
    QCOMPARE(noAttemptText(delivery), counted);
    delivery.payloadHash = u"a1b2c3d4e5f67890abcdef1234567890abcdef1234567890abcdef1234567890"_s;
    QCOMPARE(noAttemptText(delivery), counted + u"\nThe body is not in this log, only its hash."_s);
    for (const QString& hash :
        {u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s,
            u"E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"_s}) {
        delivery.payloadHash = hash;
        QCOMPARE(noAttemptText(delivery), counted + u"\nThe body was empty, says its hash."_s);
    }
}

QTEST_GUILESS_MAIN(TestExchangeText)
#include "tst_exchangetext.moc"
