// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/delivery.h"
#include "providers/rowaddition.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRowAddition : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfTheAttempts();
    void tellsOfTheEndpointWithoutAttempts();
    void fillsWhatIsEmpty();
    void leavesWhatIsThere();
    void leavesAttemptsOutThatTheRowCountsOtherwise();
    void takesATextThatIsThere();

private:
    static Attempt attempt(const QString& url, DeliveryStatus status, int httpStatus)
    {
        Attempt attempt{.status = status, .startedAt = Instant{7}, .duration = 3ms};
        attempt.request = RecordedRequest{.url = url};
        attempt.response = RecordedResponse{.status = httpStatus};
        return attempt;
    }

    static RowAddition two()
    {
        Delivery delivery;
        delivery.attempts = {attempt(u"https://a"_s, DeliveryStatus::Failed, 500),
            attempt(u"https://b"_s, DeliveryStatus::Delivered, 202)};
        return RowAddition::of(delivery);
    }
};

void TestRowAddition::tellsOfTheAttempts()
{
    const RowAddition addition = two();
    QCOMPARE(addition.route, "https://a\nhttps://b");
    QCOMPARE(addition.attempts, 2);
    QCOMPARE(addition.attemptMarks, 0b1110U);
    QCOMPARE(addition.httpStatus, 202);
    QCOMPARE(addition.firstAttemptAt, 7);
    QCOMPARE(addition.answerTime, 3'000'000);
}

void TestRowAddition::tellsOfTheEndpointWithoutAttempts()
{
    Delivery delivery;
    delivery.endpointUrl = u"https://e"_s;
    const RowAddition addition = RowAddition::of(delivery);
    QCOMPARE(addition, (RowAddition{.route = "https://e"}));
    delivery.endpointUrl.clear();
    delivery.attempts = {Attempt{}};
    QVERIFY(!RowAddition::of(delivery).isMoreThan(DeliveryRow{}));
}

void TestRowAddition::fillsWhatIsEmpty()
{
    DeliveryRow row;
    row.attemptCount = 2;
    QList<QByteArray> texts{QByteArray()};
    QVERIFY(two().isMoreThan(row));
    two().addTo(row, texts);
    QCOMPARE(texts.value(row.route), "https://a\nhttps://b");
    QCOMPARE(row.attemptMarks, 0b1110U);
    QCOMPARE(row.httpStatus, 202);
    QCOMPARE(row.firstAttemptAt, 7);
    QCOMPARE(row.answerTime, 3'000'000);
    QVERIFY(!two().isMoreThan(row));
}

void TestRowAddition::leavesWhatIsThere()
{
    DeliveryRow row;
    row.route = 1;
    row.attemptCount = 2;
    row.attemptMarks = 0b1010;
    row.httpStatus = 404;
    row.firstAttemptAt = 1;
    row.answerTime = 0;
    QList<QByteArray> texts{QByteArray(), "https://x"};
    QVERIFY(!two().isMoreThan(row));
    two().addTo(row, texts);
    QCOMPARE(row.route, 1U);
    QCOMPARE(row.attemptMarks, 0b1010U);
    QCOMPARE(row.httpStatus, 404);
    QCOMPARE(row.firstAttemptAt, 1);
    QCOMPARE(row.answerTime, 0);
    QCOMPARE(texts.size(), 2);
}

void TestRowAddition::leavesAttemptsOutThatTheRowCountsOtherwise()
{
    DeliveryRow row;
    row.attemptCount = 3;
    QList<QByteArray> texts{QByteArray()};
    two().addTo(row, texts);
    QVERIFY(row.route != 0);
    QCOMPARE(row.attemptMarks, 0U);
    QCOMPARE(row.httpStatus, 0);
    QVERIFY(!two().isMoreThan(row));
}

void TestRowAddition::takesATextThatIsThere()
{
    DeliveryRow row;
    QList<QByteArray> texts{QByteArray(), "x", "https://a\nhttps://b"};
    two().addTo(row, texts);
    QCOMPARE(row.route, 2U);
    QCOMPARE(texts.size(), 3);
}

QTEST_GUILESS_MAIN(TestRowAddition)
#include "tst_rowaddition.moc"
