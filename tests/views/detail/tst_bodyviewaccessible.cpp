// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyview.h"
#include "detail/bodyviewaccessible.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyViewAccessible : public QObject
{
    Q_OBJECT

private slots:
    void speaksTheCaretRow();
    void selectsInTheCaretRow();
    void findsCharacters();
};

void TestBodyViewAccessible::speaksTheCaretRow()
{
    BodyView view;
    view.setText(std::make_shared<BodyText>("one\n\xC3\xA9two\nthree"), BodySyntax::Plain);
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible && accessible->textInterface());
    QCOMPARE(accessible->text(QAccessible::Name), u"Body"_s);
    QVERIFY(accessible->state().readOnly);
    view.selectRange(6, 6);
    QCOMPARE(accessible->text(QAccessible::Value), u"étwo"_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"line 2 of 3"_s);
    QCOMPARE(accessible->textInterface()->characterCount(), 4);
    QCOMPARE(accessible->textInterface()->text(1, 4), u"two"_s);
    QCOMPARE(accessible->textInterface()->cursorPosition(), 1);
}

void TestBodyViewAccessible::selectsInTheCaretRow()
{
    BodyView view;
    view.setText(std::make_shared<BodyText>("one\n\xC3\xA9two\nthree"), BodySyntax::Plain);
    view.selectRange(4, 4);
    QAccessibleTextInterface* const text
        = QAccessible::queryAccessibleInterface(&view)->textInterface();
    QCOMPARE(text->selectionCount(), 0);
    text->addSelection(0, 2);
    QCOMPARE(view.selectedBytes(), QByteArray("\xC3\xA9t"));
    int start = -1;
    int end = -1;
    text->selection(0, &start, &end);
    QCOMPARE(start, 0);
    QCOMPARE(end, 2);
    text->removeSelection(0);
    QCOMPARE(text->selectionCount(), 0);
    text->setCursorPosition(99);
    QCOMPARE(view.caret(), 9);
}

void TestBodyViewAccessible::findsCharacters()
{
    BodyView view;
    view.resize(400, 200);
    view.show();
    view.setText(std::make_shared<BodyText>("one\ntwo"), BodySyntax::Plain);
    QAccessibleTextInterface* const text
        = QAccessible::queryAccessibleInterface(&view)->textInterface();
    const QRect rect = text->characterRect(2);
    QCOMPARE(text->offsetAtPoint({rect.left() + 1, rect.center().y()}), 2);
    QCOMPARE(text->offsetAtPoint({rect.left(), rect.bottom() + 2}), -1);
}

QTEST_MAIN(TestBodyViewAccessible)
#include "tst_bodyviewaccessible.moc"
