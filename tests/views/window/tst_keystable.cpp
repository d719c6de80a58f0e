// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keystable.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestKeysTable : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryKeyOfTheMenus();
    void followsTheActions();
    void namesAnActionOnce();
    void showsGroups();
};

void TestKeysTable::listsEveryKeyOfTheMenus()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QSet<QString> listed;
    for (const KeyGroup& group : listKeys(*window.menuBar())) {
        QVERIFY(!group.title.isEmpty());
        QVERIFY(!group.title.contains(u'&'));
        for (const auto& [keys, meaning] : group.keys) {
            QVERIFY(!meaning.isEmpty());
            QVERIFY2(!meaning.contains(u'&') && !meaning.contains(u'\t'), qPrintable(meaning));
            listed.insert(keys);
        }
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (!keyText(*action).isEmpty())
            QVERIFY2(listed.contains(keyText(*action)), qPrintable(action->text()));
    }
    for (const QString& key : {u"/"_s, u"["_s, u"D"_s, u"F1"_s, u"Ctrl+R"_s, u"Ctrl+F"_s})
        QVERIFY2(listed.contains(key), qPrintable(key));
}

void TestKeysTable::followsTheActions()
{
    QMenuBar bar;
    QAction* action = bar.addMenu(u"&File"_s)->addAction(u"&Frobnicate…"_s);
    const KeyGroup panes = listKeys(bar).constLast();
    QCOMPARE(listKeys(bar), QList<KeyGroup>{panes}); // without a key there is nothing to tell
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    const QList<KeyGroup> expected{{u"File"_s, {{u"Ctrl+B"_s, u"Frobnicate"_s}}}, panes};
    QCOMPARE(listKeys(bar), expected);
}

void TestKeysTable::namesAnActionOnce()
{
    QMainWindow window;
    const WindowActions actions(&window);
    int count = 0;
    for (const KeyGroup& group : listKeys(*window.menuBar()))
        count += int(group.keys.count({u"Ctrl+Shift+C"_s, u"Copy payload"_s}));
    QCOMPARE(count, 1);
}

void TestKeysTable::showsGroups()
{
    const QList<KeyGroup> groups{{u"File"_s, {{u"Ctrl+N"_s, u"Add"_s}, {u"Ctrl+Q"_s, u"Quit"_s}}},
        {u"Help"_s, {{u"F1"_s, u"Keys"_s}}}};
    const KeysTable table(groups);
    QStringList column;
    for (int row = 0; row < table.rowCount(); ++row)
        column.append(table.item(row, 0)->text());
    QCOMPARE(column, (QStringList{u"File"_s, u"Ctrl+N"_s, u"Ctrl+Q"_s, u"Help"_s, u"F1"_s}));
    QCOMPARE(table.item(4, 1)->text(), u"Keys"_s);
    QCOMPARE(table.columnSpan(0, 0), 2);
    QVERIFY(!table.accessibleName().isEmpty());
}

QTEST_MAIN(TestKeysTable)
#include "tst_keystable.moc"
