// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/headerlist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestHeaderList : public QObject
{
    Q_OBJECT

private slots:
    void takesTheHeightOfItsRows();
    void copiesLines();
};

void TestHeaderList::takesTheHeightOfItsRows()
{
    HeaderList list;
    QVERIFY(list.isHidden());
    list.setHeaders({{"A", "1"}, {"B", "2"}});
    QCOMPARE(list.height(), 2 * list.rowHeight());
    HttpHeaders many;
    for (int i = 0; i < 100; ++i)
        many.append("X-" + QByteArray::number(i), "y");
    list.setHeaders(many);
    QCOMPARE(list.height(), 5 * list.rowHeight());
    list.setMostRows(3);
    QCOMPARE(list.height(), 3 * list.rowHeight());
    list.setHeaders({});
    QVERIFY(list.isHidden());
}

void TestHeaderList::copiesLines()
{
    HeaderList list;
    list.setHeaders({{"A", "1"}, {"Cookie", "2"}, {"A", "3"}});
    list.selectRow(1);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Cookie: 2"_s);
    list.setMask([](QByteArrayView name) { return name == "Cookie"; });
    QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A: 1\nCookie: [hidden]\nA: 3"_s);
}

QTEST_MAIN(TestHeaderList)
#include "tst_headerlist.moc"
