// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "ports/replayer.h"
#include "providers/providerprofile.h"
#include "services/replaysession.h"
#include "signatures/ed25519key.h"
#include "signatures/telnyxverifier.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

class FakeJob : public ReplayJob
{
public:
    void cancel() override { cancelled = true; }
    bool cancelled = false;
};

/// Keeps what it was asked to send; the test ends the job.
class FakeReplayer : public Replayer
{
public:
    std::unique_ptr<ReplayJob> send(const ReplayRequest& request) override
    {
        requests.append(request);
        auto made = std::make_unique<FakeJob>();
        job = made.get();
        return made;
    }

    void end(ReplayOutcome::Kind kind, int status = 200)
    {
        ReplayOutcome outcome;
        outcome.kind = kind;
        outcome.response = RecordedResponse{status, {}, {}, {}};
        outcome.sent.headers = requests.isEmpty() ? HttpHeaders() : requests.constLast().headers;
        emit job->finished(outcome);
    }

    QList<ReplayRequest> requests;
    QPointer<FakeJob> job;
};

const ReplaySubject first{SourceId{u"s"_s}, DeliveryId{u"d1"_s}};
const ReplaySubject second{SourceId{u"s"_s}, DeliveryId{u"d2"_s}};

std::shared_ptr<const ProviderProfile> anyProfile()
{
    return std::make_shared<ProviderProfile>();
}

ReplayDraft draft()
{
    ReplayDraft draft;
    draft.target = u"http://localhost:3000/"_s;
    draft.method = "POST";
    draft.body = "{}";
    return draft;
}

} // namespace

class TestReplaySession : public QObject
{
    Q_OBJECT

private slots:
    void numbersReplaysByDelivery();
    void sendsOneAtATime();
    void cancelsAndStillFinishes();
    void keepsNothingOfARefusal();
    void signsAtSendTime();
    void refusesToSignWithoutAKey();
    void abortsWhenItGoes();
    void mayBeUsedFromItsOwnSignal();
    void goesOnFromRestoredReplays();
    void marksAddedHeaders();
    void forgetsASource();
};

void TestReplaySession::numbersReplaysByDelivery()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    QSignalSpy finished(&session, &ReplaySession::finished);
    for (const ReplaySubject& subject : {first, second, first}) {
        QVERIFY(session.send(subject, anyProfile(), draft(), nullptr));
        QCOMPARE(session.subject(), subject);
        replayer.end(ReplayOutcome::Kind::Answered);
    }
    QCOMPARE(finished.size(), 3);
    QCOMPARE(finished.at(2).at(0).value<ReplaySubject>(), first);
    QCOMPARE(finished.at(2).at(1).value<Attempt>().number, 2);
    QCOMPARE(session.replays(first).size(), 2);
    QCOMPARE(session.replays(first).at(1).number, 2);
    QCOMPARE(session.replays(second).at(0).number, 1);
    QCOMPARE(session.replayCount(), 3);
}

void TestReplaySession::sendsOneAtATime()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    QSignalSpy started(&session, &ReplaySession::started);
    QVERIFY(!session.isSending());
    QVERIFY(session.send(first, anyProfile(), draft(), nullptr));
    QVERIFY(session.isSending());
    QCOMPARE(session.startedAt(), clock.now());
    QVERIFY(!session.send(second, anyProfile(), draft(), nullptr));
    QCOMPARE(session.subject(), first);
    QCOMPARE(started.size(), 1);
    QCOMPARE(replayer.requests.size(), 1);
    replayer.end(ReplayOutcome::Kind::Answered, 500);
    QVERIFY(!session.isSending());
    QCOMPARE(session.replays(first).at(0).status, DeliveryStatus::Failed);
}

void TestReplaySession::cancelsAndStillFinishes()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    session.cancel(); // nothing under way
    session.send(first, anyProfile(), draft(), nullptr);
    session.cancel();
    QVERIFY(replayer.job->cancelled);
    QVERIFY(session.isSending());
    replayer.end(ReplayOutcome::Kind::Cancelled);
    QCOMPARE(session.replays(first).at(0).status, DeliveryStatus::Canceled);
}

void TestReplaySession::keepsNothingOfARefusal()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    QSignalSpy finished(&session, &ReplaySession::finished);
    session.send(first, anyProfile(), draft(), nullptr);
    replayer.end(ReplayOutcome::Kind::Refused);
    QCOMPARE(finished.size(), 1);
    QVERIFY(session.replays(first).isEmpty());
}

void TestReplaySession::signsAtSendTime()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    const Ed25519Key key = Ed25519Key::generate();
    ReplayDraft toSign = draft();
    toSign.scheme = SignatureScheme::TelnyxEd25519;
    toSign.signWithTestKey = true;
    clock.advance(std::chrono::hours(1)); // the draft was made an hour ago
    session.send(first, anyProfile(), toSign, &key);
    QCOMPARE(telnyx::verify(key.publicKey(), replayer.requests.at(0).headers, "{}", clock.now()),
        SignatureVerdict::Valid);
}

void TestReplaySession::refusesToSignWithoutAKey()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    QSignalSpy finished(&session, &ReplaySession::finished);
    ReplayDraft toSign = draft();
    toSign.scheme = SignatureScheme::TelnyxEd25519;
    toSign.signWithTestKey = true;
    QVERIFY(session.send(first, anyProfile(), toSign, nullptr));
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(2).value<ReplayOutcome>().kind, ReplayOutcome::Kind::Refused);
    QVERIFY(replayer.requests.isEmpty());
}

void TestReplaySession::abortsWhenItGoes()
{
    FakeReplayer replayer;
    FakeClock clock;
    auto session = std::make_unique<ReplaySession>(&replayer, &clock);
    session->send(first, anyProfile(), draft(), nullptr);
    QVERIFY(replayer.job);
    session.reset();
    QVERIFY(!replayer.job);
}

void TestReplaySession::mayBeUsedFromItsOwnSignal()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    int again = 0;
    connect(&session, &ReplaySession::finished, this, [&] {
        if (again++ == 0)
            QVERIFY(session.send(first, anyProfile(), draft(), nullptr));
    });
    session.send(first, anyProfile(), draft(), nullptr);
    replayer.end(ReplayOutcome::Kind::Answered);
    replayer.end(ReplayOutcome::Kind::Answered);
    QCOMPARE(session.replays(first).size(), 2);
}

void TestReplaySession::goesOnFromRestoredReplays()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    session.restore(first, {Attempt(), Attempt()});
    session.send(first, anyProfile(), draft(), nullptr);
    replayer.end(ReplayOutcome::Kind::Answered);
    QCOMPARE(session.replays(first).last().number, 3);
}

void TestReplaySession::marksAddedHeaders()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    ReplayDraft made = draft();
    made.headers = {{"X-A", "1", false}, {"Content-Type", "a/b", true}};
    session.send(first, anyProfile(), made, nullptr);
    replayer.end(ReplayOutcome::Kind::Answered);
    QCOMPARE(session.replays(first).at(0).request->added, QByteArrayList{"Content-Type"});
}

void TestReplaySession::forgetsASource()
{
    FakeReplayer replayer;
    FakeClock clock;
    ReplaySession session(&replayer, &clock);
    const ReplaySubject elsewhere{SourceId{u"elsewhere"_s}, first.delivery};
    session.restore(first, {Attempt()});
    session.restore(elsewhere, {Attempt(), Attempt()});
    session.forget(first.source);
    QVERIFY(session.replays(first).isEmpty());
    QCOMPARE(session.replayCount(), 2);
    QCOMPARE(session.replays(elsewhere).size(), 2);
}

QTEST_GUILESS_MAIN(TestReplaySession)
#include "tst_replaysession.moc"
