// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"

#include <QTest>

using namespace waybill;

class TestJsonTree : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryValue();
    void keepsWhatIsWritten();
    void endsWhereTheTextBreaks_data();
    void endsWhereTheTextBreaks();
    void goesDeep();
    void tellsWhereAValueStands();
};

void TestJsonTree::knowsEveryValue()
{
    const JsonTree tree(R"( {"a": [1, "x"], "b": {}, "c": null} )");
    QVERIFY(tree.isValid());
    QCOMPARE(tree.nodes().size(), size_t(6));
    QCOMPARE(tree.children(0), (std::vector<quint32>{1, 4, 5}));
    QCOMPARE(tree.children(1), (std::vector<quint32>{2, 3}));
    QVERIFY(tree.children(4).empty());
    QCOMPARE(tree.value(0), R"({"a": [1, "x"], "b": {}, "c": null})");
    QCOMPARE(tree.value(1), R"([1, "x"])");
    QCOMPARE(tree.value(3), R"("x")");
    QCOMPARE(tree.key(1), "a");
    QCOMPARE(tree.key(2), "");
    QCOMPARE(tree.key(5), "c");
    QCOMPARE(tree.nodes()[4].kind, JsonNode::Kind::Object);
    QCOMPARE(tree.nodes()[5].kind, JsonNode::Kind::Literal);
}

void TestJsonTree::keepsWhatIsWritten()
{
    const JsonTree tree(R"({"n":12345678901234567890123456789.10,"\u006e":1e400,"n":"\u00e9"})");
    QVERIFY(tree.isValid());
    QCOMPARE(tree.value(1), "12345678901234567890123456789.10");
    QCOMPARE(tree.key(2), "n");
    QCOMPARE(tree.value(2), "1e400");
    QCOMPARE(tree.value(3), R"("\u00e9")");
    QCOMPARE(JsonTree("7").value(0), "7");
}

void TestJsonTree::endsWhereTheTextBreaks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QByteArray>("root");
    QTest::newRow("empty") << QByteArray() << 0 << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"a":[1,2)") << 4 << QByteArray(R"({"a":[1,2)");
    QTest::newRow("broken") << QByteArray(R"([1,x,2])") << 2 << QByteArray("[1,");
    QTest::newRow("more behind") << QByteArray("[1] 2") << 2 << QByteArray("[1]");
}

void TestJsonTree::endsWhereTheTextBreaks()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, nodes);
    const JsonTree tree(text);
    QVERIFY(!tree.isValid());
    QCOMPARE(int(tree.nodes().size()), nodes);
    if (nodes > 0)
        QTEST(tree.value(0).toByteArray(), "root");
}

void TestJsonTree::goesDeep()
{
    constexpr int depth = 9000;
    const JsonTree tree(QByteArray(depth, '[') + QByteArray(depth, ']'));
    QVERIFY(tree.isValid());
    QCOMPARE(tree.nodes().size(), size_t(depth));
    QCOMPARE(tree.value(depth - 1), "[]");
}

void TestJsonTree::tellsWhereAValueStands()
{
    const JsonTree tree(R"({"a":[1,{"b/~":2}],"":{"c":[]}})");
    QByteArrayList pointers;
    for (quint32 node = 0; node < tree.nodes().size(); ++node)
        pointers += tree.pointer(node);
    QCOMPARE(pointers, (QByteArrayList{"", "/a", "/a/0", "/a/1", "/a/1/b~1~0", "/", "//c"}));
}

QTEST_GUILESS_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
