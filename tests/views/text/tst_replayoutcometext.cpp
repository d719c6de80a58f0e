// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providerprofile.h"
#include "text/replayoutcometext.h"

#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class TestReplayOutcomeText : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void hintsAtTheSignatureAfterARefusal();
    void everyTroubleIsSaid();
    void noticesComeBeforeSending();

private:
    static ReplayOutcome answered(int status)
    {
        ReplayOutcome outcome;
        outcome.kind = ReplayOutcome::Kind::Answered;
        outcome.response = RecordedResponse{.status = status};
        outcome.duration = 8ms;
        return outcome;
    }
};

void TestReplayOutcomeText::tellsWhatChanged_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("fixed") << 404 << 200
                           << QStringLiteral("R2: 200 OK in 8 ms, 404 → 200: now accepted");
    QTest::newRow("still")
        << 500 << 500
        << QStringLiteral("R2: 500 Internal Server Error in 8 ms, 500 → 500: still failing");
    QTest::newRow("again") << 200 << 200
                           << QStringLiteral("R2: 200 OK in 8 ms, 200 → 200: accepted again");
    QTest::newRow("worse") << 200 << 404
                           << QStringLiteral("R2: 404 Not Found in 8 ms, 200 → 404: now failing");
    QTest::newRow("no answer") << 0 << 200
                               << QStringLiteral(
                                      "R2: 200 OK in 8 ms, no answer → 200: now accepted");
}

void TestReplayOutcomeText::tellsWhatChanged()
{
    QFETCH(int, before);
    QFETCH(int, after);
    Attempt attempt;
    if (before)
        attempt.response = RecordedResponse{.status = before};
    const ReplayContext context{.number = 2, .against = &attempt};
    QTEST(replayOutcomeText(answered(after), ProviderProfile{}, context), "text");
}

void TestReplayOutcomeText::hintsAtTheSignatureAfterARefusal()
{
    ReplayContext context{.number = 1, .signature = DraftSignature::Missing};
    QVERIFY(replayOutcomeText(answered(401), {}, context).contains(QStringLiteral("signature")));
    QVERIFY(!replayOutcomeText(answered(500), {}, context).contains(QStringLiteral("signature")));
    context.signature = DraftSignature::TestKey;
    QVERIFY(!replayOutcomeText(answered(401), {}, context).contains(QStringLiteral("signature")));
}

void TestReplayOutcomeText::everyTroubleIsSaid()
{
    using Kind = ReplayOutcome::Kind;
    for (const Kind kind : {Kind::Refused, Kind::NotListening, Kind::TimedOut, Kind::Dropped,
             Kind::Garbage, Kind::TooLarge, Kind::Tls, Kind::Cancelled}) {
        ReplayOutcome outcome;
        outcome.kind = kind;
        outcome.cause = QStringLiteral("nothing listens on 127.0.0.1:3000");
        QVERIFY(isReplayTrouble(outcome, {}));
        const QString text = replayOutcomeText(outcome, {}, {});
        QVERIFY(!text.isEmpty());
        QVERIFY(kind == Kind::Cancelled || text.contains(outcome.cause));
    }
    QVERIFY(!isReplayTrouble(answered(204), {}));
    QVERIFY(isReplayTrouble(answered(500), {}));
}

void TestReplayOutcomeText::noticesComeBeforeSending()
{
    ReplayDraft draft;
    QVERIFY(replayNoticeText(draft).isEmpty());
    draft.methodAssumed = true;
    draft.scheme = SignatureScheme::TelnyxEd25519;
    QVERIFY(replayNoticeText(draft).contains(QStringLiteral("POST assumed")));
    QVERIFY(replayNoticeText(draft).contains(QStringLiteral("without a signature")));
    draft.signWithTestKey = true;
    QVERIFY(!replayNoticeText(draft).contains(QStringLiteral("without a signature")));
}

QTEST_GUILESS_MAIN(TestReplayOutcomeText)
#include "tst_replayoutcometext.moc"
