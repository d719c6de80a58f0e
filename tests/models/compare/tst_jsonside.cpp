// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/jsonside.h"

#include <QTest>

using namespace waybill;

class TestJsonSide : public QObject
{
    Q_OBJECT

private slots:
    void sumsEqualValuesAlike_data();
    void sumsEqualValuesAlike();
    void asksElementsForTheirIds();
};

void TestJsonSide::sumsEqualValuesAlike_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char* a, const char* b, bool isSame) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << isSame;
    };
    row("1", " 1 ", true);
    row("1", "1.0", false);
    row("[1,2]", "[1, 2]", true);
    row("[1,2]", "[2,1]", false);
    row("[1,2]", "[[1,2]]", false);
    row("[]", "{}", false);
    row("[[],[]]", "[[[]]]", false);
    row(R"({"a":1,"b":2})", R"({"b":2,"a":1})", true);
    row(R"({"a":1,"b":2})", R"({"a":2,"b":1})", false);
    row(R"({"a":1})", R"({"a":1,"a":1})", false);
    row(R"({"a":1})", R"({"\u0061":1})", true);
    row(R"("a")", R"("\u0061")", false);
}

void TestJsonSide::sumsEqualValuesAlike()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    const JsonTree treeA(a);
    const JsonTree treeB(b);
    for (const size_t seed : {size_t(0), size_t(7), ~size_t(0)}) {
        const JsonSide sideA(treeA, seed);
        const JsonSide sideB(treeB, seed);
        QTEST(sideA.sums().front() == sideB.sums().front(), "isSame");
    }
}

void TestJsonSide::asksElementsForTheirIds()
{
    const auto id = [](const QByteArray& element) {
        const JsonTree tree(element);
        return JsonSide(tree, 0).idOf(0);
    };
    QCOMPARE(id(R"({"name":"n","id":7})"), "id=7");
    QCOMPARE(id(R"({"id":7,"name":"n"})"), "id=7");
    QCOMPARE(id(R"({"ID":"x"})"), R"(id="x")");
    QCOMPARE(id(R"({"id":{},"code":1})"), "code=1");
    QCOMPARE(id(R"({"value":1})"), "");
    QCOMPARE(id(R"(["id"])"), "");
}

QTEST_GUILESS_MAIN(TestJsonSide)
#include "tst_jsonside.moc"
