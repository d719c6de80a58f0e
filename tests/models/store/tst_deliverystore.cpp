// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDeliveryStore : public QObject
{
    Q_OBJECT

private slots:
    void appendsNewRows();
    void overwritesKnownIds();
    void takesAnIdTwiceInOnePage();
    void mapsTextsOfDifferentPages();
    void countsEventTypes();
    void snapshotsStayAsTheyWere();
    void reachesOverChunks();
};

void TestDeliveryStore::appendsNewRows()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").httpStatus = 200;
    page.add("B").httpStatus = 404;
    QCOMPARE(store.merge(*page.page()), (MergeResult{0, 2, {}}));
    QCOMPARE(store.count(), 2U);
    QCOMPARE(store.rowOf({u"B"_s}), std::optional<quint32>(1));
    QCOMPARE(store.rowOf({u"b"_s}), std::nullopt);
    QCOMPARE(store.idAt(0), DeliveryId{u"a"_s});
    QCOMPARE(store.columns().row(1).httpStatus, quint16(404));
}

void TestDeliveryStore::overwritesKnownIds()
{
    DeliveryStore store;
    PageBuilder first;
    first.add("a").status = DeliveryStatus::Pending;
    first.add("b").status = DeliveryStatus::Pending;
    store.merge(*first.page());
    PageBuilder second;
    second.add("c");
    second.add("a").status = DeliveryStatus::Delivered;
    QCOMPARE(store.merge(*second.page()), (MergeResult{2, 1, {0}}));
    QCOMPARE(store.columns().row(0).status, DeliveryStatus::Delivered);
    QCOMPARE(store.columns().row(1).status, DeliveryStatus::Pending);
    QCOMPARE(store.count(), 3U);
}

void TestDeliveryStore::takesAnIdTwiceInOnePage()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").httpStatus = 1;
    page.add("a").httpStatus = 2;
    QCOMPARE(store.merge(*page.page()), (MergeResult{0, 1, {}}));
    QCOMPARE(store.columns().row(0).httpStatus, quint16(2));
    PageBuilder again;
    again.add("a").httpStatus = 3;
    again.add("a").httpStatus = 4;
    QCOMPARE(store.merge(*again.page()), (MergeResult{1, 0, {0}}));
}

void TestDeliveryStore::mapsTextsOfDifferentPages()
{
    DeliveryStore store;
    PageBuilder first;
    first.add("a").eventType = first.text("x");
    store.merge(*first.page());
    PageBuilder second;
    second.text("y");
    second.add("b").eventType = second.text("x");
    second.rows().back().route = second.text("y");
    store.merge(*second.page());
    const DeliveryColumns& columns = store.columns();
    QCOMPARE(columns.text(&DeliveryChunk::eventType, 0), QByteArray("x"));
    QCOMPARE(columns.text(&DeliveryChunk::eventType, 1), QByteArray("x"));
    QCOMPARE(columns.text(&DeliveryChunk::route, 1), QByteArray("y"));
    QCOMPARE(
        columns.value(&DeliveryChunk::eventType, 0), columns.value(&DeliveryChunk::eventType, 1));
}

void TestDeliveryStore::countsEventTypes()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").eventType = page.text("sent");
    page.add("b").eventType = page.text("sent");
    page.add("c").eventType = page.text("failed");
    page.add("d");
    store.merge(*page.page());
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"failed"_s, 1}, {u"sent"_s, 2}}));
    PageBuilder update;
    update.add("c").eventType = update.text("sent");
    store.merge(*update.page());
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"sent"_s, 3}}));
}

void TestDeliveryStore::snapshotsStayAsTheyWere()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").status = DeliveryStatus::Pending;
    store.merge(*page.page());
    const DeliveryColumns before = store.snapshot();
    PageBuilder update;
    update.add("a").status = DeliveryStatus::Failed;
    update.add("b").eventType = update.text("new text");
    store.merge(*update.page());
    QCOMPARE(before.count, 1U);
    QCOMPARE(before.row(0).status, DeliveryStatus::Pending);
    QCOMPARE(before.texts.size(), 1U);
    QCOMPARE(store.columns().row(0).status, DeliveryStatus::Failed);
    QVERIFY(before.chunks[0] != store.columns().chunks[0]);
}

void TestDeliveryStore::reachesOverChunks()
{
    DeliveryStore store;
    PageBuilder page;
    const int count = int(DeliveryChunk::capacity) + 10;
    for (int i = 0; i < count; ++i)
        page.add(QByteArray::number(i)).startedAt = i;
    QCOMPARE(store.merge(*page.page()).newCount, quint32(count));
    QCOMPARE(store.columns().chunks.size(), size_t(2));
    for (const quint32 row :
        {0U, DeliveryChunk::capacity - 1, DeliveryChunk::capacity, quint32(count) - 1}) {
        QCOMPARE(store.columns().row(row).startedAt, qint64(row));
        QCOMPARE(store.rowOf(store.idAt(row)), std::optional(row));
    }
}

QTEST_GUILESS_MAIN(TestDeliveryStore)
#include "tst_deliverystore.moc"
