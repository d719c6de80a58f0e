// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/celltexts.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestCellTexts : public QObject
{
    Q_OBJECT

private slots:
    void keepsCellByCell();
    void forgetsARowWhosePlaceIsTaken();
};

void TestCellTexts::keepsCellByCell()
{
    CellTexts texts;
    QVERIFY(!texts.find(0, 0));
    texts.keep(7, 2, u"two"_s);
    texts.keep(7, 3, QString());
    QCOMPARE(*texts.find(7, 2), u"two"_s);
    QVERIFY(texts.find(7, 3)); // an empty text is known too
    QVERIFY(!texts.find(7, 4));
    QVERIFY(!texts.find(8, 2));
    texts.clear();
    QVERIFY(!texts.find(7, 2));
    texts.keep(7, 4, u"four"_s);
    QVERIFY(!texts.find(7, 2));
}

void TestCellTexts::forgetsARowWhosePlaceIsTaken()
{
    CellTexts texts;
    for (int row = 0; row < 10'000; ++row)
        texts.keep(row, row % 5, QString::number(row));
    int known = 0;
    for (int row = 0; row < 10'000; ++row) {
        for (int column = 0; column < 5; ++column) {
            if (const QString* text = texts.find(row, column)) {
                QCOMPARE(*text, QString::number(row));
                ++known;
            }
        }
    }
    QVERIFY(known >= 100 && known < 1000); // more than a screen, and bounded
}

QTEST_GUILESS_MAIN(TestCellTexts)
#include "tst_celltexts.moc"
