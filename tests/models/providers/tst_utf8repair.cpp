// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/utf8repair.h"

#include <QTest>

using namespace waybill;

class TestUtf8Repair : public QObject
{
    Q_OBJECT

private slots:
    void repairs_data();
    void repairs();
};

void TestUtf8Repair::repairs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("repaired");
    const auto same
        = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes << bytes; };
    same("ASCII", "abc");
    same("empty", "");
    same("two bytes", "\xC3\xA9");
    same("three bytes", "\xE2\x82\xAC");
    same("four bytes", "\xF0\x9F\x98\x80");
    same("highest", "\xF4\x8F\xBF\xBF");
    QTest::newRow("bad lead") << QByteArray("a\xFFz") << QByteArray("a?z");
    QTest::newRow("lone tail") << QByteArray("a\x80z") << QByteArray("a?z");
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << QByteArray("??");
    QTest::newRow("tail missing") << QByteArray("\xE2\x82z") << QByteArray("??z");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("??");
    QTest::newRow("overlong, three") << QByteArray("\xE0\x80\xAF") << QByteArray("???");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("???");
    QTest::newRow("too high") << QByteArray("\xF4\x90\x80\x80") << QByteArray("????");
}

void TestUtf8Repair::repairs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, repaired);
    QCOMPARE(repairedUtf8(bytes), repaired);
    QCOMPARE(isValidUtf8(bytes), bytes == repaired);
    QVERIFY(isValidUtf8(repaired));
}

QTEST_GUILESS_MAIN(TestUtf8Repair)
#include "tst_utf8repair.moc"
