// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageplaces.h"

#include <QTest>

using namespace waybill;

static PageTotals told(const QByteArray& next)
{
    PageTotals totals;
    totals.next = next;
    return totals;
}

class TestPagePlaces : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreKnownBeforehand();
    void offsetsGoByTheRowsThatCame();
    void aTotalTellsOffsetsBeforehand();
    void inTurnTheLastPageTells();
    void seesACircle();
    void beginsAgain();
};

void TestPagePlaces::numbersAreKnownBeforehand()
{
    PagePlaces places(Paging::Style::Number);
    QVERIFY(!places.isInTurn());
    QCOMPARE(places.of(7), (PagePlace{7, {}}));
    QVERIFY(places.pageRead(50, told("x")));
    QVERIFY(places.pageRead(50, told("x")));
    QCOMPARE(places.of(8), (PagePlace{8, {}}));
}

void TestPagePlaces::offsetsGoByTheRowsThatCame()
{
    PagePlaces places(Paging::Style::Offset);
    QCOMPARE(places.of(1), (PagePlace{1, {}}));
    QVERIFY(places.pageRead(30, {})); // 100 were asked for
    QCOMPARE(places.of(2), (PagePlace{2, {}, 30}));
    QVERIFY(places.pageRead(20, {}));
    QCOMPARE(places.of(3), (PagePlace{3, {}, 50}));
    places.restart();
    QCOMPARE(places.of(1), (PagePlace{1, {}}));
}

void TestPagePlaces::aTotalTellsOffsetsBeforehand()
{
    PagePlaces places(Paging::Style::Offset);
    PageTotals totals;
    totals.results = 95;
    QVERIFY(places.pageRead(30, totals));
    QCOMPARE(places.of(2), (PagePlace{2, {}, 30}));
    QCOMPARE(places.of(4), (PagePlace{4, {}, 90}));
    QVERIFY(places.pageRead(20, totals)); // shorter for once: none is passed over
    QCOMPARE(places.of(3), (PagePlace{3, {}, 60}));
    places.restart(); // the next time the pages can be asked for all at once
    QCOMPARE(places.of(4), (PagePlace{4, {}, 90}));
}

void TestPagePlaces::inTurnTheLastPageTells()
{
    PagePlaces places(Paging::Style::Cursor);
    QVERIFY(places.isInTurn());
    QCOMPARE(places.of(1), (PagePlace{1, {}}));
    QVERIFY(places.pageRead(5, told("c2")));
    QCOMPARE(places.of(2), (PagePlace{2, "c2"}));
    QVERIFY(places.pageRead(5, told("c3")));
    QCOMPARE(places.of(3), (PagePlace{3, "c3"}));
    QVERIFY(places.pageRead(5, {})); // the last page
}

void TestPagePlaces::seesACircle()
{
    PagePlaces places(Paging::Style::NextUrl);
    QVERIFY(places.pageRead(5, told("a")));
    QVERIFY(places.pageRead(5, told("b")));
    QVERIFY(!places.pageRead(5, told("a")));
}

void TestPagePlaces::beginsAgain()
{
    PagePlaces places(Paging::Style::LinkHeader);
    QVERIFY(places.pageRead(5, told("a")));
    places.restart();
    QCOMPARE(places.of(2), (PagePlace{2, {}}));
    QVERIFY(places.pageRead(5, told("a")));
}

QTEST_GUILESS_MAIN(TestPagePlaces)
#include "tst_pageplaces.moc"
