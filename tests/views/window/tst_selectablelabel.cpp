// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/selectablelabel.h"

#include <QTest>

using namespace waybill;

class TestSelectableLabel : public QObject
{
    Q_OBJECT

private slots:
    void canBeSelectedOnceShown_data();
    void canBeSelectedOnceShown();
};

void TestSelectableLabel::canBeSelectedOnceShown_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("by mouse") << false;
    QTest::newRow("by keyboard, too") << true;
}

void TestSelectableLabel::canBeSelectedOnceShown()
{
    QFETCH(const bool, byKeyboard);
    using By = SelectableLabel::By;
    SelectableLabel label(byKeyboard ? By::MouseAndKeyboard : By::Mouse);
    label.setText(QStringLiteral("one two"));
    QCOMPARE(label.textInteractionFlags(), QLabel().textInteractionFlags());
    label.show();
    QVERIFY(label.textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QCOMPARE(label.textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard), byKeyboard);
    label.setSelection(0, 3);
    QCOMPARE(label.selectedText(), QStringLiteral("one"));
}

QTEST_MAIN(TestSelectableLabel)
#include "tst_selectablelabel.moc"
