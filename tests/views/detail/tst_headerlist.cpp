// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/headerlist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestHeaderList : public QObject
{
    Q_OBJECT

private slots:
    void takesTheHeightOfItsRows();
    void copiesLines();
    void marksWhatWaybillAdded();
    void filtersAndCopiesAll();
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
    list.setSecretsHidden(true);
    QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A: 1\nCookie: [hidden]\nA: 3"_s);
}

void TestHeaderList::marksWhatWaybillAdded()
{
    HeaderList list;
    list.setHeaders({{"Accept", "*/*"}, {"Host", "localhost"}}, {"host"});
    const QModelIndex recorded = list.model()->index(0, 0);
    const QModelIndex added = list.model()->index(1, 0);
    QVERIFY(!recorded.data(Qt::ToolTipRole).isValid());
    QVERIFY(!recorded.data(Qt::AccessibleTextRole).isValid());
    QCOMPARE(added.data(Qt::ToolTipRole).toString(), u"Added by Waybill, not in the log"_s);
    QCOMPARE(added.data(Qt::AccessibleTextRole).toString(), u"Host, added by Waybill"_s);
    QCOMPARE(added.data().toString(), u"Host"_s); // the mark is not part of the name
    HeaderList plain;
    plain.setHeaders({{"Accept", "*/*"}, {"Host", "localhost"}});
    const QImage marked = list.grab().toImage();
    QVERIFY(marked != plain.grab().toImage());
    list.selectRow(1);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Host: localhost"_s);
}

void TestHeaderList::filtersAndCopiesAll()
{
    HeaderList list;
    list.setHeaders({{"Accept", "*/*"}, {"X-Trace", "abc"}, {"Cookie", "trace"}});
    list.setFilter(u"TRACE"_s);
    QCOMPARE(list.model()->rowCount(), 2);
    list.selectRow(1);
    list.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Cookie: trace"_s);
    list.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Accept: */*\nX-Trace: abc\nCookie: trace"_s);
    list.setFilter(u"nowhere"_s);
    QCOMPARE(list.model()->rowCount(), 0);
    QVERIFY(!list.isHidden()); // the filter is what hides them
    QSignalSpy asked(&list, &HeaderList::filterRequested);
    QTest::keyClick(&list, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestHeaderList)
#include "tst_headerlist.moc"
