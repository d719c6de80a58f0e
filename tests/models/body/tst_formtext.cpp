// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/formtext.h"

#include <QTest>

using namespace waybill;

class TestFormText : public QObject
{
    Q_OBJECT

private slots:
    void showsFieldsInTheirOrder();
};

void TestFormText::showsFieldsInTheirOrder()
{
    QCOMPARE(formText("b=1+%2B+2&a=caf%C3%A9&b=&flag"), "b = 1 + 2\na = caf\xc3\xa9\nb = \nflag");
    QCOMPARE(formText("text=one%0D%0Atwo"), "text = one⏎two");
    QCOMPARE(formText("a=b=c%3D\r\n"), "a = b=c=");
    QCOMPARE(formText(""), "");
}

QTEST_GUILESS_MAIN(TestFormText)
#include "tst_formtext.moc"
