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
    void keepsManyTexts();
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

void TestTextTable::keepsManyTexts()
{
    TextTable table;
    QList<QByteArray> tokens;
    for (int i = 0; i < 5000; ++i)
        tokens.append('"' + QByteArray::number(i * 7919) + '"');
    QList<TextCode> codes;
    for (const QByteArray& token : tokens)
        codes.append(table.codeOfToken(token));
    for (qsizetype i = 0; i < tokens.size(); ++i)
        QCOMPARE(table.codeOfToken(tokens[i]), codes[i]);
    const QList<QByteArray> texts = table.takeTexts();
    QCOMPARE(texts.size(), tokens.size() + 1);
    QCOMPARE('"' + texts.at(codes.last()) + '"', tokens.last());
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
