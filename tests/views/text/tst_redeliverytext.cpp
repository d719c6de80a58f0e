// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/delivery.h"
#include "providers/providerprofile.h"
#include "text/redeliverytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRedeliveryText : public QObject
{
    Q_OBJECT

private slots:
    void asksBefore();
    void asksLoudlyAfterASuccess_data();
    void asksLoudlyAfterASuccess();
    void tellsTheOutcome_data();
    void tellsTheOutcome();

private:
    static ProviderProfile gitHub()
    {
        ProviderProfile profile;
        profile.name = u"GitHub"_s;
        profile.redelivery.method = "POST";
        profile.redelivery.note = u"At most 5 a minute."_s;
        return profile;
    }
};

void TestRedeliveryText::asksBefore()
{
    Delivery delivery;
    delivery.status = DeliveryStatus::Failed;
    delivery.endpointUrl = u"https://e.com/hooks"_s;
    const RedeliveryQuestion question = redeliveryQuestion(delivery, gitHub());
    QCOMPARE(question.headline, u"Ask GitHub to send this delivery again?"_s);
    QCOMPARE(question.detail, u"It goes to https://e.com/hooks.\nAt most 5 a minute."_s);
    QVERIFY(!question.isLoud);
}

void TestRedeliveryText::asksLoudlyAfterASuccess_data()
{
    QTest::addColumn<DeliveryStatus>("status");
    QTest::addColumn<DeliveryStatus>("attempt");
    QTest::newRow("delivered") << DeliveryStatus::Delivered << DeliveryStatus::Unknown;
    QTest::newRow("one attempt was") << DeliveryStatus::Failed << DeliveryStatus::Delivered;
}

void TestRedeliveryText::asksLoudlyAfterASuccess()
{
    QFETCH(DeliveryStatus, status);
    QFETCH(DeliveryStatus, attempt);
    Delivery delivery;
    delivery.status = status;
    delivery.attempts.append(Attempt{});
    delivery.attempts.last().status = attempt;
    const RedeliveryQuestion question = redeliveryQuestion(delivery, gitHub());
    QVERIFY(question.isLoud);
    QVERIFY(question.headline.startsWith(u"It was already delivered."_s));
    QCOMPARE(question.detail, u"Your endpoint will get it twice.\nAt most 5 a minute."_s);
    delivery.attempts.last().request = RecordedRequest{.url = u"https://e.com/x"_s};
    QVERIFY(redeliveryQuestion(delivery, gitHub())
                .detail.startsWith(u"https://e.com/x will get it twice."_s));
}

void TestRedeliveryText::tellsTheOutcome_data()
{
    using Kind = RedeliveryOutcome::Kind;
    QTest::addColumn<RedeliveryOutcome>("outcome");
    QTest::addColumn<QString>("text");

    FetchError refused{.kind = FetchError::Kind::Refused, .httpStatus = 422};
    refused.providerDetail = u"Hook is disabled"_s;
    const FetchError gone{.kind = FetchError::Kind::Unreachable, .cause = u"Empty reply"_s};
    const FetchError down{.kind = FetchError::Kind::ServerError, .httpStatus = 502};
    const QString maybe = u".\nIt may have been done. Look whether a new attempt shows up before "
                          "you ask again."_s;
    QTest::newRow("accepted") << RedeliveryOutcome{Kind::Accepted, {}}
                              << u"GitHub sends it again."_s;
    QTest::newRow("refused") << RedeliveryOutcome{Kind::Refused, refused}
                             << u"It is not sent again (422): Hook is disabled"_s;
    QTest::newRow("not sent") << RedeliveryOutcome{Kind::NotSent, gone}
                              << u"GitHub could not be asked: Empty reply"_s;
    QTest::newRow("no answer") << RedeliveryOutcome{Kind::Unknown, gone}
                               << u"GitHub was asked, but no answer came: Empty reply"_s + maybe;
    QTest::newRow("server error") << RedeliveryOutcome{Kind::Unknown,
        down} << u"GitHub was asked and answered with an error of its own (502)"_s + maybe;
}

void TestRedeliveryText::tellsTheOutcome()
{
    QFETCH(RedeliveryOutcome, outcome);
    QTEST(redeliveryOutcomeText(outcome, u"GitHub"_s), "text");
}

QTEST_GUILESS_MAIN(TestRedeliveryText)
#include "tst_redeliverytext.moc"
