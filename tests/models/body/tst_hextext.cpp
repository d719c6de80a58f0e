// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/hextext.h"

#include <QTest>

using namespace waybill;

class TestHexText : public QObject
{
    Q_OBJECT

private slots:
    void showsBytesInRows();
};

void TestHexText::showsBytesInRows()
{
    QCOMPARE(hexText({}), QByteArray());
    QCOMPARE(hexText(QByteArray("\0\xffgh i", 6)),
        "00000000  00 ff 67 68 20 69                                ..gh i");
    const QByteArray text = hexText(QByteArray(33, 'x'));
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.endsWith("\n00000020  78                                               x"));
    QCOMPARE(hexRow("ab", 0x1234567).left(12), "01234567  61");
}

QTEST_GUILESS_MAIN(TestHexText)
#include "tst_hextext.moc"
