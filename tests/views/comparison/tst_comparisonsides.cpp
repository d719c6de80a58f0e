// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedsamples.h"
#include "comparison/comparisonsides.h"

#include <QTest>

using namespace waybill;

class TestComparisonSides : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatBothSay();
    void takesTheVolatileAsEqual();
    void ofNothingSaysNothing();
};

void TestComparisonSides::tellsWhatBothSay()
{
    const ComparisonSides sides(comparedRows(comparedSample(R"({"a":1})", "now"),
                                    comparedSample(R"({"a":1,"b":2})", "then")),
        0);
    QCOMPARE(sides.text(0, true), QStringLiteral("Attempt"));
    QVERIFY(sides.text(0, false).isEmpty());
    const QString text = sides.difference(QStringLiteral("One"), QStringLiteral("Two"));
    QVERIFY2(text.startsWith(QStringLiteral("--- One\n+++ Two\n@@ Attempt\n- Result: now\n")),
        qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("@@ Request body\n+   \"b\": 2\n")), qPrintable(text));
}

void TestComparisonSides::takesTheVolatileAsEqual()
{
    ComparisonSides sides(
        comparedRows(comparedSample("{}", "now"), comparedSample("{}", "then")), 0);
    QVERIFY(sides.difference({}, {}).contains(QStringLiteral("- Date: now")));
    sides.setVolatileHidden(true);
    QVERIFY(!sides.difference({}, {}).contains(QStringLiteral("Date")));
}

void TestComparisonSides::ofNothingSaysNothing()
{
    QCOMPARE(ComparisonSides().difference({}, {}), QStringLiteral("--- \n+++ \n"));
}

QTEST_GUILESS_MAIN(TestComparisonSides)
#include "tst_comparisonsides.moc"
