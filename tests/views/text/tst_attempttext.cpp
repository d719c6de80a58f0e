// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "text/attempttext.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAttemptText : public QObject
{
    Q_OBJECT

private slots:
    void namesTheResult_data();
    void namesTheResult();
    void namesReplaysApart();
    void measuresOnlyWhatIsKnown();
};

void TestAttemptText::namesTheResult_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("verdict");

    const auto row = [](int status, const QString& code, const QString& title,
                         const QString& result, const QString& verdict) {
        QTest::addRow("%s", qPrintable(result)) << status << code << title << result << verdict;
    };
    row(404, u"75499"_s, u"x"_s, u"404 Not Found"_s, u"answered 404 Not Found"_s);
    row(504, {}, u"timeout"_s, u"504 Gateway Timeout"_s, u"answered 504 Gateway Timeout"_s);
    row(0, u"75001"_s, {}, u"DNS: could not resolve"_s,
        u"was not found: its name does not resolve (DNS)"_s);
    row(0, u"1"_s, u"Request TIMED OUT"_s, u"timeout"_s, u"did not answer within 10.0 s"_s);
    row(0, u"1"_s, u"Connection refused"_s, u"connection refused"_s, u"refused the connection"_s);
    row(0, u"1"_s, u"certificate expired"_s, u"TLS failed"_s,
        u"could not be reached securely: TLS failed"_s);
    row(0, u"1"_s, u"Odd thing"_s, u"Odd thing"_s, u"failed: Odd thing"_s);
    row(0, u"1"_s, {}, u"no response recorded"_s, u"gave no answer that the log recorded"_s);
}

void TestAttemptText::namesTheResult()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, title);
    Attempt attempt = sample::attempt(1, 0, 10'000, u"https://a.example.com"_s, status);
    attempt.errors = {sample::error(code, title)};
    QTEST(attemptResult(attempt, sample::telnyx()), "result");
    QTEST(attemptVerdict(attempt, sample::telnyx()), "verdict");
}

void TestAttemptText::namesReplaysApart()
{
    Attempt attempt = sample::attempt(2, 0, 1, {}, 200);
    QCOMPARE(attemptTitle(attempt), u"Attempt 2"_s);
    QCOMPARE(attemptShortTitle(attempt), u"2"_s);
    attempt.origin = AttemptOrigin::Replay;
    QCOMPARE(attemptTitle(attempt), u"Replay 2"_s);
    QCOMPARE(attemptShortTitle(attempt), u"R2"_s);
}

void TestAttemptText::measuresOnlyWhatIsKnown()
{
    Attempt attempt = sample::attempt(1, 100, 356, {}, 200);
    QCOMPARE(attemptDuration(attempt), Nanoseconds(256ms));
    attempt.duration = 200ms;
    QCOMPARE(attemptDuration(attempt), Nanoseconds(200ms));
    attempt.duration.reset();
    QCOMPARE(attemptDuration(attempt), Nanoseconds(256ms));
    attempt.finishedAt = *attempt.startedAt - 1ms;
    QCOMPARE(attemptDuration(attempt), std::nullopt);
    attempt.finishedAt.reset();
    QCOMPARE(attemptDuration(attempt), std::nullopt);
}

QTEST_GUILESS_MAIN(TestAttemptText)
#include "tst_attempttext.moc"
