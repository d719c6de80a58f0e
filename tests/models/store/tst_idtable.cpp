// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/idtable.h"

#include <QTest>

using namespace waybill;

namespace {

/// Spreads numbers over all bits; the same number gives the same hash.
size_t hashOf(quint32 row)
{
    size_t hash = row + 0x9e3779b97f4a7c15U;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31);
}

quint32 find(const IdTable& table, quint32 row)
{
    return table.find(hashOf(row), [row](quint32 other) { return other == row; });
}

} // namespace

class TestIdTable : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhenEmpty();
    void findsWhatWasInserted();
    void looksCloselyWhereHashesAreEqual();
    void takesFewBytesARow();
};

void TestIdTable::findsNothingWhenEmpty()
{
    const IdTable table;
    QCOMPARE(find(table, 0), IdTable::noRow);
    QCOMPARE(table.size(), 0U);
    QCOMPARE(table.bytesUsed(), size_t(0));
}

void TestIdTable::findsWhatWasInserted()
{
    constexpr quint32 count = 50'000;
    IdTable table;
    for (quint32 row = 0; row < count; ++row) {
        QCOMPARE(find(table, row), IdTable::noRow);
        table.insert(hashOf(row), row, hashOf);
    }
    QCOMPARE(table.size(), count);
    for (quint32 row = 0; row < count; ++row)
        QCOMPARE(find(table, row), row);
    QCOMPARE(find(table, count), IdTable::noRow);
}

void TestIdTable::looksCloselyWhereHashesAreEqual()
{
    const auto same = [](quint32) -> size_t { return ~size_t(0); }; // the last slot: goes round
    IdTable table;
    for (quint32 row = 0; row < 100; ++row)
        table.insert(same(row), row, same);
    for (quint32 row = 0; row < 100; ++row)
        QCOMPARE(table.find(same(row), [row](quint32 other) { return other == row; }), row);
    QCOMPARE(table.find(same(0), [](quint32) { return false; }), IdTable::noRow);
}

void TestIdTable::takesFewBytesARow()
{
    IdTable table;
    for (quint32 row = 0; row < 200'000; ++row)
        table.insert(hashOf(row), row, hashOf);
    QVERIFY2(table.bytesUsed() <= 200'000 * 7, qPrintable(QString::number(table.bytesUsed())));
}

QTEST_GUILESS_MAIN(TestIdTable)
#include "tst_idtable.moc"
