// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providerprofile.h"
#include "services/replayattempt.h"
#include "services/replaydraft.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReplayAttempt : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheExchange();
    void namesTheHeadersThatWereAdded();
    void judges_data();
    void judges();
};

void TestReplayAttempt::keepsTheExchange()
{
    ReplayOutcome outcome;
    outcome.kind = ReplayOutcome::Kind::Answered;
    outcome.sent = {"POST", u"http://localhost/"_s, {{"Host", "localhost"}}, "body"};
    outcome.response = RecordedResponse{200, "OK", {}, "fine"};
    outcome.startedAt = Instant{1'000'000'000};
    outcome.duration = 8ms;
    const Attempt attempt = replayAttempt({}, {}, outcome, 3);
    QCOMPARE(attempt.number, 3);
    QCOMPARE(attempt.origin, AttemptOrigin::Replay);
    QCOMPARE(attempt.startedAt, Instant{1'000'000'000});
    QCOMPARE(attempt.finishedAt, Instant{1'008'000'000});
    QCOMPARE(attempt.duration, 8ms);
    RecordedRequest request = outcome.sent;
    request.added = {"Host"};
    QCOMPARE(attempt.request, request);
    QCOMPARE(attempt.response, outcome.response);
    QVERIFY(attempt.errors.isEmpty());
    QVERIFY(attempt.providerStatus.isEmpty());
}

void TestReplayAttempt::namesTheHeadersThatWereAdded()
{
    ReplayDraft draft;
    draft.headers = {{"X-A", "1", false}, {"Content-Type", "a/b", true}};
    ReplayOutcome outcome;
    outcome.sent.headers = {{"Host", "h"}, {"X-A", "1"}, {"Content-Type", "a/b"}};
    const Attempt attempt = replayAttempt({}, draft, outcome, 1);
    QCOMPARE(attempt.request->headers, outcome.sent.headers);
    QCOMPARE(attempt.request->added, QByteArrayList({"Host", "Content-Type"}));
    // Nothing was sent, nothing was added.
    QVERIFY(replayAttempt({}, draft, {}, 1).request->added.isEmpty());
}

void TestReplayAttempt::judges_data()
{
    using Kind = ReplayOutcome::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<DeliveryStatus>("verdict");
    QTest::addColumn<QString>("code");
    const auto delivered = DeliveryStatus::Delivered;
    const auto failed = DeliveryStatus::Failed;
    QTest::newRow("200") << Kind::Answered << 200 << delivered << u""_s;
    QTest::newRow("201") << Kind::Answered << 201 << failed << u""_s; // the profile takes 200 only
    QTest::newRow("500") << Kind::Answered << 500 << failed << u""_s;
    QTest::newRow("cut 200") << Kind::TooLarge << 200 << delivered << u"too-large"_s;
    QTest::newRow("dropped 200") << Kind::Dropped << 200 << failed << u"dropped"_s;
    QTest::newRow("nobody") << Kind::NotListening << 0 << failed << u"not-listening"_s;
    QTest::newRow("late") << Kind::TimedOut << 0 << failed << u"timed-out"_s;
    QTest::newRow("garbage") << Kind::Garbage << 0 << failed << u"garbage"_s;
    QTest::newRow("tls") << Kind::Tls << 0 << failed << u"tls"_s;
    QTest::newRow("refused") << Kind::Refused << 0 << failed << u"refused"_s;
    QTest::newRow("cancelled") << Kind::Cancelled << 200 << DeliveryStatus::Canceled
                               << u"cancelled"_s;
}

void TestReplayAttempt::judges()
{
    QFETCH(ReplayOutcome::Kind, kind);
    QFETCH(int, status);
    QFETCH(DeliveryStatus, verdict);
    QFETCH(QString, code);
    ProviderProfile profile;
    profile.successStatuses = {200};
    ReplayOutcome outcome;
    outcome.kind = kind;
    outcome.cause = u"why"_s;
    if (status != 0)
        outcome.response = RecordedResponse{status, {}, {}, {}};
    const Attempt attempt = replayAttempt(profile, {}, outcome, 1);
    QCOMPARE(attempt.status, verdict);
    QCOMPARE(attempt.errors.size(), code.isEmpty() ? 0 : 1);
    QCOMPARE(attempt.errors.value(0).code, code);
    QCOMPARE(attempt.errors.value(0).detail, code.isEmpty() ? u""_s : u"why"_s);
}

QTEST_GUILESS_MAIN(TestReplayAttempt)
#include "tst_replayattempt.moc"
