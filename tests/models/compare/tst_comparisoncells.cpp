// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "comparedsamples.h"

#include <QTest>

using namespace waybill;

using Part = ComparisonRow::Part;

class TestComparisonCells : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsSaidOfEach();
    void marksTheWordsThatDiffer();
    void masksSecrets();
    void showsLinesAndBytes();
    void cutsLongTextsWhereTheyDiffer();
};

void TestComparisonCells::showsWhatIsSaidOfEach()
{
    const ComparedExchange a{.facts
        = {{QStringLiteral("Result"), QStringLiteral("404")}, {QStringLiteral("Errors"), {}}},
        .requestHeaders = {{"Host", "a"}, {"X-Old", "1"}}};
    const ComparedExchange b{.facts
        = {{QStringLiteral("Result"), QStringLiteral("200")}, {QStringLiteral("Errors"), {}}},
        .requestHeaders = {{"host", "a"}, {"X-New", "caf\xe9"}}};
    const ComparisonRows all = *comparedRows(a, b);
    QCOMPARE(shownRows(all, Part::Fact),
        (QStringList{
            QStringLiteral("Result: 404|Result: 200"), QStringLiteral("Errors: –|Errors: –")}));
    QCOMPARE(shownRows(all, Part::Header),
        (QStringList{QStringLiteral("Host: a|host: a"), QStringLiteral("X-Old: 1|"),
            QStringLiteral("|X-New: café")}));
    QVERIFY(all.row(1).isFirst && all.row(1).isDifference());
    QVERIFY(all.row(4).isRespelt && !all.row(4).isFirst);
}

void TestComparisonCells::marksTheWordsThatDiffer()
{
    const ComparisonRows all
        = *comparedRows(sentBody(R"({"a":"one é two"})"), sentBody(R"({"a":"one é three"})"));
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

void TestComparisonCells::masksSecrets()
{
    ComparisonRows all = *comparedRows(
        {.requestHeaders = {{"Cookie", "a"}}}, {.requestHeaders = {{"Cookie", "b"}}});
    all.setSecretsHidden(true);
    QCOMPARE(all.row(1).kind, ComparisonRow::Kind::Changed);
    QCOMPARE(shownRows(all, Part::Header),
        QStringList{QStringLiteral("Cookie: [hidden]|Cookie: [hidden]")});
    all = *comparedRows(sentBody("{\"secret\":\"one\"}"), sentBody("{\"secret\":\"two\"}"));
    all.setSecretsHidden(true);
    QVERIFY(shownRows(all, Part::Json)
                .contains(QStringLiteral("  \"secret\": \"[hidden]\"|  \"secret\": \"[hidden]\"")));
    const QByteArray start = "{\"key\":\"" + QByteArray(100'000, 'x');
    all = *comparedRows(sentBody(start + "1\"}"), sentBody(start + "2\"}"));
    all.setSecretsHidden(true); // what is too long to be searched is hidden as a whole
    QVERIFY(shownRows(all, Part::Json).contains(QStringLiteral("[hidden]|[hidden]")));
}

void TestComparisonCells::showsLinesAndBytes()
{
    QCOMPARE(shownRows(*comparedRows(sentBody("one\r\ntwo\nthree"), sentBody("one\r\n2\n3\nfour")),
                 Part::Line),
        (QStringList{QStringLiteral("one|one"), QStringLiteral("two|2"), QStringLiteral("three|3"),
            QStringLiteral("|four")}));
    const QByteArray bytes("\0\1\2 0123456789abcdef", 20);
    const ComparisonRows all = *comparedRows(sentBody(bytes), sentBody(bytes.left(16)));
    QCOMPARE(shownRows(all, Part::Bytes).size(), 2);
    const QString first = all.a(1).text;
    QVERIFY2(first.startsWith(QStringLiteral("00000000  00 01 02 20 30")), qPrintable(first));
    QVERIFY(first.endsWith(QStringLiteral(" ... 0123456789ab")));
    QCOMPARE(all.b(2).text, QString());
    QVERIFY(!all.row(1).isDifference());
    QVERIFY(all.row(2).isFirst);
}

void TestComparisonCells::cutsLongTextsWhereTheyDiffer()
{
    const QByteArray common(1'000'000, 'x');
    const ComparisonRows all
        = *comparedRows(sentBody('"' + common + "1\""), sentBody('"' + common + "2\""));
    const QString text = all.a(1).text;
    QVERIFY(text.size() < 2 * ComparisonCells::longestText);
    QVERIFY(text.startsWith(QStringLiteral("…xxx")));
    QVERIFY(text.endsWith(QStringLiteral("x1\"")));
    QCOMPARE(all.b(1).text, QString(text).replace(u'1', u'2'));
    const ComparisonRows same
        = *comparedRows(sentBody('"' + common + '"'), sentBody('"' + common + '"'));
    QVERIFY(same.a(1).text.endsWith(QStringLiteral("x…")));
}

QTEST_GUILESS_MAIN(TestComparisonCells)
#include "tst_comparisoncells.moc"
