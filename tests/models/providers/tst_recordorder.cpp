// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/recordorder.h"

#include <QTest>

using namespace waybill;

class TestRecordOrder : public QObject
{
    Q_OBJECT

private slots:
    void orders_data();
    void orders();
};

void TestRecordOrder::orders_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char* a, const char* b, int order) {
        QTest::addRow("%s, %s", a, b) << QByteArray(a) << QByteArray(b) << order;
    };
    row("9", "10", -1);
    row("10", "9", 1);
    row("9007199254740993", "9007199254740992", 1);
    row("7", "7", 0);
    row("atmpt_1", "atmpt_2", 0);
    row("", "1", 0);
    row("010", "9", 0);
}

void TestRecordOrder::orders()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const std::strong_ordering order = orderOfIds(a, b);
    QTEST(order < 0 ? -1 : int(order > 0), "order");
}

QTEST_GUILESS_MAIN(TestRecordOrder)
#include "tst_recordorder.moc"
