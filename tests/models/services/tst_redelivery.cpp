// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/delivery.h"
#include "fakeclock.h"
#include "fakeoncesender.h"
#include "feedprofile.h"
#include "services/redelivery.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Kind = RedeliveryOutcome::Kind;

class TestRedelivery : public QObject
{
    Q_OBJECT

private slots:
    void judgesAnswers_data();
    void judgesAnswers();
    void tellsWhatIsNotKnown();
    void tellsWhatWasNotSent();
    void doesNotSendWhatCannotBeBuilt();
    void sendsOneAtATime();
    void keepsTheProvidersWords();
    void namesTheNewestAttempt();

private:
    const DeliveryKey m_key{{u"one"_s}, {u"d1"_s}};
    FakeClock m_clock;

    RedeliveryOutcome outcomeOf(const OnceOutcome& outcome)
    {
        FakeOnceSender sender;
        Redelivery redelivery(&sender, &m_clock);
        QSignalSpy finished(&redelivery, &Redelivery::finished);
        if (!redelivery.send(m_key, feedProfile(), HttpRequest{}))
            return {};
        sender.finish(outcome);
        if (!finished.wait(5000) || redelivery.isSending() || sender.requests.size() != 1)
            return {};
        return finished.first().at(1).value<RedeliveryOutcome>();
    }
    static OnceOutcome answer(int status, const QByteArray& body = "{}")
    {
        return {true, HttpResponse{status, {}, {}, body}, {}};
    }
};

void TestRedelivery::judgesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("200") << 200 << Kind::Accepted;
    QTest::newRow("201") << 201 << Kind::Accepted;
    QTest::newRow("202") << 202 << Kind::Accepted;
    QTest::newRow("204") << 204 << Kind::Accepted;
    QTest::newRow("redirect") << 307 << Kind::Refused;
    QTest::newRow("400") << 400 << Kind::Refused;
    QTest::newRow("401") << 401 << Kind::Refused;
    QTest::newRow("404") << 404 << Kind::Refused;
    QTest::newRow("422") << 422 << Kind::Refused;
    QTest::newRow("429") << 429 << Kind::Refused;
    QTest::newRow("500") << 500 << Kind::Unknown;
    QTest::newRow("504") << 504 << Kind::Unknown;
}

void TestRedelivery::judgesAnswers()
{
    QFETCH(int, status);
    const RedeliveryOutcome outcome = outcomeOf(answer(status));
    QTEST(outcome.kind, "kind");
    QCOMPARE(outcome.error.httpStatus, outcome.kind == Kind::Accepted ? 0 : status);
}

void TestRedelivery::tellsWhatIsNotKnown()
{
    const RedeliveryOutcome outcome = outcomeOf({true, std::nullopt, u"Empty reply"_s});
    QCOMPARE(outcome.kind, Kind::Unknown);
    QCOMPARE(outcome.error.cause, u"Empty reply"_s);
}

void TestRedelivery::tellsWhatWasNotSent()
{
    const RedeliveryOutcome outcome = outcomeOf({false, std::nullopt, u"no such host"_s});
    QCOMPARE(outcome.kind, Kind::NotSent);
    QCOMPARE(outcome.error.cause, u"no such host"_s);
}

void TestRedelivery::doesNotSendWhatCannotBeBuilt()
{
    FakeOnceSender sender;
    Redelivery redelivery(&sender, &m_clock);
    QSignalSpy finished(&redelivery, &Redelivery::finished);
    const FetchError error{.kind = FetchError::Kind::InvalidRequest, .cause = u"not given: x"_s};
    QVERIFY(redelivery.send(m_key, feedProfile(), Failure{error}));
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(5000));
    QCOMPARE(finished.first().at(0).value<DeliveryKey>(), m_key);
    const RedeliveryOutcome expected{Kind::Refused, error};
    QCOMPARE(finished.first().at(1).value<RedeliveryOutcome>(), expected);
    QVERIFY(sender.requests.isEmpty());
}

void TestRedelivery::sendsOneAtATime()
{
    FakeOnceSender sender;
    Redelivery redelivery(&sender, &m_clock);
    QVERIFY(redelivery.send(m_key, feedProfile(), HttpRequest{}));
    QVERIFY(!redelivery.send(m_key, feedProfile(), HttpRequest{}));
    QCOMPARE(sender.requests.size(), 1);
    sender.answer(202);
    QTRY_VERIFY(!redelivery.isSending());
    QVERIFY(redelivery.send(m_key, feedProfile(), HttpRequest{}));
    QCOMPARE(sender.requests.size(), 2);
}

void TestRedelivery::keepsTheProvidersWords()
{
    FakeOnceSender sender;
    Redelivery redelivery(&sender, &m_clock);
    QSignalSpy finished(&redelivery, &Redelivery::finished);
    const auto profile = feedProfile();
    profile->errorBody.detail = {u"/message"_s};
    redelivery.send(m_key, profile, HttpRequest{});
    sender.answer(422, R"({"message":"Hook is disabled"})");
    QVERIFY(finished.wait(5000));
    const auto outcome = finished.first().at(1).value<RedeliveryOutcome>();
    QCOMPARE(outcome.error.providerDetail, u"Hook is disabled"_s);
}

void TestRedelivery::namesTheNewestAttempt()
{
    Delivery delivery;
    delivery.id = {u"guid"_s};
    delivery.eventId = u"e1"_s;
    delivery.endpointId = u"p1"_s;
    for (const char* id : {"41", "42"})
        delivery.attempts.append(Attempt{.id = QString::fromLatin1(id)});
    auto profile = feedProfile();
    profile->attempts.from = AttemptFields::From::Nested;
    const RowNames ofDelivery{u"guid"_s, u"e1"_s, u"p1"_s, u"guid"_s};
    QCOMPARE(redeliveryNames(*profile, delivery), ofDelivery);
    profile->attempts.from = AttemptFields::From::Rows;
    const RowNames ofNewest{u"guid"_s, u"e1"_s, u"p1"_s, u"42"_s};
    QCOMPARE(redeliveryNames(*profile, delivery), ofNewest);
    delivery.attempts.last().id.clear();
    QCOMPARE(redeliveryNames(*profile, delivery), ofDelivery);
}

QTEST_GUILESS_MAIN(TestRedelivery)
#include "tst_redelivery.moc"
