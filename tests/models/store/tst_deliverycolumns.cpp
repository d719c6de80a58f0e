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
    void clonesApart();
    void neverMovesWhatAReaderLooksAt();
};

void TestDeliveryColumns::givesBackEveryFieldOfARow()
{
    DeliveryChunk chunk;
    chunk.append(0, DeliveryRow{});
    chunk.append(0, fullRow());
    compareRows(chunk.row(0), DeliveryRow{});
    compareRows(chunk.row(1), fullRow());
}

void TestDeliveryColumns::overwritesOneRow()
{
    DeliveryChunk chunk;
    chunk.append(0, DeliveryRow{});
    chunk.append(0, DeliveryRow{});
    chunk.set(0, fullRow());
    compareRows(chunk.row(0), fullRow());
    compareRows(chunk.row(1), DeliveryRow{});
}

void TestDeliveryColumns::clonesApart()
{
    DeliveryChunk chunk;
    chunk.append(0, fullRow());
    const auto copy = chunk.clone();
    copy->set(0, DeliveryRow{});
    compareRows(chunk.row(0), fullRow());
    compareRows(copy->row(0), DeliveryRow{});
    QVERIFY(copy->id.capacity() >= DeliveryChunk::capacity);
}

void TestDeliveryColumns::neverMovesWhatAReaderLooksAt()
{
    DeliveryChunk chunk;
    chunk.reserve();
    chunk.append(0, fullRow());
    const QByteArray* const first = chunk.id.data();
    for (quint32 i = 1; i < DeliveryChunk::capacity; ++i)
        chunk.append(0, DeliveryRow{});
    QCOMPARE(chunk.id.data(), first);
}

QTEST_GUILESS_MAIN(TestDeliveryColumns)
#include "tst_deliverycolumns.moc"
