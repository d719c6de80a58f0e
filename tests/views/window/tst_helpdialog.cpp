// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpdialog.h"
#include "window/windowactions.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QScreen>
#include <QTabWidget>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestHelpDialog : public QObject
{
    Q_OBJECT

private slots:
    void hasKeysAndTwoPages();
    void opensReadyForKeys();
    void escapeCloses();
    void fitsTheScreen();

private:
    QMainWindow m_window;
    const WindowActions m_actions{&m_window};
};

void TestHelpDialog::hasKeysAndTwoPages()
{
    const HelpDialog dialog(m_actions, *m_window.menuBar());
    const auto* tabs = dialog.findChild<QTabWidget*>();
    QCOMPARE(tabs->count(), 3);
    for (int i = 0; i < tabs->count(); ++i) {
        QVERIFY(tabs->tabText(i).contains(u'&'));
        QVERIFY(!tabs->widget(i)->accessibleName().isEmpty());
    }
}

void TestHelpDialog::opensReadyForKeys()
{
    HelpDialog dialog(m_actions, *m_window.menuBar());
    dialog.showPage(HelpDialog::Page::ReadTheLog);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto* tabs = dialog.findChild<QTabWidget*>();
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(tabs->currentWidget()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    QVERIFY(tabs->currentWidget()->hasFocus());
}

void TestHelpDialog::escapeCloses()
{
    HelpDialog dialog(m_actions, *m_window.menuBar());
    for (const auto page : {HelpDialog::Page::Keys, HelpDialog::Page::FindAndReplay}) {
        dialog.showPage(page);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClick(dialog.findChild<QTabWidget*>()->currentWidget(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
}

void TestHelpDialog::fitsTheScreen()
{
    const HelpDialog dialog(m_actions, *m_window.menuBar());
    QVERIFY(dialog.screen()->availableSize().width() > dialog.width());
    QVERIFY(dialog.screen()->availableSize().height() > dialog.height());
}

QTEST_MAIN(TestHelpDialog)
#include "tst_helpdialog.moc"
