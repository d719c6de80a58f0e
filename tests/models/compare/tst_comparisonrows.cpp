// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "comparedsamples.h"

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
    void saysNothingDiffersWhereOneIsUnknown();
    void findsTheValueOfANovelty();
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
    const ComparisonRows all = *comparedRows(a, b, &history);
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
    QCOMPARE(comparedRows({}, {})->count(), 0U);
    QCOMPARE(comparedRows(sentBody("{}"), sentBody("{}"))->count(), 2U); // a title and a value
}

void TestComparisonRows::saysNothingDiffersWhereOneIsUnknown()
{
    const ComparisonRows all = *comparedRows({}, sentBody(R"({"a":1})"));
    QCOMPARE(all.row(1).part, Part::Absence);
    QCOMPARE(all.count(), 5U);
    for (quint32 i = 0; i < all.count(); ++i)
        QVERIFY(!all.row(i).isDifference());
    QCOMPARE(all.b(3).text, QStringLiteral("  \"a\": 1"));
    QCOMPARE(all.a(3).text, QString());
}

void TestComparisonRows::findsTheValueOfANovelty()
{
    PayloadHistory history;
    history.add(JsonTree(R"({"id":1,"to":{"gone":1}})"));
    const ComparisonRows all = *comparedRows(sentBody(R"({"id":1,"to":{"gone":1}})"),
        sentBody(R"({"id":1,"to":{"error":{"code":4}}})"), &history);
    QCOMPARE(shownRows(all, Part::Novelty),
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
