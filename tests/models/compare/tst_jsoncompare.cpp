// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "compare/jsoncompare.h"
#include "compare/volatilenames.h"

#include <QTest>

#include <functional>
#include <random>

using namespace waybill;

namespace {

using Kind = JsonPair::Kind;

/// The differences: "~key a>b", "-key a", "+key b", '.' in front where it means nothing.
QByteArrayList shown(const JsonComparison& comparison, const JsonTree& a, const JsonTree& b)
{
    QByteArrayList lines;
    for (const JsonPair& pair : comparison.pairs) {
        if (!pair.isDifference())
            continue;
        constexpr char signs[] = {'=', '/', '~', '"', '-', '+'};
        const bool hasA = pair.a != JsonPair::none;
        const bool hasB = pair.b != JsonPair::none;
        lines += (pair.isVolatile ? "." : "") + QByteArray(1, signs[int(pair.kind)])
            + (hasA ? a.key(pair.a) : b.key(pair.b)) + ' '
            + (hasA ? a.value(pair.a).toByteArray() : QByteArray()) + (hasA && hasB ? ">" : "")
            + (hasB ? b.value(pair.b).toByteArray() : QByteArray()) + (pair.isMoved ? "<" : "");
    }
    return lines;
}

/// One side put together from the pairs, without white space, its members sorted.
QByteArray side(const JsonComparison& comparison, const JsonTree& tree, bool isA, quint32& at);

/// A value of a tree, written likewise.
QByteArray canonical(const JsonTree& tree, quint32 node)
{
    const JsonNode::Kind kind = tree.nodes()[node].kind;
    if (kind != JsonNode::Kind::Object && kind != JsonNode::Kind::Array)
        return tree.value(node).toByteArray();
    QByteArrayList parts;
    for (const quint32 child : tree.children(node))
        parts += tree.key(child) + ':' + canonical(tree, child);
    if (kind == JsonNode::Kind::Object)
        std::ranges::sort(parts);
    return (kind == JsonNode::Kind::Object ? '{' : '[') + parts.join(',') + ')';
}

QByteArray side(const JsonComparison& comparison, const JsonTree& tree, bool isA, quint32& at)
{
    const JsonPair pair = comparison.pairs[at];
    const quint32 node = isA ? pair.a : pair.b;
    if (pair.kind != Kind::Inside) {
        at = pair.end;
        return canonical(tree, node);
    }
    std::vector<std::pair<quint32, QByteArray>> parts; // by node: the order of the text
    for (++at; at < pair.end;) {
        const quint32 child = isA ? comparison.pairs[at].a : comparison.pairs[at].b;
        if (child == JsonPair::none) {
            at = comparison.pairs[at].end;
            continue;
        }
        const QByteArray key = tree.key(child);
        parts.emplace_back(child, key + ':' + side(comparison, tree, isA, at));
    }
    std::ranges::sort(parts);
    QByteArrayList texts;
    for (const auto& [child, text] : parts)
        texts += text;
    const bool isObject = tree.nodes()[node].kind == JsonNode::Kind::Object;
    if (isObject)
        std::ranges::sort(texts);
    return (isObject ? '{' : '[') + texts.join(',') + ')';
}

} // namespace

class TestJsonCompare : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void hasAllOfBothSides();
    void looksInsideToALimit();
    void givesUpWhenCancelled();
};

void TestJsonCompare::tellsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char* name, const QByteArray& a, const QByteArray& b,
                         const QByteArrayList& lines) { QTest::newRow(name) << a << b << lines; };
    row("alike", R"({"a":1})", R"({ "a" : 1 })", {});
    row("order of members", R"({"a":1,"b":[2]})", R"({"b":[2],"a":1})", {});
    row("a value", R"({"a":1,"b":2})", R"({"a":1,"b":3})", {"~b 2>3"});
    row("a number's text", "[1]", "[1.0]", {"~ 1>1.0"});
    row("a large number", "[9007199254740993]", "[9007199254740992]",
        {"~ 9007199254740993>9007199254740992"});
    row("a type", R"({"a":"1"})", R"({"a":1})", {R"(~a "1">1)"});
    row("one less", R"({"a":1,"b":{"c":2}})", R"({"a":1})", {R"(-b {"c":2})"});
    row("one more", R"({"a":1})", R"({"a":1,"b":null})", {"+b null"});
    row("within", R"({"a":{"b":{"c":1,"d":2}}})", R"({"a":{"b":{"c":1,"d":3}}})", {"~d 2>3"});
    row("other escapes", R"({"a":"\u00e9"})", "{\"a\":\"\xc3\xa9\"}",
        {"\"a \"\\u00e9\">\"\xc3\xa9\""});
    row("of no meaning", R"({"request_id":"x","a":1})", R"({"request_id":"y","a":2})",
        {R"(.~request_id "x">"y")", "~a 1>2"});
    row("within what means nothing", R"({"trace":{"a":1}})", R"({"trace":{"a":2}})", {".~a 1>2"});
    row("a name twice", R"({"a":1,"a":2})", R"({"a":1,"a":3})", {"~a 2>3"});
    row("a name once more", R"({"a":1})", R"({"a":1,"a":1})", {"+a 1"});
    row("an element less", "[1,2,3]", "[1,3]", {"- 2"});
    row("an element more", "[1,3]", "[1,2,3]", {"+ 2"});
    row("an element", "[1,2,3]", "[1,9,3]", {"~ 2>9"});
    row("by their ids", R"([{"id":"x","v":1},{"id":"y","v":2}])",
        R"([{"id":"y","v":3},{"id":"x","v":1},{"id":"z","v":4}])",
        {R"(= {"id":"x","v":1}>{"id":"x","v":1}<)", "~v 2>3", R"(+ {"id":"z","v":4})"});
    row("whole", "1", "[1]", {"~ 1>[1]"});
}

void TestJsonCompare::tellsWhatDiffers()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    const JsonTree treeA(a);
    const JsonTree treeB(b);
    const JsonComparison comparison = compareJson(treeA, treeB, VolatileNames::usual());
    QTEST(shown(comparison, treeA, treeB), "lines");
    QCOMPARE(comparison.differences(), shown(comparison, treeA, treeB).size());
    QCOMPARE(swapped(swapped(comparison)), comparison);
    QVERIFY(!comparison.isCoarse);
}

void TestJsonCompare::hasAllOfBothSides()
{
    std::mt19937 random(4);
    const std::function<QByteArray(int)> made = [&](int depth) -> QByteArray {
        const auto kind = random() % (depth > 3 ? 3 : 6);
        if (kind < 3)
            return QByteArrayList{QByteArray::number(random() % 4), "\"s\"", "null"}.at(int(kind));
        QByteArrayList parts;
        for (auto i = random() % 5; i > 0; --i) {
            const QByteArray value = made(depth + 1);
            parts += kind == 3
                ? value
                : '"' + QByteArrayList{"id", "a", "b", "date", "c"}.at(int(random() % 5))
                    + "\":" + value;
        }
        return kind == 3 ? '[' + parts.join(", ") + ']' : '{' + parts.join(',') + '}';
    };
    for (int i = 0; i < 1500; ++i) {
        const JsonTree a(made(0));
        const JsonTree b(made(0));
        const JsonComparison comparison = compareJson(a, b, {});
        quint32 at = 0;
        QCOMPARE(side(comparison, a, true, at), canonical(a, 0));
        QCOMPARE(at, quint32(comparison.pairs.size()));
        at = 0;
        QCOMPARE(side(comparison, b, false, at), canonical(b, 0));
        QCOMPARE(compareJson(a, a, {}).pairs,
            (std::vector<JsonPair>{{Kind::Same, false, false, 0, 0, 1}}));
    }
}

void TestJsonCompare::looksInsideToALimit()
{
    const auto nested = [](const QByteArray& value) {
        return JsonTree(QByteArray(2000, '[') + value + QByteArray(2000, ']'));
    };
    const JsonComparison comparison = compareJson(nested("1"), nested("2"), {});
    QVERIFY(comparison.isCoarse);
    QCOMPARE(comparison.differences(), 1);
}

void TestJsonCompare::givesUpWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    QVERIFY(compareJson(JsonTree("[1]"), JsonTree("[2]"), {}, &cancelled).pairs.empty());
}

QTEST_GUILESS_MAIN(TestJsonCompare)
#include "tst_jsoncompare.moc"
