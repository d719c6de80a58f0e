// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/exchangecompare.h"
#include "compare/volatilenames.h"
#include "text/comparisontext.h"

#include <QTest>

using namespace waybill;

using Kind = ComparisonRow::Kind;

class TestComparisonText : public QObject
{
    Q_OBJECT

private slots:
    void summarises_data();
    void summarises();
    void namesSections();
    void saysWhatARowIs();
};

void TestComparisonText::summarises_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QString fine = QStringLiteral("200 OK");
    const HttpHeaders plain{{"Host", "a"}, {"Date", "now"}};
    const QByteArray body = R"({"a":1,"b":2})";
    const auto row = [](const char* name, const QString& result, const HttpHeaders& headers,
                         const QByteArray& sent, const char* text) {
        QTest::newRow(name) << result << headers << sent << QString::fromUtf8(text);
    };
    row("nothing", fine, plain, body, "No difference");
    row("the result", QStringLiteral("404"), plain, body, "Result differs");
    row("a header", fine, {{"Host", "b"}, {"Date", "now"}}, body, "1 header differs");
    row("volatile", fine, {{"Host", "a"}, {"Date", "then"}}, body, "1 header differs, volatile");
    row("values", fine, plain, R"({"a":3,"b":4})", "2 values differ");
    row("all", QStringLiteral("404"), {{"Host", "b"}, {"Date", "then"}}, R"({"a":3,"b":4})",
        "Result, 2 headers and 2 values differ, 1 of them volatile");
    row("lines", fine, plain, "no JSON", "1 line differs");
}

void TestComparisonText::summarises()
{
    QFETCH(const QString, result);
    QFETCH(const HttpHeaders, headers);
    QFETCH(const QByteArray, body);
    const auto exchange = [](const QString& is, const HttpHeaders& sent, const QByteArray& bytes) {
        return ComparedExchange{
            .facts = {{QStringLiteral("Result"), is}, {QStringLiteral("Started"), is, true}},
            .requestHeaders = sent,
            .requestBody = {true, bytes, {}}};
    };
    const ComparedExchange a
        = exchange(QStringLiteral("200 OK"), {{"Host", "a"}, {"Date", "now"}}, R"({"a":1,"b":2})");
    QTEST(differenceSummary(
              compareExchanges(a, exchange(result, headers, body), VolatileNames::usual())),
        "text");
}

void TestComparisonText::namesSections()
{
    QCOMPARE(comparisonSectionText(ComparisonSection::Novelties, 50),
        QStringLiteral("What the last 50 successes did not have"));
    QCOMPARE(comparisonSectionText(ComparisonSection::Novelties, 1),
        QStringLiteral("What the last success did not have"));
    QCOMPARE(
        comparisonSectionText(ComparisonSection::ResponseBody, 0), QStringLiteral("Response body"));
    QCOMPARE(foldText(1), QStringLiteral("▸ 1 equal line"));
    QCOMPARE(foldText(1200), QStringLiteral("▸ 1,200 equal lines"));
    QCOMPARE(noveltyText(Kind::Added, false, 50), QStringLiteral("in none of 50"));
}

void TestComparisonText::saysWhatARowIs()
{
    const auto said = [](const ComparisonRow& row) {
        return differenceSign(row) + u' ' + differenceWords(row);
    };
    QCOMPARE(said({}), QStringLiteral(" "));
    QCOMPARE(
        said({.kind = Kind::Changed, .isVolatile = true}), QStringLiteral("≠ changed, volatile"));
    QCOMPARE(said({.kind = Kind::Removed}), QStringLiteral("− only on the left"));
    QCOMPARE(said({.kind = Kind::Added}), QStringLiteral("+ only on the right"));
    QCOMPARE(said({.isMoved = true, .isRespelt = true}),
        QStringLiteral("↕ elsewhere in the order, the same, spelt differently"));
    QCOMPARE(said({.isRespelt = true}), QStringLiteral("~ the same, spelt differently"));
}

Q_DECLARE_METATYPE(waybill::HttpHeaders)

QTEST_GUILESS_MAIN(TestComparisonText)
#include "tst_comparisontext.moc"
