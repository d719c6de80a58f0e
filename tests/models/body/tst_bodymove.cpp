// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodymove.h"

#include <QTest>

using namespace waybill;

class TestBodyMove : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void findsWords();
};

void TestBodyMove::moves_data()
{
    QTest::addColumn<BodyMove>("move");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("to");

    // "ab \xC3\xA9\n\"id-1\": 2": the accent stands on 3..4, the feed on 5
    const auto row = [](const char* name, BodyMove move, qsizetype from, qsizetype to) {
        QTest::newRow(name) << move << from << to;
    };
    row("left", BodyMove::Left, 1, 0);
    row("left at start", BodyMove::Left, 0, 0);
    row("left over an accent", BodyMove::Left, 5, 3);
    row("right over an accent", BodyMove::Right, 3, 5);
    row("right over the feed", BodyMove::Right, 5, 6);
    row("right at end", BodyMove::Right, 15, 15);
    row("word right", BodyMove::WordRight, 0, 3);
    row("word right to the next line", BodyMove::WordRight, 3, 7);
    row("word left", BodyMove::WordLeft, 14, 7);
    row("word left at start", BodyMove::WordLeft, 0, 0);
    row("row start", BodyMove::RowStart, 9, 6);
    row("row end", BodyMove::RowEnd, 1, 5);
    row("start", BodyMove::Start, 9, 0);
    row("end", BodyMove::End, 9, 15);
}

void TestBodyMove::moves()
{
    QFETCH(BodyMove, move);
    QFETCH(qsizetype, from);
    const BodyText text("ab \xC3\xA9\n\"id-1\": 2");
    QTEST(movePosition(text, from, move), "to");
}

void TestBodyMove::findsWords()
{
    const BodyText text("ab \xC3\xA9\n\"id-1\": 2");
    QCOMPARE(wordAt(text, 8), (BodyMatch{7, 4}));
    QCOMPARE(wordAt(text, 3), (BodyMatch{3, 2}));
    QCOMPARE(wordAt(text, 2), (BodyMatch{2, 1}));
    QCOMPARE(wordAt(text, 15), (BodyMatch{15, 0}));
}

QTEST_GUILESS_MAIN(TestBodyMove)
#include "tst_bodymove.moc"
