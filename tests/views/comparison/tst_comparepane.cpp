// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "comparedsamples.h"
#include "comparison/comparebar.h"
#include "comparison/comparepane.h"
#include "comparison/comparisonmodel.h"
#include "comparison/comparisonview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;

class TestComparePane : public QObject
{
    Q_OBJECT

private slots:
    void comparesAndStandsOnTheFirstDifference();
    void swapsTheSides();
    void saysThatThePayloadIsNothingNew();
    void takesOtherVolatileNames();
    void masksSecrets();
    void canBeCancelled();
    void canDieInMidFlight();
    void copiesTheDifference();

private:
    static ComparedAttempt attempt(
        const QString& name, const QByteArray& body, const QByteArray& date)
    {
        return {name, QStringLiteral("Attempt ") + name, comparedSample(body, date)};
    }
    static ComparedAttempt large(char fill)
    {
        QByteArray body;
        for (int i = 0; i < 200'000; ++i)
            body += QByteArray::number(i) + fill + '\n';
        return attempt(QStringLiteral("1"), body, "now");
    }
    static bool compareNow(ComparePane& pane, std::shared_ptr<const PayloadHistory> history = {})
    {
        QSignalSpy shown(&pane, &ComparePane::shown);
        pane.compare(attempt(QStringLiteral("1"), R"({"a":1})", "now"),
            attempt(QStringLiteral("2"), R"({"a":2})", "then"), std::move(history));
        return shown.wait();
    }
    static bool says(const ComparePane& pane, const QString& text)
    {
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&pane) && label->text().contains(text))
                return true;
        }
        return false;
    }
};

void TestComparePane::comparesAndStandsOnTheFirstDifference()
{
    ComparePane pane;
    pane.show();
    QVERIFY(compareNow(pane));
    QCOMPARE(pane.bar()->title(), QStringLiteral("Compare 1 ↔ 2"));
    QCOMPARE(
        pane.summary(), QStringLiteral("Result, 1 header and 1 value differ, 1 of them volatile"));
    QCOMPARE(pane.view()->currentIndex().row(), 1);
    pane.stepDifference(1);
    QCOMPARE(pane.view()->currentIndex().row(), 3);
    pane.stepDifference(1);
    pane.stepDifference(1);
    QVERIFY(says(pane, QStringLiteral("last difference")));
    pane.setMessage(QStringLiteral("Nothing here"));
    QVERIFY(says(pane, QStringLiteral("Nothing here")));
}

void TestComparePane::swapsTheSides()
{
    ComparePane pane;
    QVERIFY(compareNow(pane));
    QSignalSpy swapped(&pane, &ComparePane::sidesSwapped);
    QSignalSpy shown(&pane, &ComparePane::shown);
    pane.swapSides();
    QCOMPARE(swapped.count(), 1);
    QVERIFY(shown.wait());
    QCOMPARE(pane.bar()->title(), QStringLiteral("Compare 2 ↔ 1"));
    QCOMPARE(pane.model()->index(1, 1).data().toString(), QStringLiteral("Result: then"));
    QCOMPARE(pane.model()->index(1, 2).data().toString(), QStringLiteral("Result: now"));
}

void TestComparePane::saysThatThePayloadIsNothingNew()
{
    auto history = std::make_shared<PayloadHistory>();
    history->add(JsonTree(R"({"a":7})"));
    ComparePane pane;
    QVERIFY(compareNow(pane, history));
    QVERIFY2(pane.summary().endsWith(
                 QStringLiteral("The payload has nothing that the last 1 successes did not have.")),
        qPrintable(pane.summary()));
}

void TestComparePane::takesOtherVolatileNames()
{
    ComparePane pane;
    QVERIFY(compareNow(pane));
    QSignalSpy shown(&pane, &ComparePane::shown);
    pane.setVolatileNames(VolatileNames({"a"}));
    QVERIFY(shown.wait());
    QVERIFY(!pane.model()->index(3, 1).data(ComparisonModel::IsVolatileRole).toBool());
    QCOMPARE(
        pane.summary(), QStringLiteral("Result, 1 header and 1 value differ, 1 of them volatile"));
}

void TestComparePane::masksSecrets()
{
    ComparePane pane;
    pane.setSecretsHidden(true);
    QSignalSpy shown(&pane, &ComparePane::shown);
    pane.compare(attempt(QStringLiteral("1"), R"({"token":"abc"})", "now"),
        attempt(QStringLiteral("2"), R"({"token":"xyz"})", "then"));
    QVERIFY(shown.wait());
    QGuiApplication::clipboard()->clear();
    pane.copyDifference();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QString hidden = QGuiApplication::clipboard()->text();
    QVERIFY2(hidden.contains(QStringLiteral("\"token\": \"[hidden]\"")), qPrintable(hidden));
    QVERIFY(!hidden.contains(QStringLiteral("abc")));
    pane.setSecretsHidden(false);
    QVERIFY(shown.wait());
    pane.copyDifference();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("abc")));
}

void TestComparePane::canBeCancelled()
{
    ComparePane pane;
    pane.show();
    pane.compare(large('a'), large('b'));
    QVERIFY(pane.isComparing());
    QTRY_VERIFY(says(pane, QStringLiteral("Comparing…")) || !pane.isComparing());
    for (QToolButton* button : pane.findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Cancel"))
            button->click();
    }
    QVERIFY(!pane.isComparing());
    QVERIFY(says(pane, QStringLiteral("Cancelled")));
}

void TestComparePane::canDieInMidFlight()
{
    for (int i = 0; i < 5; ++i) {
        ComparePane pane;
        pane.compare(large('a'), large('b'));
        QTest::qWait(i);
    }
}

void TestComparePane::copiesTheDifference()
{
    ComparePane pane;
    QVERIFY(compareNow(pane));
    pane.copyDifference();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral(
        "--- Attempt 1\n+++ Attempt 2\n@@ Attempt\n- Result: now\n+ Result: then\n")));
}

QTEST_MAIN(TestComparePane)
#include "tst_comparepane.moc"
