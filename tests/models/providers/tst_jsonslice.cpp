// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonslice.h"

#include <QTest>

using namespace waybill;

class TestJsonSlice : public QObject
{
    Q_OBJECT

private slots:
    void findsByPointer_data();
    void findsByPointer();
    void refusesBrokenObjects_data();
    void refusesBrokenObjects();
    void prefersTheFirstThatIsThere();
    void listsAllElements();
    void repairsText();
};

void TestJsonSlice::findsByPointer_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("raw");
    const auto row = [](const char* pointer, const char* raw) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << QByteArray(raw);
    };
    row("/a", "3");
    row("/list/1", "{\"x\":[]}");
    row("/list/1/x", "[]");
    row("/list/9", "");
    row("/list/x", "");
    row("/s", "\"a\\\\\"");
    row("/t", "\"}\\\"]\"");
    row("/a~1b", "true");
    row("/broken", "[1,2}");
    row("/missing/deep", "");
}

void TestJsonSlice::findsByPointer()
{
    const JsonSlice json(R"( {"a":1, "list":[ 0 ,{"x":[]} ], "s":"a\\","t":"}\"]" ,
        "a\/b":true, "broken": [1,2}, "a" : 3 } )");
    QFETCH(QString, pointer);
    QTEST(json.at(pointer).raw().toByteArray(), "raw");
}

void TestJsonSlice::refusesBrokenObjects_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {"", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,}",
             "{1:2}", "{\"a\":1}x", "{\"a\":\"b}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonSlice::refusesBrokenObjects()
{
    QFETCH(QByteArray, json);
    QVERIFY(!JsonSlice(json).members());
}

void TestJsonSlice::prefersTheFirstThatIsThere()
{
    const JsonSlice json(R"({"a":null,"b":2,"c":3})");
    QCOMPARE(json.firstOf({QStringLiteral("/x"), QStringLiteral("/a"), QStringLiteral("/b"),
                              QStringLiteral("/c")})
                 .raw(),
        "2");
    QCOMPARE(json.firstOf({QStringLiteral("/x"), QStringLiteral("/a")}).raw(), "null");
    QVERIFY(json.firstOf({QStringLiteral("/x")}).isAbsentOrNull());
}

void TestJsonSlice::listsAllElements()
{
    const JsonSlice json(R"({"to":[{"s":"x"},{"s":"y"},{}]})");
    const auto all = json.allAt(QStringLiteral("/to/*/s"));
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(1).first, QStringLiteral("/to/1/s"));
    QCOMPARE(all.at(1).second.text(), QStringLiteral("y"));
    QVERIFY(all.at(2).second.isAbsentOrNull());
    QVERIFY(json.allAt(QStringLiteral("/nothing/*")).isEmpty());
}

void TestJsonSlice::repairsText()
{
    QCOMPARE(JsonSlice("\"a\xFF"
                       "b\"")
                 .text(),
        QStringLiteral("a?b"));
    QCOMPARE(JsonSlice("12").text(), QStringLiteral("12"));
    QCOMPARE(JsonSlice("[1]").text(), QString());
}

QTEST_GUILESS_MAIN(TestJsonSlice)
#include "tst_jsonslice.moc"
