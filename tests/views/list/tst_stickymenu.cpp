// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/stickymenu.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using waybill::StickyMenu;

class TestStickyMenu : public QObject
{
    Q_OBJECT

private slots:
    void staysOpenWhileTicking();
    void ticksByKey();
    void closesAfterAPlainEntry();
};

void TestStickyMenu::staysOpenWhileTicking()
{
    StickyMenu menu;
    QAction* tick = menu.addAction(u"tick"_s);
    tick->setCheckable(true);
    menu.popup({});
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(tick).center());
    QVERIFY(tick->isChecked());
    QVERIFY(menu.isVisible());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(tick).center());
    QVERIFY(!tick->isChecked());
    QVERIFY(menu.isVisible());
}

void TestStickyMenu::ticksByKey()
{
    StickyMenu menu;
    QAction* tick = menu.addAction(u"tick"_s);
    tick->setCheckable(true);
    menu.popup({});
    menu.setActiveAction(tick);
    QTest::keyClick(&menu, Qt::Key_Space);
    QVERIFY(tick->isChecked());
    QVERIFY(menu.isVisible());
    QTest::keyClick(&menu, Qt::Key_Escape);
    QVERIFY(!menu.isVisible());
}

void TestStickyMenu::closesAfterAPlainEntry()
{
    StickyMenu menu;
    QAction* plain = menu.addAction(u"plain"_s);
    QSignalSpy triggered(plain, &QAction::triggered);
    menu.popup({});
    QTest::mouseMove(&menu, menu.actionGeometry(plain).center());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(plain).center());
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!menu.isVisible());
}

QTEST_MAIN(TestStickyMenu)
#include "tst_stickymenu.moc"
