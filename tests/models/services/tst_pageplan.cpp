// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providerprofile.h"
#include "services/pageplan.h"

#include <QTest>

using waybill::PagePlan;
using waybill::PageTotals;
using Verdict = waybill::PagePlan::Verdict;

namespace {

PageTotals totals(std::optional<int> pageCount, std::optional<qint64> results)
{
    PageTotals made;
    made.pageCount = pageCount;
    made.results = results;
    return made;
}

} // namespace

class TestPagePlan : public QObject
{
    Q_OBJECT

private slots:
    void endsWhereTheCountSays();
    void oneEmptyPage();
    void followsACountThatGrowsAndShrinks();
    void passesOverAnEmptyPage();
    void twoPagesWithoutNewsAreEndless();
    void withoutCountGoesOnUntilNothingIsNew();
    void withoutCountATotalEndsIt();
    void worksThePageCountOut();
    void anEmptyPageInTheMiddleOfACountedList();
    void inTurnThePlaceDecides();
    void pagesMaySayThatThereIsMore();
    void oneEmptyTurnIsPassedOver();
    void onePageIsAll();
    void knowsTheRulesOfAProfile();
    void keepsToTheUsersPages();
    void stopsAtTheLimitAndGoesOn();
    void seesTheListMove();
};

void TestPagePlan::endsWhereTheCountSays()
{
    PagePlan plan;
    QCOMPARE(plan.lastAskable(), 1);
    QCOMPARE(plan.pageRead(25, 25, totals(3, 55)), Verdict::More);
    QCOMPARE(plan.lastAskable(), 3);
    QCOMPARE(plan.nextPage(), 2);
    QCOMPARE(plan.pageRead(25, 25, totals(3, 55)), Verdict::More);
    QCOMPARE(plan.pageRead(5, 5, totals(3, 55)), Verdict::Last);
    QVERIFY(!plan.hasMoved());
}

void TestPagePlan::oneEmptyPage()
{
    QCOMPARE(PagePlan().pageRead(0, 0, totals(0, 0)), Verdict::Last);
    QCOMPARE(PagePlan().pageRead(0, 0, totals(1, 0)), Verdict::Last);
    QCOMPARE(PagePlan().pageRead(0, 0, {}), Verdict::Last);
}

void TestPagePlan::followsACountThatGrowsAndShrinks()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(10, 10, totals(2, 20)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 10, totals(4, 40)), Verdict::More);
    QCOMPARE(plan.lastAskable(), 4);
    QCOMPARE(plan.pageRead(10, 10, totals(3, 30)), Verdict::Last);
}

void TestPagePlan::passesOverAnEmptyPage()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(10, 10, totals(3, 20)), Verdict::More);
    QCOMPARE(plan.pageRead(0, 0, totals(3, 20)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 10, totals(3, 20)), Verdict::Last);
}

void TestPagePlan::twoPagesWithoutNewsAreEndless()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(10, 10, totals(9, 90)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 0, totals(9, 90)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 0, totals(9, 90)), Verdict::Endless);
    plan.goOn();
    QCOMPARE(plan.nextPage(), 4);
    QCOMPARE(plan.pageRead(10, 0, totals(9, 90)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 0, totals(9, 90)), Verdict::Endless);
}

void TestPagePlan::withoutCountGoesOnUntilNothingIsNew()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(50, 50, {}), Verdict::More);
    QCOMPARE(plan.lastAskable(), 2); // one at a time: who knows whether there is a third
    QCOMPARE(plan.pageRead(50, 1, {}), Verdict::More);
    QCOMPARE(plan.pageRead(50, 0, {}), Verdict::More); // the list may have moved by a page
    QCOMPARE(plan.pageRead(50, 1, {}), Verdict::More);
    QCOMPARE(plan.pageRead(50, 0, {}), Verdict::More);
    QCOMPARE(plan.pageRead(50, 0, {}), Verdict::Last);
    QVERIFY(plan.mayHaveLost(true));

    PagePlan other;
    QCOMPARE(other.pageRead(50, 50, {}), Verdict::More);
    QVERIFY(!other.mayHaveLost(false)); // one page is one answer
    QCOMPARE(other.pageRead(0, 0, {}), Verdict::Last);
    QVERIFY(other.mayHaveLost(true));
}

void TestPagePlan::withoutCountATotalEndsIt()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(20, 20, totals({}, 30)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 10, totals({}, 30)), Verdict::Last);
}

void TestPagePlan::worksThePageCountOut()
{
    PagePlan plan;
    QVERIFY(!plan.pageCount());
    QCOMPARE(plan.pageRead(20, 20, totals({}, 61)), Verdict::More);
    QCOMPARE(plan.pageCount(), std::optional(4));
    QCOMPARE(plan.lastAskable(), 4);
    QCOMPARE(plan.pageRead(20, 20, totals({}, 61)), Verdict::More);
    QCOMPARE(plan.pageRead(20, 20, totals({}, 60)), Verdict::Last);
    QVERIFY(plan.hasMoved());
}

void TestPagePlan::anEmptyPageInTheMiddleOfACountedList()
{
    PagePlan plan;
    QCOMPARE(plan.pageRead(10, 10, totals({}, 30)), Verdict::More);
    QCOMPARE(plan.pageRead(0, 0, totals({}, 30)), Verdict::More);
    QCOMPARE(plan.pageRead(10, 10, totals({}, 30)), Verdict::More); // 10 rows are owed
    QCOMPARE(plan.pageRead(0, 0, totals({}, 30)), Verdict::Last);
}

void TestPagePlan::inTurnThePlaceDecides()
{
    PagePlan plan(PagePlan::Rules{.isInTurn = true});
    PageTotals told = totals(90, 900);
    told.next = "c2";
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::More);
    QCOMPARE(plan.lastAskable(), 2); // where the third begins only the second tells
    told.next.clear();
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::Last);
}

void TestPagePlan::pagesMaySayThatThereIsMore()
{
    PagePlan plan(PagePlan::Rules{.saysMore = true});
    PageTotals told;
    told.hasNext = true;
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::More);
    told.hasNext = false;
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::Last);
}

void TestPagePlan::oneEmptyTurnIsPassedOver()
{
    PagePlan plan(PagePlan::Rules{.isInTurn = true});
    PageTotals told;
    told.next = "c";
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::More);
    QCOMPARE(plan.pageRead(0, 0, told), Verdict::More);
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::More);
    QCOMPARE(plan.pageRead(0, 0, told), Verdict::More);
    QCOMPARE(plan.pageRead(10, 0, told), Verdict::Endless);
}

void TestPagePlan::onePageIsAll()
{
    PagePlan plan(PagePlan::Rules{.hasPages = false});
    PageTotals told = totals(9, 90);
    told.hasNext = true;
    QCOMPARE(plan.pageRead(10, 10, told), Verdict::Last);
}

void TestPagePlan::knowsTheRulesOfAProfile()
{
    waybill::ProviderProfile profile;
    QVERIFY(!PagePlan::Rules::of(profile, 0).hasPages);
    profile.list.paging.style = waybill::Paging::Style::Cursor;
    QVERIFY(PagePlan::Rules::of(profile, 0).isInTurn);
    QVERIFY(!PagePlan::Rules::of(profile, 0).saysMore);
    profile.list.paging.style = waybill::Paging::Style::Offset;
    profile.page.hasMore = {{QStringLiteral("/has_more")}, {QStringLiteral("true")}};
    QVERIFY(PagePlan::Rules::of(profile, 0).hasPages);
    QVERIFY(!PagePlan::Rules::of(profile, 0).isInTurn);
    QVERIFY(PagePlan::Rules::of(profile, 0).saysMore);
    QCOMPARE(PagePlan::Rules::of(profile, 7).maxPages, 7);
}

void TestPagePlan::keepsToTheUsersPages()
{
    PagePlan plan(PagePlan::Rules{.maxPages = 2});
    QCOMPARE(plan.pageRead(10, 10, totals(9, 90)), Verdict::More);
    QCOMPARE(plan.lastAskable(), 2);
    QCOMPARE(plan.pageRead(10, 10, totals(9, 90)), Verdict::Enough);
    QCOMPARE(
        PagePlan(PagePlan::Rules{.maxPages = 1}).pageRead(10, 10, totals(1, 10)), Verdict::Last);
}

void TestPagePlan::stopsAtTheLimitAndGoesOn()
{
    PagePlan plan;
    for (int page = 1; page < PagePlan::pagesAtOnce; ++page)
        QCOMPARE(plan.pageRead(1, 1, totals(page + 9, {})), Verdict::More);
    QCOMPARE(plan.lastAskable(), PagePlan::pagesAtOnce);
    QCOMPARE(plan.pageRead(1, 1, totals(PagePlan::pagesAtOnce + 1, {})), Verdict::LimitReached);
    plan.goOn();
    QCOMPARE(plan.lastAskable(), PagePlan::pagesAtOnce + 1);
    QCOMPARE(plan.pageRead(1, 1, totals(PagePlan::pagesAtOnce + 1, {})), Verdict::Last);
}

void TestPagePlan::seesTheListMove()
{
    PagePlan plan;
    plan.pageRead(10, 10, totals(2, 20));
    plan.pageRead(10, 10, totals(2, 19));
    QVERIFY(plan.hasMoved());
    plan.startPass();
    QCOMPARE(plan.nextPage(), 1);
    plan.pageRead(10, 10, totals(2, 20)); // against the first pass it may differ
    QVERIFY(!plan.hasMoved());
    plan.pageRead(10, 9, totals(2, 20)); // a row came down from the first page
    QVERIFY(plan.hasMoved());
}

QTEST_GUILESS_MAIN(TestPagePlan)
#include "tst_pageplan.moc"
