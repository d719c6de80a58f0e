// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryspool.h"

#include <QTest>

using waybill::DeliverySpool;
using waybill::PageRows;

namespace {

/// Rows written as "id@startedAt"; "id@?" has no time.
PageRows page(const QByteArrayList& items)
{
    PageRows made;
    for (const QByteArray& item : items) {
        waybill::DeliveryRow row;
        const QByteArrayList parts = item.split('@');
        row.recordId = parts.at(0);
        row.id = parts.at(0).split('/').first();
        row.startedAt = parts.at(1).startsWith('?') ? waybill::unknownTime
                                                    : parts.at(1).split('=').at(0).toLongLong();
        row.sliceOffset = quint32(made.bytes.size());
        row.sliceLength = quint32(item.size());
        made.bytes += item;
        made.rows.push_back(row);
    }
    return made;
}

/// The rows of each delivery, joined by '+'.
QByteArrayList drained(DeliverySpool& spool)
{
    QByteArrayList deliveries;
    spool.sort();
    while (const auto records = spool.next()) {
        QByteArrayList rows;
        for (const waybill::DeliveryRecord& record : *records)
            rows.append(record.row);
        deliveries.append(rows.join('+'));
    }
    return spool.hasFailed() ? QByteArrayList{"failed"} : deliveries;
}

} // namespace

class TestDeliverySpool : public QObject
{
    Q_OBJECT

private slots:
    void empty();
    void newestFirstUnknownLast();
    void theLatestVersionStands();
    void gathersTheRowsOfADelivery();
    void leavesOutWhatIsNotWanted();
    void exactBytes();
};

void TestDeliverySpool::empty()
{
    DeliverySpool spool;
    QVERIFY(drained(spool).isEmpty());
    QCOMPARE(spool.size(), 0);
}

void TestDeliverySpool::newestFirstUnknownLast()
{
    DeliverySpool spool;
    QVERIFY(spool.add(page({"a@5", "x@?", "b@9", "c@-3"})));
    QVERIFY(spool.add(page({"d@5", "y@?", "e@11"})));
    QCOMPARE(drained(spool), (QByteArrayList{"e@11", "b@9", "a@5", "d@5", "c@-3", "x@?", "y@?"}));
    QCOMPARE(spool.size(), 7);
}

void TestDeliverySpool::theLatestVersionStands()
{
    DeliverySpool spool;
    QVERIFY(spool.add(page({"a@5=old", "b@4"})));
    QVERIFY(spool.add(page({"a@1=new"})));
    QCOMPARE(drained(spool), (QByteArrayList{"b@4", "a@1=new"}));
}

void TestDeliverySpool::gathersTheRowsOfADelivery()
{
    DeliverySpool spool;
    QVERIFY(spool.add(page({"g/3@30", "h/1@20", "g/1@10"})));
    QVERIFY(spool.add(page({"g/2@15", "i/1@12", "h/1@20=changed"})));
    QCOMPARE(drained(spool), (QByteArrayList{"h/1@20=changed", "i/1@12", "g/3@30+g/1@10+g/2@15"}));
    QCOMPARE(spool.size(), 3);
}

void TestDeliverySpool::leavesOutWhatIsNotWanted()
{
    DeliverySpool spool({waybill::Instant{10}, waybill::Instant{20}});
    QVERIFY(spool.add(page({"a@9", "b@10", "c@20", "d@21", "e@?"})));
    QCOMPARE(drained(spool), (QByteArrayList{"c@20", "b@10", "e@?"}));
    QCOMPARE(spool.size(), 3);
}

void TestDeliverySpool::exactBytes()
{
    QByteArray odd("z@7=\0\xff\r\n", 8);
    odd += QByteArray(200'000, 'q');
    DeliverySpool spool;
    QVERIFY(spool.add(page({"a@1", odd, "b@9"})));
    QCOMPARE(drained(spool), (QByteArrayList{"b@9", odd, "a@1"}));
}

QTEST_GUILESS_MAIN(TestDeliverySpool)
#include "tst_deliveryspool.moc"
