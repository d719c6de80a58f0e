// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonsyntax.h"

#include <QTest>

using namespace waybill;

class TestJsonSyntax : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void measuresDepth();
    void dropsSpaceBetweenTokens();
};

void TestJsonSyntax::judges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("valid");
    const auto good = [](const char* json) { QTest::newRow(json) << QByteArray(json) << true; };
    const auto bad = [](const char* json) { QTest::newRow(json) << QByteArray(json) << false; };
    for (const char* json :
        {"{}", "[]", "null", "true", "false", "\"a\"", "0", "-0", "-1.5e+10", "1E9",
            "123456789012345678901234567890", "1e400", " [ 1 , 2 ] ", "{\"a\":{\"b\":[{}]}}",
            "{\"a\":1,\"a\":2}", "[[],[]]", "\"\\u0000\\ud800\"", "\r\n\t{}"})
        good(json);
    for (const char* json :
        {"", " ", "tru", "nulll", "[1,2}", "[1,]", "[,1]", "{\"a\":1,}", "{a:1}", "{\"a\"}",
            "{\"a\":}", "{1:2}", "01", "1.", ".5", "+1", "1e", "-", "\"a", "\"\\x\"", "\"\\u12g4\"",
            "\"\t\"", "[1] 2", "{}}", "[", "{\"a\":[}", "'a'", "NaN", "\"\xFF\""})
        bad(json);
    const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
    QTest::newRow("very deep") << deep << true;
    QTest::newRow("very deep, unclosed") << deep.chopped(1) << false;
    QTest::newRow("NUL in a string") << QByteArray("\"a\0b\"", 5) << false;
    QTest::newRow("NUL after") << QByteArray("1\0", 2) << false;
}

void TestJsonSyntax::judges()
{
    QFETCH(QByteArray, json);
    QTEST(isValidJson(json), "valid");
}

void TestJsonSyntax::measuresDepth()
{
    QCOMPARE(jsonDepth("1"), 0);
    QCOMPARE(jsonDepth("{\"a\":[1],\"[[[\\\"[\":2}"), 2);
    QCOMPARE(jsonDepth(QByteArray(1000, '[')), 1000);
}

void TestJsonSyntax::dropsSpaceBetweenTokens()
{
    const QByteArray json
        = "{ \"b c\" : 1.50 ,\n\t\"a\\\" \" : [ 1e400 , \"\\u00e9 \" ] , \"b c\": 2 }\r\n";
    QCOMPARE(withoutJsonSpace(json), "{\"b c\":1.50,\"a\\\" \":[1e400,\"\\u00e9 \"],\"b c\":2}");
}

QTEST_GUILESS_MAIN(TestJsonSyntax)
#include "tst_jsonsyntax.moc"
