// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codedcolumn.h"

#include <QTest>

#include <random>

using namespace waybill;

class TestCodedColumn : public QObject
{
    Q_OBJECT

private slots:
    void takesNoRoomWhileAllRowsAreAlike();
    void takesAByteThenTwo();
    void asksBeforeItMoves();
    void copiesApart();
    void keepsWritingOnceSealed();
    void visitsCodes();
    void forgetsValuesThatNoRowHas();
    void agreesWithAVectorUnderRandomUse_data();
    void agreesWithAVectorUnderRandomUse();
};

void TestCodedColumn::takesNoRoomWhileAllRowsAreAlike()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < 1000; ++i)
        QVERIFY(column.put(i, 77, Growth::MayMove));
    QCOMPARE(column.at(999), 77U);
    QCOMPARE(column.bytesUsed(), sizeof(quint32));
}

void TestCodedColumn::takesAByteThenTwo()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < 1000; ++i)
        column.put(i, i % 256, Growth::MayMove);
    QCOMPARE(column.bytesUsed(), 1000 + 256 * sizeof(quint32));
    column.put(1000, 256, Growth::MayMove);
    QCOMPARE(column.bytesUsed(), 1001 * 2 + 257 * sizeof(quint32));
    for (quint32 i = 0; i < 1000; ++i)
        QCOMPARE(column.at(i), i % 256);
    QCOMPARE(column.at(1000), 256U);
}

void TestCodedColumn::asksBeforeItMoves()
{
    CodedColumn<quint16> column;
    column.put(0, 1, Growth::MayMove);
    QVERIFY(column.put(1, 1, Growth::InPlace));
    QVERIFY(!column.put(2, 2, Growth::InPlace));
    QCOMPARE(column.at(1), quint16(1));
    QVERIFY(column.put(2, 2, Growth::MayMove));
    for (quint16 value = 3; value <= 256; ++value)
        QVERIFY(column.put(value, value, Growth::InPlace));
    QVERIFY(!column.put(257, 257, Growth::InPlace));
    QVERIFY(column.put(257, 257, Growth::MayMove));
    QVERIFY(column.put(258, 258, Growth::InPlace));
    QCOMPARE(column.at(258), quint16(258));
}

void TestCodedColumn::copiesApart()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < 10; ++i)
        column.put(i, i, Growth::MayMove);
    CodedColumn<quint32> copy;
    copy.copyFrom(column, 5);
    copy.put(0, 99, Growth::MayMove);
    copy.put(5, 3, Growth::MayMove);
    QCOMPARE(column.at(0), 0U);
    QCOMPARE(column.at(5), 5U);
    QCOMPARE(copy.at(0), 99U);
    QCOMPARE(copy.at(4), 4U);
    QCOMPARE(copy.at(5), 3U);
}

void TestCodedColumn::keepsWritingOnceSealed()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < 300; ++i)
        column.put(i, i, Growth::MayMove);
    column.seal();
    column.put(7, 250, Growth::MayMove);
    QCOMPARE(column.at(7), 250U);
    QCOMPARE(column.codeCount(), 300U);
}

void TestCodedColumn::visitsCodes()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < 10; ++i)
        column.put(i, 100 + i / 5, Growth::MayMove);
    std::vector<quint32> values;
    column.visitCodes(3, 4, [&](quint32 code, quint32 i) {
        QCOMPARE(size_t(i), values.size());
        values.push_back(column.valueOf(code));
    });
    QCOMPARE(values, (std::vector<quint32>{100, 100, 101, 101}));
}

void TestCodedColumn::forgetsValuesThatNoRowHas()
{
    CodedColumn<quint32> column;
    for (quint32 i = 0; i < chunkCapacity; ++i)
        column.put(i, i, Growth::MayMove);
    constexpr quint32 alike = 99'999'999;
    for (quint32 i = 0; i < 200; ++i)
        QVERIFY(column.put(i, chunkCapacity + i, Growth::MayMove));
    for (quint32 i = 200; i < 400; ++i) // leaves values that no row has
        QVERIFY(column.put(i, alike, Growth::MayMove));
    for (quint32 i = 300; i < 400; ++i)
        QVERIFY(column.put(i, 2 * chunkCapacity + i, Growth::MayMove));
    for (quint32 i = 0; i < chunkCapacity; ++i) {
        const quint32 shift = i < 200 ? chunkCapacity : i >= 300 && i < 400 ? 2 * chunkCapacity : 0;
        QCOMPARE(column.at(i), i >= 200 && i < 300 ? alike : shift + i);
    }
    QVERIFY(column.codeCount() <= chunkCapacity);
}

void TestCodedColumn::agreesWithAVectorUnderRandomUse_data()
{
    QTest::addColumn<quint32>("distinct");
    for (const quint32 distinct : {1U, 2U, 255U, 256U, 257U, 5000U, 200'000U})
        QTest::addRow("%u", distinct) << distinct;
}

void TestCodedColumn::agreesWithAVectorUnderRandomUse()
{
    QFETCH(quint32, distinct);
    std::mt19937 random(distinct);
    CodedColumn<quint32> column;
    std::vector<quint32> expected;
    for (int step = 0; step < 100'000; ++step) {
        const auto value = quint32(random() % distinct);
        const bool appends
            = expected.empty() || (expected.size() < chunkCapacity && random() % 4 > 0);
        const auto index = quint32(appends ? expected.size() : random() % expected.size());
        column.put(index, value, Growth::MayMove);
        if (appends)
            expected.push_back(value);
        else
            expected[index] = value;
    }
    for (quint32 i = 0; i < expected.size(); ++i)
        QCOMPARE(column.at(i), expected[i]);
}

QTEST_GUILESS_MAIN(TestCodedColumn)
#include "tst_codedcolumn.moc"
