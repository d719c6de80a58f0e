// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace waybill;

class TestWindowActions : public QObject
{
    Q_OBJECT

private slots:
    void everyMenuHasAMnemonic();
    void noShortcutIsTakenTwice();
    void aBareLetterNeverReplays();
};

void TestWindowActions::everyMenuHasAMnemonic()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QSet<QChar> letters;
    for (const QAction* menu : window.menuBar()->actions()) {
        const qsizetype at = menu->text().indexOf(QLatin1Char('&'));
        QVERIFY2(at >= 0, qPrintable(menu->text()));
        const QChar letter = menu->text().at(at + 1).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(menu->text()));
        letters.insert(letter);
    }
    QCOMPARE(actions.themes->actions().size(), 4);
}

void TestWindowActions::noShortcutIsTakenTwice()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QSet<QString> taken;
    for (const QAction* action : window.findChildren<QAction*>()) {
        const QString key = action->shortcut().toString();
        if (key.isEmpty())
            continue;
        QVERIFY2(!taken.contains(key), qPrintable(key));
        taken.insert(key);
    }
    QVERIFY(taken.contains(QStringLiteral("F5")));
    QVERIFY(actions.refresh->shortcut() == QKeySequence(Qt::Key_F5));
}

void TestWindowActions::aBareLetterNeverReplays()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QCOMPARE(actions.replay->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
    for (const QAction* action : {actions.replay, actions.editReplay})
        QVERIFY(action->shortcut().toString().contains(QLatin1Char('+')));
}

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"
