// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/texttable.h"

#include <QTest>

using namespace waybill;

class TestTextTable : public QObject
{
    Q_OBJECT

private slots:
    void keepsEachTextOnce();
};

void TestTextTable::keepsEachTextOnce()
{
    TextTable table;
    QCOMPARE(table.codeOf(""), 0u);
    const TextCode code = table.codeOf("call.initiated");
    QCOMPARE(table.codeOfToken("\"call.initiated\" "), code);
    QCOMPARE(table.codeOfToken("\"call\\u002einitiated\""), code);
    QCOMPARE(table.codeOfToken("75499"), code + 1);
    QCOMPARE(table.codeOfToken("null"), 0u);
    QCOMPARE(table.takeTexts(), (QList<QByteArray>{"", "call.initiated", "75499"}));
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
