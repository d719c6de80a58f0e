// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/attemptsummary.h"
#include "providers/texttable.h"

#include <QTest>

using namespace waybill;

class TestAttemptSummary : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutAttempts();
    void tellsNewestAndFailed();
    void boundsMarksAndCount();
    void readsTitleOfNewestAnswer();
};

static AttemptFacts attempt(DeliveryStatus status, const char* url, qint64 start, qint64 end)
{
    AttemptFacts facts;
    facts.status = status;
    facts.url = QByteArrayView(url);
    facts.startedAt = start;
    facts.finishedAt = end;
    return facts;
}

void TestAttemptSummary::isEmptyWithoutAttempts()
{
    TextTable texts;
    DeliveryRow row;
    summariseAttempts({}, texts, row);
    QCOMPARE(row.attemptCount, 0);
    QCOMPARE(row.answerTime, unknownDuration);
    QCOMPARE(row.firstAttemptAt, unknownTime);
}

void TestAttemptSummary::tellsNewestAndFailed()
{
    std::vector<AttemptFacts> attempts{attempt(DeliveryStatus::Failed, "\"http://a\"", 10, 15),
        attempt(DeliveryStatus::Failed, "\"http://b\"", 20, 27),
        attempt(DeliveryStatus::Delivered, "\"http://a\"", 30, 39)};
    attempts[1].errorCode = QByteArrayView("75499");
    attempts[1].errorTitle = QByteArrayView("\"4XX\"");
    attempts[2].httpStatus = 200;
    TextTable texts;
    DeliveryRow row;
    summariseAttempts(attempts, texts, row);
    const QList<QByteArray> all = texts.takeTexts();
    QCOMPARE(row.attemptCount, 3);
    QCOMPARE(row.attemptMarks, 0b111010u);
    QCOMPARE(row.httpStatus, 200);
    QCOMPARE(row.answerTime, 9);
    QCOMPARE(row.firstAttemptAt, 10);
    QCOMPARE(all.at(row.route), "http://a\nhttp://b");
    QCOMPARE(all.at(row.errorCode), "75499");
    QCOMPARE(all.at(row.errorTitle), "4XX");
}

void TestAttemptSummary::boundsMarksAndCount()
{
    const std::vector<AttemptFacts> many(300, attempt(DeliveryStatus::Delivered, "", 5, 4));
    TextTable texts;
    DeliveryRow row;
    summariseAttempts(many, texts, row);
    QCOMPARE(row.attemptCount, 255);
    QCOMPARE(row.attemptMarks, 0xFFFFFFFFu);
    QCOMPARE(row.route, 0u);
    QCOMPARE(row.answerTime, unknownDuration);
}

void TestAttemptSummary::readsTitleOfNewestAnswer()
{
    std::vector<AttemptFacts> attempts(2);
    attempts[0].body = QByteArrayView("\"<title>old</title>\"");
    attempts[1].body = QByteArrayView("\"\\u003ctitle>new\\n one</title>\"");
    TextTable texts;
    DeliveryRow row;
    summariseAttempts(attempts, texts, row);
    QCOMPARE(texts.takeTexts().at(row.responseTitle), "new one");
}

QTEST_GUILESS_MAIN(TestAttemptSummary)
#include "tst_attemptsummary.moc"
