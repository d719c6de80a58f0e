// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparebar.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;

class TestCompareBar : public QObject
{
    Q_OBJECT

private slots:
    void namesTheTwo();
    void tellsWhatIsWanted();
    void offersOnlyWhatIsPossible();
    void everyButtonHasAName();

private:
    static QToolButton* button(const CompareBar& bar, const QString& text)
    {
        for (QToolButton* each : bar.findChildren<QToolButton*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
};

void TestCompareBar::namesTheTwo()
{
    CompareBar bar;
    bar.setSides(QStringLiteral("1"), QStringLiteral("R2"));
    QCOMPARE(bar.title(), QStringLiteral("Compare 1 ↔ R2"));
}

void TestCompareBar::tellsWhatIsWanted()
{
    CompareBar bar;
    bar.setComparisonShown(true);
    bar.setCanStep(true, true);
    QSignalSpy steps(&bar, &CompareBar::stepRequested);
    QSignalSpy differences(&bar, &CompareBar::differenceRequested);
    QSignalSpy swaps(&bar, &CompareBar::swapRequested);
    QSignalSpy closes(&bar, &CompareBar::closeRequested);
    QSignalSpy copies(&bar, &CompareBar::copyRequested);
    QSignalSpy folds(&bar, &CompareBar::foldToggled);
    QSignalSpy hides(&bar, &CompareBar::volatileToggled);
    for (const char* text : {"◂ Attempt", "Attempt ▸", "↑ Previous", "↓ Next", "Swap", "Copy", "✕"})
        button(bar, QString::fromUtf8(text))->click();
    for (QCheckBox* box : bar.findChildren<QCheckBox*>())
        box->click();
    QCOMPARE(steps, (QList<QVariantList>{{-1}, {1}}));
    QCOMPARE(differences, (QList<QVariantList>{{-1}, {1}}));
    QCOMPARE(swaps.count() + closes.count() + copies.count(), 3);
    QCOMPARE(folds, QList<QVariantList>{{false}});
    QCOMPARE(hides, QList<QVariantList>{{true}});
}

void TestCompareBar::offersOnlyWhatIsPossible()
{
    CompareBar bar;
    QVERIFY(!button(bar, QStringLiteral("Swap"))->isEnabled());
    QVERIFY(button(bar, QStringLiteral("✕"))->isEnabled());
    bar.setComparisonShown(true);
    bar.setCanStep(false, true);
    QVERIFY(button(bar, QStringLiteral("Swap"))->isEnabled());
    QVERIFY(!button(bar, QStringLiteral("◂ Attempt"))->isEnabled());
    QVERIFY(button(bar, QStringLiteral("Attempt ▸"))->isEnabled());
    bar.tellEnd(1);
    const auto says = [&bar](const QString& text) {
        for (const QLabel* label : bar.findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    QVERIFY(says(QStringLiteral("last difference")));
}

void TestCompareBar::everyButtonHasAName()
{
    const CompareBar bar;
    for (const QToolButton* each : bar.findChildren<QToolButton*>())
        QVERIFY2(each->accessibleName().size() > 4, qPrintable(each->text()));
}

QTEST_MAIN(TestCompareBar)
#include "tst_comparebar.moc"
