// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/textranks.h"

#include <QTest>

using namespace waybill;

class TestTextRanks : public QObject
{
    Q_OBJECT

private slots:
    void ranksTexts();
    void ranksAColumn_data();
    void ranksAColumn();
};

void TestTextRanks::ranksTexts()
{
    const QByteArrayList texts{"b", "", "A", "a", "c", "never asked"};
    const auto textOf = [&](quint32 number) -> const QByteArray& { return texts[number]; };
    QCOMPARE(ranksOf({4, 0, 1, 3, 2}, textOf), (Ranks{1, noRank, 0, 0, 2}));
    QCOMPARE(ranksOf({2}, textOf), (Ranks{noRank, noRank, 0}));
    QCOMPARE(ranksOf({}, textOf), Ranks());
}

void TestTextRanks::ranksAColumn_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("few rows") << 10;
    QTest::newRow("many rows") << 5000;
}

void TestTextRanks::ranksAColumn()
{
    QFETCH(int, count);
    DeliveryStore store;
    PageBuilder page;
    for (int i = 0; i < count; ++i)
        page.add(QByteArray::number(i)).eventType = page.text(i % 2 == 0 ? "sent" : "failed");
    page.add("without");
    store.merge({}, *page.page());
    const DeliveryColumns before = store.snapshot();
    PageBuilder later;
    later.add("later").eventType = later.text("accepted");
    store.merge({}, *later.page());
    std::vector<quint32> rows;
    for (quint32 row = 0; row < before.count; ++row)
        rows.push_back(row);
    const Ranks ranks = ranksOf(rows, before, &DeliveryChunk::eventType);
    QCOMPARE(ranks[before.value(&DeliveryChunk::eventType, 0)], 1);
    QCOMPARE(ranks[before.value(&DeliveryChunk::eventType, 1)], 0);
    QCOMPARE(ranks[0], noRank);
}

QTEST_GUILESS_MAIN(TestTextRanks)
#include "tst_textranks.moc"
