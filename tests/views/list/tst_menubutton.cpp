// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/menubutton.h"

#include <QMenu>
#include <QTest>

using namespace waybill;

class TestMenuButton : public QObject
{
    Q_OBJECT

private slots:
    void theArrowIsPartOfTheText();
    void opensItsMenuByKey();
};

void TestMenuButton::theArrowIsPartOfTheText()
{
    MenuButton button;
    button.setLabel(QStringLiteral("Q&A log"));
    QCOMPARE(button.text(), QStringLiteral("Q&&A log ▾"));
}

void TestMenuButton::opensItsMenuByKey()
{
    MenuButton button;
    QMenu menu;
    menu.addAction(QStringLiteral("one"));
    button.setMenu(&menu);
    button.show();
    bool opened = false;
    connect(&menu, &QMenu::aboutToShow, this, [&] {
        opened = true;
        QMetaObject::invokeMethod(&menu, &QMenu::close, Qt::QueuedConnection);
    });
    QTest::keyClick(&button, Qt::Key_Space);
    QTRY_VERIFY(opened);
}

QTEST_MAIN(TestMenuButton)
#include "tst_menubutton.moc"
