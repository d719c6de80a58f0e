// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/notelabel.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestNoteLabel : public QObject
{
    Q_OBJECT

private slots:
    void takesNoRoomWithoutWords();
    void isPlainText();
};

void TestNoteLabel::takesNoRoomWithoutWords()
{
    QWidget parent;
    NoteLabel label(&parent);
    QVERIFY(label.isHidden());
    label.hint(u"help"_s);
    QVERIFY(!label.isHidden());
    QCOMPARE(label.foregroundRole(), QPalette::PlaceholderText);
    label.say(u"trouble"_s);
    QCOMPARE(label.text(), u"trouble"_s);
    QCOMPARE(label.foregroundRole(), QPalette::WindowText);
    label.say({});
    QVERIFY(label.isHidden());
}

void TestNoteLabel::isPlainText()
{
    QWidget parent;
    NoteLabel label(&parent);
    label.say(u"<b>provider's words</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestNoteLabel)
#include "tst_notelabel.moc"
