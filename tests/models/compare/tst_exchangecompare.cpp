// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "compare/exchangecompare.h"
#include "compare/volatilenames.h"

#include <QTest>

using namespace waybill;

class TestExchangeCompare : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatDiffers();
    void againstItselfNothingDiffers();
    void tellsWhatTheHistoryHadNot();
    void swapsSides();

private:
    static ComparedExchange exchange(const QString& result, const HttpHeaders& headers,
        const QByteArray& sent, const QByteArray& answer)
    {
        return {.facts = {{QStringLiteral("Result"), result},
                    {QStringLiteral("Started"), result + QStringLiteral(" then"), true}},
            .requestHeaders = headers,
            .requestBody = {true, sent, "application/json"},
            .responseHeaders = {{"Date", result.toUtf8()}},
            .responseBody = {true, answer, {}}};
    }

    const ComparedExchange m_a = exchange(QStringLiteral("404"), {{"A", "1"}, {"B", "2"}},
        R"({"id":1,"to":"x"})", "not found\nsorry\n");
    const ComparedExchange m_b = exchange(
        QStringLiteral("200"), {{"a", "1"}, {"C", "3"}}, R"({"id":2,"to":"x"})", "fine\nsorry\n");
};

void TestExchangeCompare::countsWhatDiffers()
{
    const ExchangeComparison comparison = compareExchanges(m_a, m_b, VolatileNames::usual());
    const DifferenceCounts expected{.facts = 1, // when it started is none
        .headers = 3, // B, C and the answer's Date; "a" is "A"
        .values = 1,
        .lines = 1,
        .byteRows = 0,
        .onlyVolatile = 1};
    QCOMPARE(comparison.counts(), expected);
    QCOMPARE(comparison.counts().total(), 6);
    QVERIFY(comparison.novelties.empty());
}

void TestExchangeCompare::againstItselfNothingDiffers()
{
    QCOMPARE(compareExchanges(m_a, m_a, {}).counts(), DifferenceCounts{});
}

void TestExchangeCompare::tellsWhatTheHistoryHadNot()
{
    PayloadHistory history;
    for (int i = 0; i < 8; ++i)
        history.add(JsonTree(R"({"id":7,"to":"x","trace":1})"));
    ComparedExchange b = m_b;
    b.requestBody.bytes = R"({"id":2,"to":"x","trace":2,"error":{"code":5}})";
    const ExchangeComparison comparison
        = compareExchanges(m_a, b, VolatileNames({"trace"}), &history);
    QByteArrayList paths;
    for (const Novelty& novelty : comparison.novelties)
        paths += novelty.path;
    QCOMPARE(paths, (QByteArrayList{"/error", "/id"})); // not the volatile one
    QCOMPARE(comparison.requestBody.bTree->value(comparison.novelties.front().node),
        QByteArrayView(R"({"code":5})"));
}

void TestExchangeCompare::swapsSides()
{
    const ExchangeComparison comparison = compareExchanges(m_a, m_b, {});
    const ExchangeComparison other = swapped(comparison);
    QCOMPARE(other.aFacts, m_b.facts);
    QCOMPARE(other.requestHeaders, swapped(comparison.requestHeaders));
    QCOMPARE(other.responseBody.a, m_b.responseBody);
    QCOMPARE(other.counts(), comparison.counts());
}

QTEST_GUILESS_MAIN(TestExchangeCompare)
#include "tst_exchangecompare.moc"
