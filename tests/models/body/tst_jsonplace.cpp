// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonplace.h"
#include "body/jsontree.h"

#include <QTest>

using namespace waybill;

class TestJsonPlace : public QObject
{
    Q_OBJECT

private slots:
    void findsTheInnermostValue_data();
    void findsTheInnermostValue();
    void agreesWithTheTree();
    void findsNothingBehindAFault();
};

/// '^' stands for the position.
void TestJsonPlace::findsTheInnermostValue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    const auto row
        = [](const char* name, const QByteArray& json, const QByteArray& pointer,
              const QByteArray& value) { QTest::newRow(name) << json << pointer << value; };
    row("the whole", R"(^{"a":1})", "", R"({"a":1})");
    row("before the whole", "^ 7", "", "7");
    row("a member", R"({"a":^1})", "/a", "1");
    row("its name", R"({"^a":1})", "/a", "1");
    row("between", R"({"a":1^,"b":2})", "/b", "2");
    row("the end", R"({"a":1^})", "", R"({"a":1})");
    row("an element", "[1,[2,3^3]]", "/1/1", "33");
    row("an inner one", R"([{"x":0},^{"b":[5]}])", "/1", R"({"b":[5]})");
    row("its end", R"([{"x":0},{"b":[5]^}])", "/1", R"({"b":[5]})");
    row("a name to escape", R"({"a/b~":{"":^[]}})", "/a~1b~0/", "[]");
}

void TestJsonPlace::findsTheInnermostValue()
{
    QFETCH(QByteArray, json);
    const qsizetype position = json.indexOf('^');
    json.remove(position, 1);
    const auto place = jsonPlaceAt(json, position);
    QVERIFY(place);
    QTEST(place->pointer, "pointer");
    QTEST(json.mid(place->value.start, place->value.length), "value");
}

void TestJsonPlace::agreesWithTheTree()
{
    const QByteArray json = R"({"a":[1,{"b":[[],{}, null]}],"a":{"d":"x\"y"},"e":-1.5e3})";
    const JsonTree tree(json);
    for (quint32 node = 0; node < tree.nodes().size(); ++node) {
        const auto place = jsonPlaceAt(json, tree.nodes()[node].offset);
        QVERIFY(place);
        QCOMPARE(place->pointer, tree.pointer(node));
        QCOMPARE(place->key, tree.key(node));
        QCOMPARE(place->value.start, qsizetype(tree.nodes()[node].offset));
        QCOMPARE(place->value.length, qsizetype(tree.nodes()[node].length));
    }
}

void TestJsonPlace::findsNothingBehindAFault()
{
    QVERIFY(jsonPlaceAt(R"({"a":1,oops})", 5));
    QVERIFY(!jsonPlaceAt(R"({"a":1,oops})", 9));
    QVERIFY(!jsonPlaceAt("", 0));
    QVERIFY(!jsonPlaceAt("[1]", 3));
    QCOMPARE(jsonPlaceAt(R"([{"a":1)", 1)->value.length, 6); // as far as it goes
}

QTEST_GUILESS_MAIN(TestJsonPlace)
#include "tst_jsonplace.moc"
