// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/headbar.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;

class TestHeadBar : public QObject
{
    Q_OBJECT

private slots:
    void saysHowMuchIsHidden();
    void offersAll();
};

void TestHeadBar::saysHowMuchIsHidden()
{
    QWidget window;
    HeadBar bar(&window);
    QVERIFY(bar.isHidden());
    bar.showHidden(46'000'000, 50'200'000);
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), QStringLiteral("The last 46.0 MB of 50.2 MB are not shown."));
    bar.showHidden(0, 100);
    QVERIFY(bar.isHidden());
}

void TestHeadBar::offersAll()
{
    HeadBar bar;
    QSignalSpy all(&bar, &HeadBar::showAllRequested);
    bar.findChild<QToolButton*>()->click();
    QCOMPARE(all.count(), 1);
}

QTEST_MAIN(TestHeadBar)
#include "tst_headbar.moc"
