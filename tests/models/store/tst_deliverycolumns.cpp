// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverycolumns.h"

#include <QTest>

using namespace waybill;

namespace {

DeliveryRow fullRow()
{
    DeliveryRow row;
    row.id = "id";
    row.eventId = "event";
    row.eventType = 1;
    row.providerStatus = 2;
    row.route = 3;
    row.errorCode = 4;
    row.errorTitle = 5;
    row.responseTitle = 6;
    row.status = DeliveryStatus::Dead;
    row.attemptCount = 7;
    row.httpStatus = 8;
    row.attemptMarks = 9;
    row.occurredAt = 10;
    row.startedAt = 11;
    row.finishedAt = 12;
    row.firstAttemptAt = 13;
    row.answerTime = 14;
    row.nextAttemptAt = 15;
    row.endpointId = 16;
    row.queuedAt = 17;
    row.changedAt = 18;
    row.hasBadUtf8 = true;
    return row;
}

void compareRows(const DeliveryRow& a, const DeliveryRow& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.eventId, b.eventId);
    QCOMPARE(a.eventType, b.eventType);
    QCOMPARE(a.providerStatus, b.providerStatus);
    QCOMPARE(a.route, b.route);
    QCOMPARE(a.errorCode, b.errorCode);
    QCOMPARE(a.errorTitle, b.errorTitle);
    QCOMPARE(a.responseTitle, b.responseTitle);
    QCOMPARE(a.status, b.status);
    QCOMPARE(a.attemptCount, b.attemptCount);
    QCOMPARE(a.httpStatus, b.httpStatus);
    QCOMPARE(a.attemptMarks, b.attemptMarks);
    QCOMPARE(a.occurredAt, b.occurredAt);
    QCOMPARE(a.startedAt, b.startedAt);
    QCOMPARE(a.finishedAt, b.finishedAt);
    QCOMPARE(a.firstAttemptAt, b.firstAttemptAt);
    QCOMPARE(a.answerTime, b.answerTime);
    QCOMPARE(a.nextAttemptAt, b.nextAttemptAt);
    QCOMPARE(a.endpointId, b.endpointId);
    QCOMPARE(a.queuedAt, b.queuedAt);
    QCOMPARE(a.changedAt, b.changedAt);
    QCOMPARE(a.hasBadUtf8, b.hasBadUtf8);
}

} // namespace

class TestDeliveryColumns : public QObject
{
    Q_OBJECT

private slots:
    void givesBackEveryFieldOfARow();
    void overwritesOneRow();
    void keepsTheShownTime();
    void clonesApart();
    void asksBeforeItMoves();
    void staysReadableWhileItGrows();
};

void TestDeliveryColumns::givesBackEveryFieldOfARow()
{
    DeliveryChunk chunk;
    QVERIFY(chunk.put(0, 0, DeliveryRow{}, Growth::MayMove));
    QVERIFY(chunk.put(1, 3, fullRow(), Growth::MayMove));
    compareRows(chunk.row(0), DeliveryRow{});
    compareRows(chunk.row(1), fullRow());
    QCOMPARE(chunk.source.at(1), SourceCode(3));
}

void TestDeliveryColumns::overwritesOneRow()
{
    DeliveryChunk chunk;
    chunk.put(0, 0, DeliveryRow{}, Growth::MayMove);
    chunk.put(1, 0, DeliveryRow{}, Growth::MayMove);
    chunk.put(0, 0, fullRow(), Growth::MayMove);
    compareRows(chunk.row(0), fullRow());
    compareRows(chunk.row(1), DeliveryRow{});
}

void TestDeliveryColumns::keepsTheShownTime()
{
    DeliveryRow row;
    DeliveryChunk chunk;
    chunk.put(0, 0, row, Growth::MayMove);
    row.occurredAt = 5;
    chunk.put(1, 0, row, Growth::MayMove);
    row.queuedAt = 6;
    chunk.put(2, 0, row, Growth::MayMove);
    row.startedAt = 7;
    chunk.put(3, 0, row, Growth::MayMove);
    QCOMPARE(chunk.shownAt[0], unknownTime);
    for (quint32 i = 1; i < 4; ++i)
        QCOMPARE(chunk.shownAt[i], 4 + i);
    compareRows(chunk.row(3), row);
    row.startedAt = 1'790'000'000'000'000'000; // the other times stay what they are
    chunk.put(3, 0, row, Growth::MayMove);
    compareRows(chunk.row(3), row);
}

void TestDeliveryColumns::clonesApart()
{
    DeliveryChunk chunk;
    chunk.put(0, 0, fullRow(), Growth::MayMove);
    const auto copy = chunk.clone(1);
    copy->put(0, 0, DeliveryRow{}, Growth::MayMove);
    compareRows(chunk.row(0), fullRow());
    compareRows(copy->row(0), DeliveryRow{});
}

void TestDeliveryColumns::asksBeforeItMoves()
{
    DeliveryChunk chunk;
    chunk.put(0, 0, DeliveryRow{}, Growth::MayMove);
    QVERIFY(!chunk.put(1, 0, fullRow(), Growth::InPlace));
    compareRows(chunk.row(0), DeliveryRow{});
    const auto copy = chunk.clone(1);
    QVERIFY(copy->put(1, 0, fullRow(), Growth::MayMove));
    QVERIFY(copy->put(2, 0, DeliveryRow{}, Growth::InPlace));
    compareRows(copy->row(0), DeliveryRow{});
    compareRows(copy->row(1), fullRow());
    compareRows(copy->row(2), DeliveryRow{});
}

void TestDeliveryColumns::staysReadableWhileItGrows()
{
    DeliveryChunk chunk;
    chunk.put(0, 0, DeliveryRow{}, Growth::MayMove);
    chunk.put(1, 0, fullRow(), Growth::MayMove);
    const qint64* const times = chunk.shownAt.data();
    DeliveryRow row = fullRow();
    for (quint32 i = 2; i < DeliveryChunk::capacity; ++i) {
        row.httpStatus = quint16(i % 200);
        row.startedAt = i % 4000;
        QVERIFY(chunk.put(i, 0, row, Growth::InPlace));
    }
    QCOMPARE(chunk.shownAt.data(), times);
    compareRows(chunk.row(1), fullRow());
    compareRows(chunk.row(DeliveryChunk::capacity - 1), row);
}

QTEST_GUILESS_MAIN(TestDeliveryColumns)
#include "tst_deliverycolumns.moc"
