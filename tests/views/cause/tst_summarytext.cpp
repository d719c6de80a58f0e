// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/summarytext.h"
#include "sampledelivery.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSummaryText : public QObject
{
    Q_OBJECT

private slots:
    void tellsATicketEverything();
    void staysSixLinesWhateverAProviderWrites();
    void leavesSecretsOfUrlsOut();
};

void TestSummaryText::tellsATicketEverything()
{
    const QString expected
        = u"What: call_initiated, Telnyx: delivered\n"
          "When: occurred 2020-08-10T13:02:01.000Z, started 2020-08-10T14:00:00.000Z, finished "
          "2020-08-10T14:00:05.595Z\n"
          "Tries: 1: 404 Not Found from typo.example.com/webhooks at 2020-08-10T14:00:05.004Z "
          "after 356 ms; "
          "2: 200 OK from fallback.example.com/webhooks at 2020-08-10T14:00:05.364Z after 231 ms\n"
          "Cause: typo.example.com answered 404 Not Found (Telnyx 75499: Webhook host returned "
          "HTTP 4XX); "
          "fallback.example.com accepted it 4 ms later.\n"
          "Delivery id: f5586561-8ff0-4291-a0ac-84fe544797bd\n"
          "Event id: C9C0797E-901D-4349-A33C-C2C8F31A92C2"_s;
    QCOMPARE(summaryText(sample::failedOver(), sample::telnyx()), expected);
}

void TestSummaryText::staysSixLinesWhateverAProviderWrites()
{
    Delivery delivery = sample::failedOver();
    delivery.attempts[0].errors[0].title = u"two\nlines\r\nhere"_s;
    delivery.eventType = u"a\u2028b"_s;
    QCOMPARE(summaryText(delivery, sample::telnyx()).split(u'\n').size(), 6);
    QCOMPARE(summaryText(Delivery{}, sample::telnyx()).split(u'\n').size(), 6);
    QVERIFY(summaryText(Delivery{}, sample::telnyx()).contains(u"When: not in this log"_s));
}

void TestSummaryText::leavesSecretsOfUrlsOut()
{
    Delivery delivery = sample::failedOver();
    delivery.attempts[0].request->url = u"https://me:pw@typo.example.com/w?token=abc"_s;
    const QString text = summaryText(delivery, sample::telnyx());
    QVERIFY(!text.contains(u"pw"_s));
    QVERIFY(!text.contains(u"abc"_s));
    QVERIFY(text.contains(u"typo.example.com/w at"_s));
}

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summarytext.moc"
