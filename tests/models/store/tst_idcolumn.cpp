// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/idcolumn.h"

#include <QTest>

using namespace waybill;

namespace {

const QByteArray uuid("0f8fad5b-d9cb-469f-a165-70867728950e");

QByteArray viewOf(const IdColumn& column, quint32 index)
{
    PackedId::UuidText buffer;
    return column.viewAt(index, buffer).toByteArray();
}

} // namespace

class TestIdColumn : public QObject
{
    Q_OBJECT

private slots:
    void keepsIdsExactly_data();
    void keepsIdsExactly();
    void tellsIdsApart();
    void takesSixteenBytesForAUuid();
    void takesNoRoomForEmptyIds();
    void asksBeforeItMoves();
    void overwritesAndCopiesApart();
};

void TestIdColumn::keepsIdsExactly_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("isUuid");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("number") << QByteArray("12345678901") << false;
    QTest::newRow("16 bytes") << QByteArray("0123456789abcdef") << false;
    QTest::newRow("17 bytes") << QByteArray("0123456789abcdefg") << false;
    QTest::newRow("uuid") << uuid << true;
    QTest::newRow("upper-case uuid") << uuid.toUpper() << false;
    QTest::newRow("one upper-case digit") << QByteArray(uuid).replace('f', 'F') << false;
    QTest::newRow("uuid in braces") << QByteArray('{' + uuid + '}') << false;
    QTest::newRow("dashes elsewhere")
        << QByteArray("0f8fad5bd-9cb-469f-a165-70867728950e") << false;
    QTest::newRow("no hex digit") << QByteArray("0g8fad5b-d9cb-469f-a165-70867728950e") << false;
    QTest::newRow("beyond ASCII") << QByteArray("Größe-und-noch-etwas-mehr") << false;
    QTest::newRow("36 high bytes") << QByteArray(36, '\xff') << false;
    QTest::newRow("with a NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("long") << QByteArray(5000, 'x') << false;
}

void TestIdColumn::keepsIdsExactly()
{
    QFETCH(QByteArray, id);
    IdColumn column;
    column.put(0, PackedId(QByteArrayView("other")), Growth::MayMove);
    column.put(1, PackedId(id), Growth::MayMove);
    QCOMPARE(column.at(1), id);
    QCOMPARE(viewOf(column, 1), id);
    QTEST(column.isUuid(1), "isUuid");
    QVERIFY(column.isAt(1, PackedId(id)));
    QVERIFY(!column.isAt(0, PackedId(id)));
    QCOMPARE(column.hashAt(1, 7), PackedId(id).hash(7));
    QVERIFY(column.hashAt(1, 8) != column.hashAt(1, 7));
    QCOMPARE(column.at(0), QByteArray("other"));
}

void TestIdColumn::tellsIdsApart()
{
    const QByteArrayList ids{"", "a", QByteArray("a\0", 2), uuid, uuid.toUpper(),
        QByteArray(uuid).replace('e', 'd'), "a text of some length 1", "a text of some length 2",
        "a text of some length 12",
        QByteArray("\x0f\x8f\xad[\xd9\xcb"
                   "F\x9f\xa1"
                   "ep\x86w(\x95\x0e")};
    IdColumn column;
    for (qsizetype i = 0; i < ids.size(); ++i)
        column.put(quint32(i), PackedId(ids[i]), Growth::MayMove);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        for (qsizetype k = 0; k < ids.size(); ++k)
            QCOMPARE(column.isAt(quint32(i), PackedId(ids[k])), i == k);
    }
}

void TestIdColumn::takesSixteenBytesForAUuid()
{
    IdColumn column;
    for (quint32 i = 0; i < 1000; ++i)
        column.put(i, PackedId(uuid), Growth::MayMove);
    QCOMPARE(column.bytesUsed(), size_t(1000 * 16 + 1));
    column.put(1000, PackedId(QByteArrayView("evt_0123456789abcdef")), Growth::MayMove);
    QCOMPARE(column.bytesUsed(), size_t(1001 * 17 + 2 + 20));
}

void TestIdColumn::takesNoRoomForEmptyIds()
{
    IdColumn column;
    for (quint32 i = 0; i < 1000; ++i)
        column.put(i, PackedId(QByteArrayView()), Growth::MayMove);
    QCOMPARE(column.bytesUsed(), size_t(1));
    column.put(1000, PackedId(uuid), Growth::MayMove);
    QCOMPARE(column.at(999), QByteArray());
    QCOMPARE(column.at(1000), uuid);
}

void TestIdColumn::asksBeforeItMoves()
{
    const QByteArray longId("evt_0123456789abcdef");
    IdColumn column;
    column.put(0, PackedId(QByteArrayView()), Growth::MayMove);
    QVERIFY(!column.put(1, PackedId(uuid), Growth::InPlace));
    QVERIFY(column.put(1, PackedId(uuid), Growth::MayMove));
    QVERIFY(column.put(2, PackedId(uuid), Growth::InPlace));
    QVERIFY(!column.put(3, PackedId(longId), Growth::InPlace));
    QVERIFY(column.put(3, PackedId(longId), Growth::MayMove));
    QVERIFY(column.put(4, PackedId(longId), Growth::InPlace));
    quint32 next = 5;
    while (column.put(next, PackedId(longId), Growth::InPlace))
        ++next;
    QCOMPARE(next, 6U); // room for 64 bytes was made: three ids of 20
    QCOMPARE(column.at(5), longId);
}

void TestIdColumn::overwritesAndCopiesApart()
{
    IdColumn column;
    column.put(0, PackedId(QByteArrayView("an id of twenty-three b")), Growth::MayMove);
    column.put(1, PackedId(uuid), Growth::MayMove);
    const size_t before = column.bytesUsed();
    column.put(0, PackedId(QByteArrayView("an id of twenty-three b")), Growth::MayMove);
    QCOMPARE(column.bytesUsed(), before); // the same again costs nothing
    IdColumn copy;
    copy.copyFrom(column, 2);
    copy.put(1, PackedId(QByteArrayView("another id, twenty-six b..")), Growth::MayMove);
    QCOMPARE(column.at(1), uuid);
    QCOMPARE(copy.at(1), QByteArray("another id, twenty-six b.."));
    QCOMPARE(copy.at(0), QByteArray("an id of twenty-three b"));
}

QTEST_GUILESS_MAIN(TestIdColumn)
#include "tst_idcolumn.moc"
