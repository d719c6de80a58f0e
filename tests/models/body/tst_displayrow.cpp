// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/displayrow.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDisplayRow : public QObject
{
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
    void mapsBothWays();
};

void TestDisplayRow::shows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("words") << QByteArray("caf\xC3\xA9 \xF0\x9F\x98\x80") << u"café 😀"_s;
    QTest::newRow("bad byte") << QByteArray("a\xFFz") << u"a‹FF›z"_s;
    QTest::newRow("NUL and ESC") << QByteArray("a\0\x1Bz", 4) << u"a␀␛z"_s;
    QTest::newRow("tab") << QByteArray("a\tz") << u"a\tz"_s;
    QTest::newRow("CRLF") << QByteArray("a\r") << u"a"_s;
    QTest::newRow("CR inside") << QByteArray("a\rz") << u"a␍z"_s;
    QTest::newRow("bidi override") << QByteArray("a\xE2\x80\xAEz") << u"a‹U+202E›z"_s;
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF{") << u"‹U+FEFF›{"_s;
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8") << u"a‹U+2028›"_s;
}

void TestDisplayRow::shows()
{
    QFETCH(QByteArray, bytes);
    const DisplayRow row = displayRow(bytes);
    QTEST(row.text, "text");
    QCOMPARE(qsizetype(row.byteOf.size()), row.text.size() + 1);
    QCOMPARE(qsizetype(row.isMark.size()), row.text.size());
}

void TestDisplayRow::mapsBothWays()
{
    const DisplayRow row = displayRow(QByteArrayView("\xC3\xA9\xFFz"));
    QCOMPARE(row.text, u"é‹FF›z"_s);
    QCOMPARE(row.byteOfUnit(0), 0);
    QCOMPARE(row.byteOfUnit(1), 2);
    QCOMPARE(row.byteOfUnit(4), 2);
    QCOMPARE(row.byteOfUnit(5), 3);
    QCOMPARE(row.byteOfUnit(6), 4);
    QCOMPARE(row.unitOf(0), 0);
    QCOMPARE(row.unitOf(2), 1);
    QCOMPARE(row.unitOf(3), 5);
    QCOMPARE(row.unitOf(99), 6);
    QVERIFY(!row.isMark[0] && row.isMark[1] && !row.isMark[5]);
}

QTEST_GUILESS_MAIN(TestDisplayRow)
#include "tst_displayrow.moc"
