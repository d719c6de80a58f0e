// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/headerreader.h"

#include <QTest>

using namespace waybill;

class TestHeaderReader : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestHeaderReader::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("unread");
    const auto row = [](const char* name, const char* json, const char* lines,
                         const QStringList& unread = {}) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(lines) << unread;
    };
    row("pairs", R"([["A","1"],["a","2"]])", "A=1|a=2");
    row("lines", R"(["A: 1","B:2","C:  3"])", "A=1|B=2|C= 3");
    row("object", R"({"A":"1","B":"","C":7,"D":null})", "A=1|B=|C=7|D=");
    row("object of lists", R"({"Set-Cookie":["a=1","b=2"],"X":[],"Y":["1"]})",
        "Set-Cookie=a=1|Set-Cookie=b=2|Y=1");
    row("objects", R"([{"key":"A","value":"1"},{"name":"B","value":"2"}])", "A=1|B=2");
    row("bad entries", R"([7,"nocolon",["A"],{"value":"1"},[1,"2"],["B","x"]])", "B=x",
        {QStringLiteral("/0"), QStringLiteral("/1"), QStringLiteral("/2"), QStringLiteral("/3"),
            QStringLiteral("/4")});
    row("empty", "{}", "");
}

void TestHeaderReader::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, unread);
    HttpHeaders headers;
    QCOMPARE(readHeaders(JsonSlice(json), headers), unread);
    QByteArrayList lines;
    for (const HttpHeader& header : headers)
        lines.append(header.name + '=' + header.value);
    QTEST(lines.join('|'), "lines");
}

QTEST_GUILESS_MAIN(TestHeaderReader)
#include "tst_headerreader.moc"
