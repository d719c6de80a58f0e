// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/headertotals.h"
#include "providers/pagerows.h"
#include "providers/profilecalls.h"

#include <QTest>

using namespace waybill;

class TestHeaderTotals : public QObject
{
    Q_OBJECT

private slots:
    void readsCounts_data();
    void readsCounts();
    void theBodyGoesFirst();
    void readsTheLink();
};

static Paging paging(Paging::Style style)
{
    Paging made;
    made.style = style;
    made.resultsHeader = "x-total";
    made.countHeader = "x-total-pages";
    return made;
}

void TestHeaderTotals::readsCounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("pages"); // -1: not told
    QTest::newRow("number") << QByteArray(" 17 ") << 17;
    QTest::newRow("none") << QByteArray("0") << 0;
    QTest::newRow("empty") << QByteArray("") << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("word") << QByteArray("many") << -1;
    QTest::newRow("too many") << QByteArray("99999999999") << -1;
}

void TestHeaderTotals::readsCounts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, pages);
    PageTotals totals;
    addHeaderTotals(totals, paging(Paging::Style::Number), {{"X-Total-Pages", text}});
    QCOMPARE(totals.pageCount.value_or(-1), pages);
    QVERIFY(!totals.results);
}

void TestHeaderTotals::theBodyGoesFirst()
{
    PageTotals totals;
    totals.results = 5;
    addHeaderTotals(
        totals, paging(Paging::Style::Number), {{"X-Total", "9"}, {"X-Total-Pages", "2"}});
    QCOMPARE(totals.results, std::optional<qint64>(5));
    QCOMPARE(totals.pageCount, std::optional(2));
}

void TestHeaderTotals::readsTheLink()
{
    const HttpHeaders headers{{"Link", "<https://a/2>; rel=\"next\""}};
    PageTotals totals;
    addHeaderTotals(totals, paging(Paging::Style::Number), headers);
    QVERIFY(!totals.hasNext);
    addHeaderTotals(totals, paging(Paging::Style::LinkHeader), headers);
    QVERIFY(totals.hasNext);
    QCOMPARE(totals.next, QByteArray("https://a/2"));
    addHeaderTotals(totals, paging(Paging::Style::LinkHeader), {});
    QVERIFY(!totals.hasNext);
}

QTEST_GUILESS_MAIN(TestHeaderTotals)
#include "tst_headertotals.moc"
