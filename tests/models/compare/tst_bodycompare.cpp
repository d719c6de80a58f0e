// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "compare/bodycompare.h"
#include "compare/volatilenames.h"

#include <QTest>

using namespace waybill;

using Kind = BodyComparison::Kind;

class TestBodyCompare : public QObject
{
    Q_OBJECT

private slots:
    void comparesInTheWayThatSuits_data();
    void comparesInTheWayThatSuits();
    void whatTheLogLacksIsNoDifference();
    void countsTheVolatile();
    void comparesBytesByRows();
    void swapsBack();

private:
    static ComparedBody body(const QByteArray& bytes, const QByteArray& type = {})
    {
        return {true, bytes, type};
    }
};

void TestBodyCompare::comparesInTheWayThatSuits_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("differences");
    const auto row
        = [](const char* name, const QByteArray& a, const QByteArray& b, Kind kind,
              int differences) { QTest::newRow(name) << a << b << int(kind) << differences; };
    row("nothing", "", "", Kind::None, 0);
    row("the same JSON", "{\"a\":1}", "{\"a\":1}", Kind::Json, 0);
    row("JSON", "{\"a\":1,\"b\":2}", "{\"a\":2}", Kind::Json, 2);
    row("JSON and nothing", "{\"a\":1,\"b\":2}", "", Kind::Json, 1);
    row("nothing and JSON", "", "[1,2]", Kind::Json, 1);
    row("JSON and a page", "{\"a\":1}", "<html>\n</html>", Kind::Text, 2);
    row("broken JSON", "{\"a\":1", "{\"a\":1}", Kind::Text, 1);
    row("text", "one\ntwo\n", "one\nthree\n", Kind::Text, 1);
    const QByteArray binary("\x89PNG\r\n\x1a\n\0\0", 10);
    row("bytes", binary, binary + 'x', Kind::Bytes, 1);
    row("bytes and text", binary, "text", Kind::Bytes, 1);
}

void TestBodyCompare::comparesInTheWayThatSuits()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    const BodyComparison comparison = compareBodies(body(a), body(b), {});
    QTEST(int(comparison.kind), "kind");
    QTEST(int(comparison.differences()), "differences");
    QCOMPARE(comparison.isSame, a == b);
    QCOMPARE(comparison.differences(true), 0);
    QVERIFY(!comparison.isCoarse());
    QCOMPARE(compareBodies(body(a), body(a), {}).differences(), 0);
}

void TestBodyCompare::whatTheLogLacksIsNoDifference()
{
    const BodyComparison comparison = compareBodies({}, body("{\"a\":1}"), {});
    QVERIFY(comparison.isOneSided());
    QCOMPARE(comparison.kind, Kind::Json);
    QCOMPARE(comparison.differences(), 0);
    QVERIFY(compareBodies({}, body(""), {}).isOneSided());
    QVERIFY(!compareBodies({}, {}, {}).isOneSided());
}

void TestBodyCompare::countsTheVolatile()
{
    const BodyComparison comparison = compareBodies(
        body("{\"id\":1,\"nonce\":1}"), body("{\"id\":2,\"nonce\":2}"), VolatileNames({"nonce"}));
    QCOMPARE(comparison.differences(), 2);
    QCOMPARE(comparison.differences(true), 1);
}

void TestBodyCompare::comparesBytesByRows()
{
    QByteArray a(40, '\0');
    QByteArray b = a;
    b[20] = 1;
    b += '\0';
    const BodyComparison comparison = compareBodies(body(a), body(b), {});
    QCOMPARE(comparison.byteRows(), 3);
    QVERIFY(!comparison.differsInByteRow(0));
    QVERIFY(comparison.differsInByteRow(1));
    QVERIFY(comparison.differsInByteRow(2));
    QCOMPARE(comparison.differences(), 2);
}

void TestBodyCompare::swapsBack()
{
    for (const auto& [a, b] :
        {std::pair<QByteArray, QByteArray>{"{\"a\":1}", "{\"b\":1}"}, {"x\ny", "x\nz\nw"}}) {
        const BodyComparison comparison = compareBodies(body(a), body(b), {});
        const BodyComparison other = swapped(comparison);
        QCOMPARE(other.a.bytes, b);
        QCOMPARE(other.differences(), comparison.differences());
        const BodyComparison back = swapped(other);
        QCOMPARE(back.json, comparison.json);
        QCOMPARE(back.text, comparison.text);
        QCOMPARE(back.aText, comparison.aText);
        QCOMPARE(back.aTree, comparison.aTree);
    }
}

QTEST_GUILESS_MAIN(TestBodyCompare)
#include "tst_bodycompare.moc"
