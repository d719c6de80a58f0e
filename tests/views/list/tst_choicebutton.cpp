// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/choicebutton.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestChoiceButton : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsChosen();
    void choosesInTheMenu();
    void asksForChoicesWhenItOpens();
    void keepsWhatIsNoLongerOffered();
};

void TestChoiceButton::saysWhatIsChosen()
{
    ChoiceButton button(u"Status"_s);
    button.setChoices({{u"1"_s, u"failed"_s}, {u"2"_s, u"R&D"_s}});
    QCOMPARE(button.text(), u"Status: any ▾"_s);
    QSignalSpy changed(&button, &ChoiceButton::chosenChanged);
    button.setChosen({u"1"_s});
    QCOMPARE(button.text(), u"Status: failed ▾"_s);
    button.setChosen({u"1"_s, u"2"_s});
    QCOMPARE(button.text(), u"Status: 2 chosen ▾"_s);
    button.setChosen({u"2"_s});
    QCOMPARE(button.text(), u"Status: R&&D ▾"_s);
    QCOMPARE(button.accessibleName(), u"Status: R&D"_s);
    QCOMPARE(changed.count(), 0);
}

void TestChoiceButton::choosesInTheMenu()
{
    ChoiceButton button(u"Event type"_s);
    button.setChoices({{u"a"_s, u"a"_s, 1500}, {u"b"_s, u"b"_s, 2}});
    QSignalSpy changed(&button, &ChoiceButton::chosenChanged);
    button.menu()->popup({});
    const QList<QAction*> actions = button.menu()->actions(); // Any, separator, a, b
    QCOMPARE(actions.size(), 4);
    QCOMPARE(actions[2]->text(), u"a\t1,500"_s);
    QVERIFY(!actions[0]->isEnabled());
    actions[2]->trigger();
    actions[3]->trigger();
    QCOMPARE(button.chosen(), (QSet{u"a"_s, u"b"_s}));
    actions[2]->trigger();
    QCOMPARE(button.chosen(), QSet{u"b"_s});
    QVERIFY(actions[0]->isEnabled());
    actions[0]->trigger();
    QVERIFY(button.chosen().isEmpty());
    QCOMPARE(changed.count(), 4);
}

void TestChoiceButton::asksForChoicesWhenItOpens()
{
    ChoiceButton button(u"Event type"_s);
    connect(&button, &ChoiceButton::aboutToOpen, this, [&] {
        button.setChoices({{u"new"_s, u"new"_s}});
    });
    button.menu()->popup({});
    QCOMPARE(button.menu()->actions().constLast()->text(), u"new"_s);
}

void TestChoiceButton::keepsWhatIsNoLongerOffered()
{
    ChoiceButton button(u"Event type"_s);
    button.setChosen({u"gone"_s});
    button.setChoices({{u"here"_s, u"here"_s, 3}});
    button.menu()->popup({});
    QAction* gone = button.menu()->actions().constLast();
    QCOMPARE(gone->text(), u"gone\t0"_s);
    QVERIFY(gone->isChecked());
    gone->trigger();
    QVERIFY(button.chosen().isEmpty());
}

QTEST_MAIN(TestChoiceButton)
#include "tst_choicebutton.moc"
