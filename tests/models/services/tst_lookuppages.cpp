// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/lookuppages.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Style = Paging::Style;

class TestLookupPages : public QObject
{
    Q_OBJECT

private slots:
    void goesOn_data();
    void goesOn();
    void goesOnAtTheToldPlace();
    void endsInACircle();
    void endsWhereNothingNewComes();
    void listsEachChoiceOnce();
    void readsNoMoreThanAPersonLooksAt();
    void isNotWholeWithoutTheRest();
};

static LookupPage page(int first, int count, PageTotals totals = {})
{
    LookupPage page{.itemCount = count, .totals = std::move(totals)};
    for (int i = first; i < first + count; ++i)
        page.choices.append({QString::number(i), {}});
    return page;
}

static PageTotals next(const QByteArray& place)
{
    return {.hasNext = !place.isEmpty(), .next = place};
}

void TestLookupPages::goesOn_data()
{
    QTest::addColumn<Style>("style");
    QTest::addColumn<LookupPage>("first");
    QTest::addColumn<bool>("more");
    const auto row = [](const char* name, Style style, const LookupPage& first, bool more) {
        QTest::newRow(name) << style << first << more;
    };
    row("one page is all", Style::None, page(0, 100, next("x")), false);
    row("a link", Style::LinkHeader, page(0, 2, next("?page=2")), true);
    row("no link", Style::LinkHeader, page(0, 100), false);
    row("a cursor behind an empty page", Style::Cursor, page(0, 0, next("c")), true);
    row("fewer than there are", Style::Number, page(0, 20, {.results = 21}), true);
    row("as many as there are", Style::Offset, page(0, 20, {.results = 20}), false);
    row("the first of two pages", Style::Number, page(0, 5, {.pageCount = 2}), true);
    row("the only page", Style::Number, page(0, 5, {.pageCount = 1}), false);
    row("nobody counts", Style::Number, page(0, 5), true);
    row("none", Style::Number, page(0, 0, {.results = 7}), false);
}

void TestLookupPages::goesOn()
{
    QFETCH(Style, style);
    QFETCH(LookupPage, first);
    LookupPages pages(style);
    QVERIFY(pages.isEmpty());
    QTEST(pages.take(first), "more");
    QTEST(!pages.choices().isWhole, "more");
    QCOMPARE(pages.choices().list, first.choices);
    QVERIFY(!pages.isEmpty());
}

void TestLookupPages::goesOnAtTheToldPlace()
{
    LookupPages pages(Style::Cursor);
    QCOMPARE(pages.place(), (PagePlace{1, {}}));
    QVERIFY(pages.take(page(0, 3, next("c1"))));
    QCOMPARE(pages.place(), (PagePlace{2, "c1"}));
    LookupPages numbered(Style::Number);
    QVERIFY(numbered.take(page(0, 3)));
    QCOMPARE(numbered.place(), (PagePlace{2, {}}));
    LookupPages skipping(Style::Offset);
    skipping.take(page(0, 20));
    QCOMPARE(skipping.place(), (PagePlace{2, {}, 20}));
}

void TestLookupPages::endsInACircle()
{
    LookupPages pages(Style::LinkHeader);
    QVERIFY(pages.take(page(0, 3, next("?page=2"))));
    QVERIFY(!pages.take(page(3, 3, next("?page=2"))));
    QCOMPARE(pages.choices().list.size(), 6);
}

/// A provider that knows no pages gives the same one again.
void TestLookupPages::endsWhereNothingNewComes()
{
    LookupPages pages(Style::Number);
    QVERIFY(pages.take(page(0, 3)));
    QVERIFY(!pages.take(page(0, 3)));
    QCOMPARE(pages.choices().list.size(), 3);
    QVERIFY(pages.choices().isWhole);
}

void TestLookupPages::listsEachChoiceOnce()
{
    LookupPages pages(Style::Number);
    QVERIFY(pages.take(page(0, 3)));
    QVERIFY(pages.take(page(2, 3)));
    QCOMPARE(pages.choices().list, page(0, 5).choices);
}

void TestLookupPages::readsNoMoreThanAPersonLooksAt()
{
    LookupPages small(Style::Number);
    for (int i = 1; i < LookupPages::mostPages; ++i)
        QVERIFY(small.take(page(i, 1)));
    QVERIFY(!small.take(page(99, 1)));
    QVERIFY(!small.choices().isWhole);

    LookupPages large(Style::Number);
    QVERIFY(large.take(page(0, 999)));
    QVERIFY(!large.take(page(999, 1)));
    QVERIFY(!large.choices().isWhole);
}

void TestLookupPages::isNotWholeWithoutTheRest()
{
    LookupPages pages(Style::LinkHeader);
    QVERIFY(pages.take(page(0, 3, next("?page=2"))));
    QCOMPARE(pages.withoutTheRest(), (LookupChoices{page(0, 3).choices, false}));
}

QTEST_GUILESS_MAIN(TestLookupPages)
#include "tst_lookuppages.moc"
