// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagerows.h"
#include "store/packedcolumn.h"

#include <QTest>

#include <limits>
#include <random>
#include <vector>

using namespace waybill;

namespace {

constexpr qint64 base = 1'790'000'000'123'456'789;

} // namespace

class TestPackedColumn : public QObject
{
    Q_OBJECT

private slots:
    void keepsNumbersExactly_data();
    void keepsNumbersExactly();
    void takesNoRoomWhileAllRowsAreAlike();
    void takesTwoBytesThenFour();
    void putsFewNumbersAside();
    void asksBeforeItMoves();
    void copiesApart();
    void agreesWithAVectorUnderRandomUse_data();
    void agreesWithAVectorUnderRandomUse();
};

void TestPackedColumn::keepsNumbersExactly_data()
{
    QTest::addColumn<qint64>("value");
    const auto add = [](qint64 value) { QTest::addRow("%lld", value) << value; };
    constexpr qint64 ms = 1'000'000;
    for (const qint64 difference : {qint64(0), qint64(1), qint64(-1), 8191 * ms, 8192 * ms,
             -8192 * ms, 8191LL, 8192LL, -8193LL, 8191'000LL, 536'870'911LL, 536'870'912LL,
             536'870'911 * ms, 536'870'912 * ms, -536'870'912 * ms, 536'870'912'001LL})
        add(base + difference);
    add(0);
    add(-1);
    add(unknownTime);
    add(unknownTime + 1);
    add(std::numeric_limits<qint64>::max());
}

void TestPackedColumn::keepsNumbersExactly()
{
    QFETCH(qint64, value);
    for (const qint64 from : {base, qint64(0), -base}) {
        PackedColumn column;
        QVERIFY(column.put(0, base, from, Growth::MayMove));
        QVERIFY(column.put(1, value, from, Growth::MayMove));
        QVERIFY(column.put(2, value, from, Growth::MayMove));
        QCOMPARE(column.at(0, from), base);
        QCOMPARE(column.at(1, from), value);
        QCOMPARE(column.at(2, from), value);
    }
}

void TestPackedColumn::takesNoRoomWhileAllRowsAreAlike()
{
    PackedColumn column;
    for (quint32 i = 0; i < 1000; ++i)
        column.put(i, base + i, base + i, Growth::MayMove);
    QCOMPARE(column.at(999, base + 999), base + 999);
    QCOMPARE(column.bytesUsed(), size_t(0));
}

void TestPackedColumn::takesTwoBytesThenFour()
{
    PackedColumn column;
    for (quint32 i = 0; i < 8192; ++i)
        column.put(i, i, 0, Growth::MayMove);
    QCOMPARE(column.bytesUsed(), size_t(8192 * 2));
    for (quint32 i = 8192; i < 20'000; ++i)
        column.put(i, i, 0, Growth::MayMove);
    for (quint32 i = 0; i < 20'000; ++i)
        QCOMPARE(column.at(i, 0), qint64(i));
    QVERIFY(column.bytesUsed() >= size_t(20'000 * 4));
    QVERIFY(column.bytesUsed() <= size_t(20'000 * 4 + 4096 * 8));
}

void TestPackedColumn::putsFewNumbersAside()
{
    PackedColumn column;
    for (quint32 i = 0; i < 1000; ++i)
        column.put(i, i % 100 == 0 ? base + i : i, 0, Growth::MayMove);
    for (quint32 i = 0; i < 1000; ++i)
        QCOMPARE(column.at(i, 0), i % 100 == 0 ? base + i : i);
    QCOMPARE(column.bytesUsed(), size_t(1000 * 2 + 10 * 8));
    for (quint32 i = 0; i < 1000; i += 100) // again: in the same places
        column.put(i, base - i, 0, Growth::MayMove);
    QCOMPARE(column.at(900, 0), base - 900);
    QCOMPARE(column.bytesUsed(), size_t(1000 * 2 + 10 * 8));
}

void TestPackedColumn::asksBeforeItMoves()
{
    PackedColumn column;
    column.put(0, 5, 0, Growth::MayMove);
    QVERIFY(column.put(1, 5, 0, Growth::InPlace));
    QVERIFY(!column.put(2, 6, 0, Growth::InPlace)); // needs the narrow codes
    QVERIFY(column.put(2, 6, 0, Growth::MayMove));
    QVERIFY(column.put(3, 7, 0, Growth::InPlace));
    QVERIFY(!column.put(4, base, 0, Growth::InPlace)); // needs room aside
    QVERIFY(column.put(4, base, 0, Growth::MayMove));
    QVERIFY(column.put(5, base + 1, 0, Growth::InPlace));
    quint32 next = 6;
    while (column.put(next, base + next, 0, Growth::InPlace))
        ++next;
    QCOMPARE(next, 4U + 64U); // as much as it made room for
    QCOMPARE(column.at(next - 1, 0), base + next - 1);
}

void TestPackedColumn::copiesApart()
{
    PackedColumn column;
    column.put(0, 1, 0, Growth::MayMove);
    column.put(1, base, 0, Growth::MayMove);
    PackedColumn copy;
    copy.copyFrom(column, 2);
    copy.put(1, base + 1, 0, Growth::MayMove);
    QCOMPARE(column.at(1, 0), base);
    QCOMPARE(copy.at(1, 0), base + 1);
    QCOMPARE(copy.at(0, 0), qint64(1));
}

void TestPackedColumn::agreesWithAVectorUnderRandomUse_data()
{
    QTest::addColumn<qint64>("spread");
    for (const qint64 spread : {1LL, 3LL, 10'000LL, 1'000'000'000LL, 40'000'000'000'000LL})
        QTest::addRow("%lld", spread) << spread;
}

void TestPackedColumn::agreesWithAVectorUnderRandomUse()
{
    QFETCH(qint64, spread);
    std::mt19937_64 random{quint64(spread)};
    PackedColumn column;
    std::vector<std::pair<qint64, qint64>> expected; // value, base
    for (int step = 0; step < 60'000; ++step) {
        const qint64 from = base + qint64(random() % 1'000'000);
        qint64 value = from + qint64(random() % quint64(2 * spread)) - spread;
        if (random() % 8 == 0)
            value = unknownTime;
        const bool appends
            = expected.empty() || (expected.size() < chunkCapacity && random() % 4 > 0);
        const auto index = quint32(appends ? expected.size() : random() % expected.size());
        column.put(index, value, from, Growth::MayMove);
        if (appends)
            expected.emplace_back(value, from);
        else
            expected[index] = {value, from};
    }
    for (quint32 i = 0; i < expected.size(); ++i)
        QCOMPARE(column.at(i, expected[i].second), expected[i].first);
}

QTEST_GUILESS_MAIN(TestPackedColumn)
#include "tst_packedcolumn.moc"
