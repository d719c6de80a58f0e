// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageplaces.h"

#include <QTest>

using namespace waybill;

class TestPagePlaces : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreKnownBeforehand();
    void inTurnTheLastPageTells();
    void seesACircle();
    void beginsAgain();
};

void TestPagePlaces::numbersAreKnownBeforehand()
{
    PagePlaces places(Paging::Style::Offset);
    QVERIFY(!places.isInTurn());
    QCOMPARE(places.of(7), (PagePlace{7, {}}));
    QVERIFY(places.pageRead("x"));
    QVERIFY(places.pageRead("x"));
    QCOMPARE(places.of(8), (PagePlace{8, {}}));
}

void TestPagePlaces::inTurnTheLastPageTells()
{
    PagePlaces places(Paging::Style::Cursor);
    QVERIFY(places.isInTurn());
    QCOMPARE(places.of(1), (PagePlace{1, {}}));
    QVERIFY(places.pageRead("c2"));
    QCOMPARE(places.of(2), (PagePlace{2, "c2"}));
    QVERIFY(places.pageRead("c3"));
    QCOMPARE(places.of(3), (PagePlace{3, "c3"}));
    QVERIFY(places.pageRead({})); // the last page
}

void TestPagePlaces::seesACircle()
{
    PagePlaces places(Paging::Style::NextUrl);
    QVERIFY(places.pageRead("a"));
    QVERIFY(places.pageRead("b"));
    QVERIFY(!places.pageRead("a"));
}

void TestPagePlaces::beginsAgain()
{
    PagePlaces places(Paging::Style::LinkHeader);
    QVERIFY(places.pageRead("a"));
    places.restart();
    QCOMPARE(places.of(2), (PagePlace{2, {}}));
    QVERIFY(places.pageRead("a"));
}

QTEST_GUILESS_MAIN(TestPagePlaces)
#include "tst_pageplaces.moc"
