// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keysdialog.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QTableWidget>
#include <QTest>

using namespace waybill;

class TestKeysDialog : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryShortcutOfTheWindow();
};

void TestKeysDialog::listsEveryShortcutOfTheWindow()
{
    QMainWindow window;
    const WindowActions actions(&window);
    const KeysDialog dialog(window.findChildren<QAction*>(), &window);
    QStringList shown;
    const auto* table = dialog.findChild<QTableWidget*>();
    for (int row = 0; row < table->rowCount(); ++row) {
        shown.append(table->item(row, 0)->text());
        QVERIFY(!table->item(row, 1)->text().isEmpty());
        QVERIFY(!table->item(row, 1)->text().contains(QLatin1Char('&')));
    }
    for (const char* key : {"/", "F1", "F5", "F6", "Ctrl+R", "Ctrl+1", "Ctrl+3", "[", "Ctrl+Enter"})
        QVERIFY2(shown.contains(QLatin1String(key)), key);
    QVERIFY(actions.keys);
}

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
