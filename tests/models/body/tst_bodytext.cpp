// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodytext.h"

#include <QTest>

using namespace waybill;

class TestBodyText : public QObject
{
    Q_OBJECT

private slots:
    void splitsLines_data();
    void splitsLines();
    void cutsLongLines();
    void cutsBetweenCharacters();
    void findsRows();
};

void TestBodyText::splitsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("rows");

    QTest::newRow("empty") << QByteArray() << QByteArrayList{""};
    QTest::newRow("one") << QByteArray("a") << QByteArrayList{"a"};
    QTest::newRow("closing feed") << QByteArray("a\n") << QByteArrayList{"a"};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QByteArrayList{"", "", "a", ""};
    QTest::newRow("CRLF") << QByteArray("a\r\nb") << QByteArrayList{"a\r", "b"};
}

void TestBodyText::splitsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, rows);
    const BodyText text(bytes);
    QCOMPARE(text.bytes(), bytes);
    QCOMPARE(text.rowCount(), rows.size());
    QCOMPARE(text.lineCount(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(text.row(i).toByteArray(), rows.at(i));
        QVERIFY(!text.isContinuation(i));
    }
}

void TestBodyText::cutsLongLines()
{
    const QByteArray line(2 * BodyText::maxRowBytes + 1, 'x');
    const BodyText text("a\n" + line + "\nb");
    QCOMPARE(text.rowCount(), 5);
    QCOMPARE(text.lineCount(), 3);
    QCOMPARE(text.row(1).size(), BodyText::maxRowBytes);
    QCOMPARE(text.row(3).toByteArray(), QByteArray("x"));
    QVERIFY(!text.isContinuation(1));
    QVERIFY(text.isContinuation(2));
    QVERIFY(text.isContinuation(3));
    QVERIFY(!text.isContinuation(4));
    QCOMPARE(text.firstRowOfLine(3), 1);
    QCOMPARE(text.lineOfRow(3), 2);
    QCOMPARE(text.longestRow(), BodyText::maxRowBytes);
    QCOMPARE(BodyText(QByteArray(BodyText::maxRowBytes, 'x')).rowCount(), 1);
}

void TestBodyText::cutsBetweenCharacters()
{
    const BodyText text("x" + QByteArray("\xE2\x82\xAC").repeated(1000));
    QByteArray joined;
    for (qsizetype i = 0; i < text.rowCount(); ++i) {
        QVERIFY(text.row(i).size() <= BodyText::maxRowBytes);
        QVERIFY(i == 0 || text.row(i).startsWith("\xE2\x82\xAC"));
        joined += text.row(i).toByteArray();
    }
    QCOMPARE(joined, text.bytes());
}

void TestBodyText::findsRows()
{
    const BodyText text("ab\n\ncd");
    QCOMPARE(text.rowAt(0), 0);
    QCOMPARE(text.rowAt(2), 0);
    QCOMPARE(text.rowAt(3), 1);
    QCOMPARE(text.rowAt(4), 2);
    QCOMPARE(text.rowAt(6), 2);
    QCOMPARE(BodyText().rowAt(0), 0);
}

QTEST_GUILESS_MAIN(TestBodyText)
#include "tst_bodytext.moc"
