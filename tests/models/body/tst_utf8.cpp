// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/utf8.h"

#include <QTest>

using namespace waybill;

class TestUtf8 : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void findsBoundaries();
};

void TestUtf8::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<uint>("code");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("valid");

    QTest::newRow("ascii") << QByteArray("a") << 0x61U << 1 << true;
    QTest::newRow("NUL") << QByteArray("\0", 1) << 0U << 1 << true;
    QTest::newRow("two") << QByteArray("\xC3\xA9") << 0xE9U << 2 << true;
    QTest::newRow("three") << QByteArray("\xE2\x82\xAC") << 0x20ACU << 3 << true;
    QTest::newRow("four") << QByteArray("\xF0\x9F\x98\x80") << 0x1F600U << 4 << true;
    QTest::newRow("last") << QByteArray("\xF4\x8F\xBF\xBF") << 0x10FFFFU << 4 << true;
    QTest::newRow("continuation alone") << QByteArray("\x80") << 0x80U << 1 << false;
    QTest::newRow("overlong two") << QByteArray("\xC0\xAF") << 0xC0U << 1 << false;
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << 0xE0U << 1 << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0xEDU << 1 << false;
    QTest::newRow("beyond") << QByteArray("\xF4\x90\x80\x80") << 0xF4U << 1 << false;
    QTest::newRow("cut") << QByteArray("\xE2\x82") << 0xE2U << 1 << false;
    QTest::newRow("broken") << QByteArray("\xE2"
                                          "a\xAC")
                            << 0xE2U << 1 << false;
    QTest::newRow("FF") << QByteArray("\xFF") << 0xFFU << 1 << false;
}

void TestUtf8::decodes()
{
    QFETCH(QByteArray, bytes);
    const Utf8Char c = decodeUtf8(bytes, 0);
    QTEST(uint(c.code), "code");
    QTEST(c.length, "length");
    QTEST(c.valid, "valid");
}

void TestUtf8::findsBoundaries()
{
    const QByteArrayView text("a\xE2\x82\xACz\x80");
    QCOMPARE(utf8Boundary(text, 0), 0);
    QCOMPARE(utf8Boundary(text, 1), 1);
    QCOMPARE(utf8Boundary(text, 2), 1);
    QCOMPARE(utf8Boundary(text, 3), 1);
    QCOMPARE(utf8Boundary(text, 4), 4);
    QCOMPARE(utf8Boundary(text, 5), 5); // a stray byte stands alone
    QCOMPARE(utf8Boundary(text, 99), text.size());
    QCOMPARE(utf8Boundary(text, -1), 0);
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
