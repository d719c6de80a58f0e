// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/volatilenamesdialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace waybill;

class TestVolatileNamesDialog : public QObject
{
    Q_OBJECT

private slots:
    void showsAndTakesNames();
    void restoresTheUsual();
};

void TestVolatileNamesDialog::showsAndTakesNames()
{
    const VolatileNames names({"date", "*_id"});
    VolatileNamesDialog dialog(names);
    QCOMPARE(dialog.names(), names);
    auto* edit = dialog.findChild<QPlainTextEdit*>();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral(" Nonce "));
    QCOMPARE(dialog.names(), VolatileNames({"date", "*_id", "nonce"}));
}

void TestVolatileNamesDialog::restoresTheUsual()
{
    VolatileNamesDialog dialog(VolatileNames({"x"}));
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(dialog.names(), VolatileNames::usual());
}

QTEST_MAIN(TestVolatileNamesDialog)
#include "tst_volatilenamesdialog.moc"
