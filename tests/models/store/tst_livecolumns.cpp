// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/livecolumns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestLiveColumns : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutRemovedSources();
    void findsRows();
};

void TestLiveColumns::leavesOutRemovedSources()
{
    RowMaker maker;
    DeliveryStore store;
    for (const QString& source : {u"1"_s, u"2"_s, u"3"_s})
        store.merge({source}, *madeUpPage(maker, source.toUtf8(), 10));
    store.removeSource({u"2"_s});
    const DeliveryColumns live = withoutRemoved(store.columns());
    QCOMPARE(live.count, 20U);
    QCOMPARE(live.sources->size(), size_t(2));
    for (quint32 row = 0; row < 20; ++row) {
        const quint32 before = row < 10 ? row : row + 10;
        QCOMPARE(live.row(row).id, store.columns().row(before).id);
        QCOMPARE(live.source(row), store.columns().source(before));
        QCOMPARE(live.text(&DeliveryChunk::eventType, row),
            store.columns().text(&DeliveryChunk::eventType, before));
    }
}

void TestLiveColumns::findsRows()
{
    RowMaker maker;
    DeliveryStore store;
    store.merge({u"1"_s}, *madeUpPage(maker, "d", 100));
    store.merge({u"2"_s}, *madeUpPage(maker, "d", 50));
    const std::vector<IdTable> tables = idTablesOf(store.columns(), 7);
    QCOMPARE(tables.size(), size_t(2));
    const PackedId id(QByteArrayView("d42"));
    const auto isIt = [&](quint32 row) { return store.columns().chunkOf(row).id.isAt(row, id); };
    QCOMPARE(tables[0].find(id.hash(7), isIt), 42U);
    QCOMPARE(tables[1].find(id.hash(7), isIt), 142U);
    QCOMPARE(tables[1].size(), 50U);
}

QTEST_GUILESS_MAIN(TestLiveColumns)
#include "tst_livecolumns.moc"
