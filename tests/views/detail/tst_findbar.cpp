// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestFindBar : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsWanted();
    void counts();
};

void TestFindBar::tellsWhatIsWanted()
{
    FindBar bar;
    bar.open();
    auto* const edit = bar.findChild<QLineEdit*>();
    QSignalSpy query(&bar, &FindBar::queryChanged);
    QSignalSpy next(&bar, &FindBar::nextRequested);
    QSignalSpy previous(&bar, &FindBar::previousRequested);
    QSignalSpy closed(&bar, &FindBar::closed);
    QTest::keyClicks(edit, u"ab"_s);
    QCOMPARE(query.size(), 2);
    QCOMPARE(bar.query(), u"ab"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(next.size(), 1);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(previous.size(), 1);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(bar.isHidden());
}

void TestFindBar::counts()
{
    FindBar bar;
    auto* const label = bar.findChild<QLabel*>();
    bar.showCount(-1, 0, false);
    QCOMPARE(label->text(), QString());
    bar.findChild<QLineEdit*>()->setText(u"x"_s);
    bar.showCount(-1, 0, false);
    QCOMPARE(label->text(), u"not found"_s);
    bar.showCount(2, 12, false);
    QCOMPARE(label->text(), u"3 of 12"_s);
    bar.showCount(0, 100'000, true);
    QCOMPARE(label->text(), u"1 of more than 100,000"_s);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
