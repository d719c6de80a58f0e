// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "compare/bodycompare.h"
#include "compare/jsonrows.h"
#include "compare/volatilenames.h"

#include <QTest>

#include <functional>
#include <random>

using namespace waybill;

namespace {

using Piece = ComparisonRow::Piece;

BodyComparison compared(const QByteArray& a, const QByteArray& b)
{
    return compareBodies({true, a, "application/json"}, {true, b, "application/json"}, {});
}

QByteArray left(const BodyComparison& body, const ComparisonRow& row)
{
    return jsonRowText(body.aTree.get(), row.a, row.aPiece, row.aDepth);
}

QByteArray right(const BodyComparison& body, const ComparisonRow& row)
{
    if (row.b == ComparisonRow::none)
        return jsonRowText(body.aTree.get(), row.a, row.bPiece, row.aDepth);
    return jsonRowText(body.bTree.get(), row.b, row.bPiece, row.bDepth);
}

/// "sign left | right", "first" in front where a difference begins.
QByteArrayList shown(const BodyComparison& body)
{
    QByteArrayList lines;
    for (const ComparisonRow& row : jsonRows(body)) {
        constexpr char signs[] = {' ', '~', '-', '+'};
        lines += (row.isFirst ? "!" : "") + QByteArray(1, signs[int(row.kind)]) + left(body, row)
            + '|' + right(body, row);
    }
    return lines;
}

/// What one side's rows say, without white space.
QByteArray side(const BodyComparison& body, bool isLeft)
{
    QByteArray text;
    for (const ComparisonRow& row : jsonRows(body)) {
        QByteArray own = (isLeft ? left(body, row) : right(body, row)).trimmed();
        if (own.isEmpty())
            continue;
        const bool isEnd = own.startsWith('}') || own.startsWith(']');
        if (!text.isEmpty() && !isEnd && !text.endsWith('{') && !text.endsWith('['))
            text += ',';
        text += own.replace("\": ", "\":");
    }
    return text;
}

} // namespace

class TestJsonRows : public QObject
{
    Q_OBJECT

private slots:
    void laysValuesBesideEachOther_data();
    void laysValuesBesideEachOther();
    void hasEveryValueOfArraysOnce();
};

void TestJsonRows::laysValuesBesideEachOther_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char* name, const QByteArray& a, const QByteArray& b,
                         const QByteArrayList& lines) { QTest::newRow(name) << a << b << lines; };
    row("the same, in another order", R"({"a":1,"b":[2]})", R"({"b":[2],"a":1})",
        {" {|{", R"(   "a": 1|  "a": 1)", R"(   "b": [|  "b": [)", "     2|    2", "   ]|  ]",
            " }|}"});
    row("a value", R"({"a":1})", R"({"a":2})", {" {|{", R"(!~  "a": 1|  "a": 2)", " }|}"});
    row("an object for a number", R"({"a":1})", R"({"a":{"b":2}})",
        {" {|{", R"(!~  "a": 1|  "a": {)", R"(~|    "b": 2)", "~|  }", " }|}"});
    row("one less", R"({"a":[1,2],"b":{}})", R"({"b":{}})",
        {" {|{", R"(!-  "a": [|)", "-    1|", "-    2|", "-  ]|", R"(   "b": {}|  "b": {})",
            " }|}"});
    row("within", R"([{"a":1,"b":2}])", R"([{"a":1,"b":3}])",
        {" [|[", "   {|  {", R"(     "a": 1|    "a": 1)", R"(!~    "b": 2|    "b": 3)", "   }|  }",
            " ]|]"});
    row("filled", "{}", R"({"a":1})", {" {|{", "!+|  \"a\": 1", " }|}"});
    row("against nothing", "[1]", "", {"!-[|", "-  1|", "-]|"});
    row("nothing against", "", "7", {"!+|7"});
}

void TestJsonRows::laysValuesBesideEachOther()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QTEST(shown(compared(a, b)), "lines");
}

void TestJsonRows::hasEveryValueOfArraysOnce()
{
    std::mt19937 random(11);
    const std::function<QByteArray(int)> made = [&](int depth) -> QByteArray {
        if (random() % 3 > 0 || depth > 4)
            return QByteArray::number(random() % 5);
        QByteArrayList parts;
        for (auto i = random() % 5; i > 0; --i)
            parts += made(depth + 1);
        return '[' + parts.join(',') + ']';
    };
    for (int i = 0; i < 1000; ++i) {
        const QByteArray a = made(0);
        const QByteArray b = made(0);
        const BodyComparison body = compared(a, b);
        QCOMPARE(side(body, true), a);
        QCOMPARE(side(body, false), b);
    }
}

QTEST_GUILESS_MAIN(TestJsonRows)
#include "tst_jsonrows.moc"
