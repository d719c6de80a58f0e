// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listmessage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using waybill::ListMessage;

class TestListMessage : public QObject
{
    Q_OBJECT

private slots:
    void offersOneThingToDo();
    void hasNoButtonWithoutAName();
};

void TestListMessage::offersOneThingToDo()
{
    ListMessage message;
    message.setMessage(u"0 of 2,000"_s, u"Clear filter"_s);
    message.show();
    QCOMPARE(message.text(), u"0 of 2,000"_s);
    QCOMPARE(message.buttonText(), u"Clear filter"_s);
    QSignalSpy clicked(&message, &ListMessage::buttonClicked);
    QTest::mouseClick(message.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestListMessage::hasNoButtonWithoutAName()
{
    ListMessage message;
    message.show();
    message.setMessage(u"Loading"_s);
    QVERIFY(!message.findChild<QPushButton*>()->isVisible());
    message.setMessage(u"Failed"_s, u"Try again"_s);
    QVERIFY(message.findChild<QPushButton*>()->isVisible());
}

QTEST_MAIN(TestListMessage)
#include "tst_listmessage.moc"
