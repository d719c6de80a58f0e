// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonscanner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;

class TestJsonScanner : public QObject
{
    Q_OBJECT

private slots:
    void readsTokens();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void limitsDepth();
    void survivesMutation();
};

void TestJsonScanner::readsTokens()
{
    const QByteArray json(R"( {"a\"":[1,-2.5e+3,"x\u00e9",true],"a\"":{}} )");
    JsonScanner scanner(json);
    QList<QByteArray> texts;
    QList<JsonTokenKind> kinds;
    while (const auto token = scanner.next()) {
        texts.append(json.mid(token->offset, token->length));
        kinds.append(token->kind);
    }
    QCOMPARE(scanner.fault(), JsonFault::None);
    QCOMPARE(texts.join('~'),
        QByteArray(R"({~"a\""~:~[~1~,~-2.5e+3~,~"x\u00e9"~,~true~]~,~"a\""~:~{~}~})"));
    QCOMPARE(kinds.at(1), JsonTokenKind::Key);
    QCOMPARE(kinds.at(4), JsonTokenKind::Number);
    QCOMPARE(kinds.at(8), JsonTokenKind::String);
    QCOMPARE(kinds.at(10), JsonTokenKind::Literal);
}

void TestJsonScanner::accepts_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {"{}", "[]", "0", "-0", "-0.0", "1e400", "1E-400", "0.1e+1",
             "123456789012345678901234567890", R"("")", R"("\ud800")",
             R"("\"\\\/\b\f\n\r\t\uABCD")", R"({"":""})", R"({"a":1,"a":2})", "[[],[],{}]", "true",
             "false", "null", " \t\r\n1 ", "\"\xFF\"", "[1,[2,[3,{\"a\":[4]}]]]", "\"\x7F\""})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonScanner::accepts()
{
    QFETCH(QByteArray, json);
    QCOMPARE(checkJson(json), JsonCheck{});
}

void TestJsonScanner::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JsonFault>("fault");
    QTest::addColumn<qsizetype>("offset");

    const auto row = [](const char* json, JsonFault fault, qsizetype offset) {
        QTest::newRow(json) << QByteArray(json) << fault << offset;
    };
    row("", JsonFault::CutShort, 0);
    row("  ", JsonFault::CutShort, 2);
    row("tru", JsonFault::CutShort, 3);
    row("trux", JsonFault::Unexpected, 0);
    row("[1,2}", JsonFault::Unexpected, 4);
    row("{1:2}", JsonFault::Unexpected, 1);
    row("[1,]", JsonFault::Unexpected, 3);
    row(R"({"a":1,})", JsonFault::Unexpected, 7);
    row(R"({"a" 1})", JsonFault::Unexpected, 5);
    row("[1 2]", JsonFault::Unexpected, 3);
    row(R"({"a":)", JsonFault::CutShort, 5);
    row(R"(["abc)", JsonFault::CutShort, 5);
    row(R"(["abc\)", JsonFault::CutShort, 6);
    row(R"(["abc\u12)", JsonFault::CutShort, 9);
    row(R"(["\x"])", JsonFault::BadString, 1);
    row(R"(["\u12g4"])", JsonFault::BadString, 1);
    row("[\"a\nb\"]", JsonFault::BadString, 1);
    row("01", JsonFault::BadNumber, 0);
    row("-01", JsonFault::BadNumber, 0);
    row("[1.]", JsonFault::BadNumber, 1);
    row("[.5]", JsonFault::Unexpected, 1);
    row("[+1]", JsonFault::Unexpected, 1);
    row("[-]", JsonFault::BadNumber, 1);
    row("[1e]", JsonFault::BadNumber, 1);
    row("1e", JsonFault::CutShort, 2);
    row("-", JsonFault::CutShort, 1);
    row("{} {}", JsonFault::TrailingBytes, 3);
    row("nullx", JsonFault::TrailingBytes, 4);
    row("NaN", JsonFault::Unexpected, 0);
    row("'a'", JsonFault::Unexpected, 0);
    row("// a", JsonFault::Unexpected, 0);
    row("]", JsonFault::Unexpected, 0);
    row("\xEF\xBB\xBF{}", JsonFault::Unexpected, 0);
}

void TestJsonScanner::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(JsonFault, fault);
    QFETCH(qsizetype, offset);
    QCOMPARE(checkJson(json), (JsonCheck{fault, offset}));
}

void TestJsonScanner::limitsDepth()
{
    const auto nested
        = [](qsizetype depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(checkJson(nested(JsonScanner::maxDepth)).isValid());
    QCOMPARE(checkJson(nested(JsonScanner::maxDepth + 1)),
        (JsonCheck{JsonFault::TooDeep, JsonScanner::maxDepth}));
}

void TestJsonScanner::survivesMutation()
{
    const QByteArray seed(R"({"a":[1,-2.5e3,"\u00e9x",null,{"b":[],"c":{}}],"d":"e"})");
    QRandomGenerator random(1);
    int valid = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray json = seed;
        for (int changes = random.bounded(4); changes >= 0; --changes)
            json[random.bounded(int(json.size()))] = char(random.bounded(256));
        json.truncate(random.bounded(int(seed.size())) + 1);
        JsonScanner scanner(json);
        qsizetype end = 0;
        while (const auto token = scanner.next()) {
            QVERIFY(token->offset >= end && token->length > 0);
            end = token->offset + token->length;
            QVERIFY(end <= json.size());
        }
        QVERIFY(scanner.faultOffset() >= 0 && scanner.faultOffset() <= json.size());
        valid += scanner.fault() == JsonFault::None ? 1 : 0;
    }
    QVERIFY(valid < 20'000);
}

QTEST_GUILESS_MAIN(TestJsonScanner)
#include "tst_jsonscanner.moc"
