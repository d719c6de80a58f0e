// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "compare/comparisonrows.h"
#include "compare/volatilenames.h"

#include <QTest>

using namespace waybill;

using Part = ComparisonRow::Part;
using Section = ComparisonSection;

class TestComparisonRows : public QObject
{
    Q_OBJECT

private slots:
    void goesFromTopToBottom();
    void leavesOutWhatNeitherHas();
    void showsWhatIsSaidOfEach();
    void marksTheWordsThatDiffer();
    void masksSecrets();
    void showsLinesAndBytes();
    void saysNothingDiffersWhereOneIsUnknown();
    void cutsLongTextsWhereTheyDiffer();
    void findsTheValueOfANovelty();

private:
    static ComparisonRows rows(const ComparedExchange& a, const ComparedExchange& b,
        const PayloadHistory* history = nullptr)
    {
        return ComparisonRows(std::make_shared<const ExchangeComparison>(
            compareExchanges(a, b, VolatileNames::usual(), history)));
    }
    static ComparedExchange sent(const QByteArray& body)
    {
        return {.requestBody = {true, body, {}}};
    }
    /// Of the rows of a part: "a|b".
    static QStringList shown(const ComparisonRows& rows, Part part)
    {
        QStringList lines;
        for (quint32 i = 0; i < rows.count(); ++i) {
            if (rows.row(i).part == part)
                lines += rows.a(i).text + u'|' + rows.b(i).text;
        }
        return lines;
    }
};

void TestComparisonRows::goesFromTopToBottom()
{
    PayloadHistory history;
    history.add(JsonTree("{}"));
    const ComparedExchange a{.facts = {{QStringLiteral("Result"), QStringLiteral("200")}},
        .requestHeaders = {{"A", "1"}},
        .requestBody = {true, "{}", {}},
        .responseHeaders = {{"B", "1"}},
        .responseBody = {true, "fine", {}}};
    ComparedExchange b = a;
    b.requestBody.bytes = R"({"new":1})";
    const ComparisonRows all = rows(a, b, &history);
    QList<Section> sections;
    for (quint32 i = 0; i < all.count(); ++i) {
        if (all.row(i).part == Part::Title)
            sections += all.row(i).section;
        else
            QCOMPARE(all.row(i).section, sections.last());
    }
    QCOMPARE(sections,
        (QList<Section>{Section::Novelties, Section::Facts, Section::RequestHeaders,
            Section::RequestBody, Section::ResponseHeaders, Section::ResponseBody}));
}

void TestComparisonRows::leavesOutWhatNeitherHas()
{
    QCOMPARE(rows({}, {}).count(), 0U);
    QCOMPARE(rows(sent("{}"), sent("{}")).count(), 2U); // a title and a value
}

void TestComparisonRows::showsWhatIsSaidOfEach()
{
    const ComparedExchange a{.facts
        = {{QStringLiteral("Result"), QStringLiteral("404")}, {QStringLiteral("Errors"), {}}},
        .requestHeaders = {{"Host", "a"}, {"X-Old", "1"}}};
    const ComparedExchange b{.facts
        = {{QStringLiteral("Result"), QStringLiteral("200")}, {QStringLiteral("Errors"), {}}},
        .requestHeaders = {{"host", "a"}, {"X-New", "caf\xe9"}}};
    const ComparisonRows all = rows(a, b);
    QCOMPARE(shown(all, Part::Fact),
        (QStringList{
            QStringLiteral("Result: 404|Result: 200"), QStringLiteral("Errors: –|Errors: –")}));
    QCOMPARE(shown(all, Part::Header),
        (QStringList{QStringLiteral("Host: a|host: a"), QStringLiteral("X-Old: 1|"),
            QStringLiteral("|X-New: café")}));
    QVERIFY(all.row(1).isFirst && all.row(1).isDifference());
    QVERIFY(all.row(4).isRespelt && !all.row(4).isFirst);
}

void TestComparisonRows::marksTheWordsThatDiffer()
{
    const ComparisonRows all = rows(sent(R"({"a":"one é two"})"), sent(R"({"a":"one é three"})"));
    QCOMPARE(all.row(2).kind, ComparisonRow::Kind::Changed);
    const ComparisonCell cell = all.b(2);
    QCOMPARE(cell.text, QStringLiteral("  \"a\": \"one é three\""));
    QString marked;
    for (qsizetype i = 0; i < cell.text.size(); ++i) {
        if (cell.isMarked[size_t(i)])
            marked += cell.text.at(i);
    }
    QCOMPARE(marked, QStringLiteral("three"));
    QVERIFY(all.a(1).isMarked.empty());
}

void TestComparisonRows::masksSecrets()
{
    ComparisonRows all
        = rows({.requestHeaders = {{"Cookie", "a"}}}, {.requestHeaders = {{"Cookie", "b"}}});
    all.setMask([](QByteArrayView name) { return name == "Cookie"; });
    QCOMPARE(all.row(1).kind, ComparisonRow::Kind::Changed);
    QCOMPARE(
        shown(all, Part::Header), QStringList{QStringLiteral("Cookie: [hidden]|Cookie: [hidden]")});
}

void TestComparisonRows::showsLinesAndBytes()
{
    QCOMPARE(shown(rows(sent("one\r\ntwo\nthree"), sent("one\r\n2\n3\nfour")), Part::Line),
        (QStringList{QStringLiteral("one|one"), QStringLiteral("two|2"), QStringLiteral("three|3"),
            QStringLiteral("|four")}));
    const QByteArray bytes("\0\1\2 0123456789abcdef", 20);
    const ComparisonRows all = rows(sent(bytes), sent(bytes.left(16)));
    QCOMPARE(shown(all, Part::Bytes).size(), 2);
    const QString first = all.a(1).text;
    QVERIFY2(first.startsWith(QStringLiteral("00000000  00 01 02 20 30")), qPrintable(first));
    QVERIFY(first.endsWith(QStringLiteral(" ... 0123456789ab")));
    QCOMPARE(all.b(2).text, QString());
    QVERIFY(!all.row(1).isDifference());
    QVERIFY(all.row(2).isFirst);
}

void TestComparisonRows::saysNothingDiffersWhereOneIsUnknown()
{
    const ComparisonRows all = rows({}, sent(R"({"a":1})"));
    QCOMPARE(all.row(1).part, Part::Absence);
    QCOMPARE(all.count(), 5U);
    for (quint32 i = 0; i < all.count(); ++i)
        QVERIFY(!all.row(i).isDifference());
    QCOMPARE(all.b(3).text, QStringLiteral("  \"a\": 1"));
    QCOMPARE(all.a(3).text, QString());
}

void TestComparisonRows::cutsLongTextsWhereTheyDiffer()
{
    const QByteArray common(1'000'000, 'x');
    const ComparisonRows all = rows(sent('"' + common + "1\""), sent('"' + common + "2\""));
    const QString text = all.a(1).text;
    QVERIFY(text.size() < 2 * ComparisonRows::longestText);
    QVERIFY(text.startsWith(QStringLiteral("…xxx")));
    QVERIFY(text.endsWith(QStringLiteral("x1\"")));
    QCOMPARE(all.b(1).text, QString(text).replace(u'1', u'2'));
    const ComparisonRows same = rows(sent('"' + common + '"'), sent('"' + common + '"'));
    QVERIFY(same.a(1).text.endsWith(QStringLiteral("x…")));
}

void TestComparisonRows::findsTheValueOfANovelty()
{
    PayloadHistory history;
    history.add(JsonTree(R"({"id":1,"to":{"gone":1}})"));
    const ComparisonRows all = rows(sent(R"({"id":1,"to":{"gone":1}})"),
        sent(R"({"id":1,"to":{"error":{"code":4}}})"), &history);
    QCOMPARE(shown(all, Part::Novelty),
        (QStringList{QStringLiteral("|/to/error: {\"code\":4}"), QStringLiteral("/to/gone|")}));
    const quint32 place = all.rowOfNovelty(0);
    QVERIFY(place != ComparisonRow::none);
    QCOMPARE(all.b(place).text, QStringLiteral("    \"error\": {"));
    QCOMPARE(all.pointer(place), "/to/error");
    QCOMPARE(all.pointer(1), "/to/error");
    QCOMPARE(all.rowOfNovelty(1), ComparisonRow::none);
    QCOMPARE(all.pointer(2), "/to/gone");
}

QTEST_GUILESS_MAIN(TestComparisonRows)
#include "tst_comparisonrows.moc"
