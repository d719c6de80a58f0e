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
        row.id = parts.at(0);
        row.startedAt = parts.at(1).startsWith('?') ? waybill::unknownTime
                                                    : parts.at(1).split('=').at(0).toLongLong();
        row.sliceOffset = quint32(made.bytes.size());
        row.sliceLength = quint32(item.size());
        made.bytes += item;
        made.rows.push_back(row);
    }
    return made;
}

QByteArrayList drained(DeliverySpool& spool)
{
    QByteArrayList items;
    const bool ok = spool.drain([&items](QByteArrayView slice) {
        items.append(slice.toByteArray());
        return true;
    });
    return ok ? items : QByteArrayList{"failed"};
}

} // namespace

class TestDeliverySpool : public QObject
{
    Q_OBJECT

private slots:
    void empty();
    void newestFirstUnknownLast();
    void theLatestVersionStands();
    void stopsWhenAsked();
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

void TestDeliverySpool::stopsWhenAsked()
{
    DeliverySpool spool;
    QVERIFY(spool.add(page({"a@1", "b@2", "c@3"})));
    int taken = 0;
    QVERIFY(spool.drain([&taken](QByteArrayView) { return ++taken < 2; }));
    QCOMPARE(taken, 2);
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
