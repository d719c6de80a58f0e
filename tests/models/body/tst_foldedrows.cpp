// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/foldedrows.h"

#include <QList>
#include <QTest>

#include <functional>
#include <random>

using namespace waybill;

class TestFoldedRows : public QObject
{
    Q_OBJECT

private slots:
    void showsAllAtFirst();
    void foldsAndUnfolds();
    void keepsWhatIsFoldedInside();
    void revealsARow();
    void findsTheStretchAround();
    void placesAndRowsAgree();

private:
    static FoldedRows rows() { return FoldedRows(10, {{0, 9}, {1, 4}, {2, 3}, {6, 8}}); }
    static QList<qsizetype> shown(const FoldedRows& rows)
    {
        QList<qsizetype> shown;
        for (qsizetype place = 0; place < rows.shownCount(); ++place)
            shown += rows.rowAt(place);
        return shown;
    }
};

void TestFoldedRows::showsAllAtFirst()
{
    QCOMPARE(FoldedRows().shownCount(), 1);
    QCOMPARE(rows().shownCount(), 10);
    QCOMPARE(rows().rowAt(7), 7);
    QVERIFY(rows().canFold(6));
    QVERIFY(!rows().canFold(5));
    QVERIFY(!rows().isFolded(6));
}

void TestFoldedRows::foldsAndUnfolds()
{
    FoldedRows folded = rows();
    folded.setFolded(1, true);
    folded.setFolded(6, true);
    folded.setFolded(5, true); // none begins there
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 5, 6, 9}));
    QCOMPARE(folded.placeOf(3), 1);
    QCOMPARE(folded.placeOf(9), 4);
    QCOMPARE(folded.hiddenBy(1), 3);
    QCOMPARE(folded.hiddenBy(2), 0);
    QVERIFY(folded.isHidden(4) && !folded.isHidden(5));
    folded.setFolded(1, false);
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 2, 3, 4, 5, 6, 9}));
    folded.foldAll();
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 5, 6, 9}));
    folded.unfoldAll();
    QCOMPARE(folded.shownCount(), 10);
}

void TestFoldedRows::keepsWhatIsFoldedInside()
{
    FoldedRows folded = rows();
    folded.setFolded(2, true);
    folded.setFolded(1, true);
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 5, 6, 7, 8, 9}));
    folded.setFolded(1, false);
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 2, 4, 5, 6, 7, 8, 9}));
}

void TestFoldedRows::revealsARow()
{
    FoldedRows folded = rows();
    folded.setFolded(0, true);
    folded.setFolded(1, true);
    folded.setFolded(2, true);
    folded.setFolded(6, true);
    folded.reveal(3);
    QVERIFY(!folded.isHidden(3));
    QVERIFY(folded.isFolded(6));
    QCOMPARE(shown(folded), (QList<qsizetype>{0, 1, 2, 3, 4, 5, 6, 9}));
}

void TestFoldedRows::findsTheStretchAround()
{
    QCOMPARE(rows().stretchAround(3), 2);
    QCOMPARE(rows().stretchAround(4), 1);
    QCOMPARE(rows().stretchAround(5), 0);
    QCOMPARE(FoldedRows(10, {{2, 3}}).stretchAround(5), -1);
}

void TestFoldedRows::placesAndRowsAgree()
{
    std::mt19937 random(9);
    for (int i = 0; i < 500; ++i) {
        std::vector<RowStretch> stretches;
        const std::function<void(qsizetype, qsizetype)> nest = [&](qsizetype first,
                                                                   qsizetype last) {
            while (first + 1 < last && random() % 4 > 0) {
                const qsizetype end = first + 1 + qsizetype(random() % quint32(last - first - 1));
                stretches.push_back({first, end});
                nest(first + 1, end - 1);
                first = end + 1;
            }
        };
        nest(0, 60);
        FoldedRows folded(61, stretches);
        for (const RowStretch& stretch : stretches) {
            if (random() % 2 == 0)
                folded.setFolded(stretch.first, true);
        }
        qsizetype before = -1;
        for (qsizetype place = 0; place < folded.shownCount(); ++place) {
            const qsizetype row = folded.rowAt(place);
            QVERIFY(row > before && row <= 60);
            QCOMPARE(folded.placeOf(row), place);
            for (qsizetype hidden = before + 1; hidden < row; ++hidden)
                QCOMPARE(folded.placeOf(hidden), place - 1);
            before = row;
        }
    }
}

QTEST_GUILESS_MAIN(TestFoldedRows)
#include "tst_foldedrows.moc"
