// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/causetext.h"
#include "sampledelivery.h"

#include <QTest>

#include <functional>

using namespace waybill;
using namespace Qt::StringLiterals;
using sample::attempt;
using sample::error;

namespace {

const QString hooks = u"https://hooks.example.com/w"_s;
const QString other = u"https://other.example.com/w"_s;

Delivery delivery(DeliveryStatus status, const QList<Attempt>& attempts)
{
    Delivery result;
    result.status = status;
    result.attempts = attempts;
    result.attemptCount = int(attempts.size());
    return result;
}

/// One failed try that got no answer, with an error of that code and title.
Delivery unanswered(const QString& code, const QString& title)
{
    Attempt failed = attempt(1, 0, 10'000, hooks, 0);
    failed.errors = {error(code, title)};
    return delivery(DeliveryStatus::Failed, {failed});
}

CauseText textOf(const Delivery& subject)
{
    const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2020-08-10T15:00:00Z")};
    return causeText(subject, sample::telnyx(), display);
}

} // namespace

class TestCauseText : public QObject
{
    Q_OBJECT

private slots:
    void leadsWithTheFirstFailure();
    void says_data();
    void says();
    void quotesAnErrorPage();
    void addsWhatTheMessageReports();
};

void TestCauseText::leadsWithTheFirstFailure()
{
    const CauseText text = textOf(sample::failedOver());
    QCOMPARE(text.headline, u"typo.example.com answered 404 Not Found"_s);
    QCOMPARE(text.rest,
        u" (Telnyx 75499: Webhook host returned HTTP 4XX); fallback.example.com accepted it 4 ms later."_s);
}

void TestCauseText::says_data()
{
    using S = DeliveryStatus;
    QTest::addColumn<Delivery>("subject");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, const Delivery& subject, const QString& text) {
        QTest::newRow(name) << subject << text;
    };
    row("accepted at once", delivery(S::Delivered, {attempt(1, 0, 231, hooks, 200)}),
        u"hooks.example.com accepted it: 200 OK in 231 ms."_s);
    row("same failure three times",
        delivery(S::Failed,
            {attempt(1, 0, 9, hooks, 500), attempt(2, 99, 103, hooks, 500),
                attempt(3, 200, 203, hooks, 500)}),
        u"hooks.example.com answered 500 Internal Server Error, 3 times."_s);
    row("two hosts failed",
        delivery(S::Failed, {attempt(1, 0, 9, hooks, 404), attempt(2, 13, 20, other, 503)}),
        u"hooks.example.com answered 404 Not Found; other.example.com answered 503 Service Unavailable."_s);
    row("the same host accepts later",
        delivery(
            S::Delivered, {attempt(1, 0, 9, hooks, 502), attempt(2, 300'009, 300'020, hooks, 200)}),
        u"hooks.example.com answered 502 Bad Gateway; it accepted the next try 5 min 00 s later."_s);
    row("clocks disagree: no time between",
        delivery(S::Delivered, {attempt(1, 0, 90, hooks, 502), attempt(2, 80, 85, other, 200)}),
        u"hooks.example.com answered 502 Bad Gateway; other.example.com accepted it."_s);
    row("DNS by code", unanswered(u"75001"_s, {}),
        u"hooks.example.com was not found: its name does not resolve (DNS) (Telnyx 75001)."_s);
    row("timeout", unanswered(u"75002"_s, u"Request timed out"_s),
        u"hooks.example.com did not answer within 10.0 s (Telnyx 75002: Request timed out)."_s);
    row("refused", unanswered(u"75003"_s, u"Connection refused"_s),
        u"hooks.example.com refused the connection (Telnyx 75003: Connection refused)."_s);
    row("TLS", unanswered(u"75004"_s, u"SSL handshake failed"_s),
        u"hooks.example.com could not be reached securely: TLS failed (Telnyx 75004: SSL handshake failed)."_s);
    row("no response recorded", delivery(S::Failed, {attempt(1, 0, 9, hooks, 0)}),
        u"hooks.example.com gave no answer that the log recorded."_s);
    row("no URL recorded", delivery(S::Failed, {attempt(1, 0, 9, {}, 410)}),
        u"The endpoint answered 410 Gone."_s);
    Delivery retried = delivery(S::Failed, {attempt(1, 0, 9, hooks, 500)});
    retried.nextAttemptAt = Instant::fromIso("2020-08-10T15:30:00Z");
    row("to be retried", retried,
        u"hooks.example.com answered 500 Internal Server Error; next try at 15:30."_s);
    row("gave up", delivery(S::Dead, {attempt(1, 0, 9, hooks, 500)}),
        u"hooks.example.com answered 500 Internal Server Error; given up."_s);
    row("many kinds",
        delivery(S::Failed,
            {attempt(1, 0, 1, hooks, 500), attempt(2, 2, 3, hooks, 501),
                attempt(3, 4, 5, hooks, 502), attempt(4, 6, 7, hooks, 503),
                attempt(5, 8, 9, hooks, 504)}),
        u"hooks.example.com answered 500 Internal Server Error; hooks.example.com answered 501 Not "
        "Implemented; hooks.example.com answered 502 Bad Gateway; 2 more tries failed."_s);
    row("waiting", delivery(S::Pending, {}), u"Not tried yet; it waits in the provider's queue."_s);
    Delivery counted = delivery(S::Dead, {});
    counted.attemptCount = 3;
    row("counted only", counted, u"Gave up: 3 tries, times and answers not in this log."_s);
    Delivery strange = delivery(S::Unknown, {});
    strange.providerStatus = u"parked"_s;
    row("unknown", strange, u"Unknown (“parked”); this log says nothing of its tries."_s);
}

void TestCauseText::says()
{
    QFETCH(Delivery, subject);
    QTEST(textOf(subject).plain(), "text");
}

void TestCauseText::quotesAnErrorPage()
{
    Attempt failed = attempt(1, 0, 9, hooks, 500);
    failed.response->body = "<html><title>NoMethodError in Hooks</title></html>";
    QCOMPARE(textOf(delivery(DeliveryStatus::Failed, {failed})).rest,
        u" (its page says “NoMethodError in Hooks”)."_s);
}

void TestCauseText::addsWhatTheMessageReports()
{
    Delivery subject = delivery(DeliveryStatus::Delivered, {attempt(1, 0, 231, hooks, 200)});
    subject.reportedFailures = {u"to/0: delivery_failed"_s};
    QCOMPARE(textOf(subject).plain(),
        u"hooks.example.com accepted it: 200 OK in 231 ms; but the message itself failed: to/0: delivery_failed."_s);
}

QTEST_GUILESS_MAIN(TestCauseText)
#include "tst_causetext.moc"
