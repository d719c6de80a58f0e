// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisoncolours.h"
#include "list/statuscolours.h"
#include "window/theme.h"

#include <QPalette>
#include <QTest>

using namespace waybill;

class TestComparisonColours : public QObject
{
    Q_OBJECT

private slots:
    void canBeRead_data();
    void canBeRead();
};

void TestComparisonColours::canBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << themePalette(Theme::Light, {});
    QTest::newRow("dark") << themePalette(Theme::Dark, {});
    QTest::newRow("high contrast") << themePalette(Theme::HighContrast, {});
}

void TestComparisonColours::canBeRead()
{
    QFETCH(const QPalette, palette);
    const ComparisonColours colours = ComparisonColours::of(palette);
    for (const auto& side : {colours.left, colours.right}) {
        QVERIFY(contrastRatio(colours.text, side.ground) >= 7);
        QVERIFY(contrastRatio(colours.text, side.mark) >= 4.5);
        QVERIFY(side.ground != side.mark);
    }
    QVERIFY(colours.left.mark != colours.right.mark);
    QVERIFY(contrastRatio(colours.quiet, palette.color(QPalette::Base)) >= 4.5);
}

QTEST_MAIN(TestComparisonColours)
#include "tst_comparisoncolours.moc"
