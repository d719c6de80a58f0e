// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/prettyjson.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace waybill;

namespace {

/// The tokens without the white space between them.
QByteArray compacted(const QByteArray& json)
{
    QByteArray out;
    JsonScanner scanner(json);
    while (const auto token = scanner.next())
        out += json.mid(token->offset, token->length);
    return out;
}

QByteArray randomJson(QRandomGenerator& random, int depth)
{
    const auto space
        = [&random] { return QByteArray(random.bounded(2), random.bounded(2) ? ' ' : '\n'); };
    const int kind = random.bounded(depth > 0 ? 6 : 4);
    if (kind < 4) {
        static const QList<QByteArray> scalars{"1e400", "123456789012345678901234567890",
            R"("\u00e9\/ {[,:]} ")", "\"caf\xC3\xA9\"", "null", "-0.0", "\"\xFF\""};
        return space() + scalars.at(random.bounded(int(scalars.size()))) + space();
    }
    QByteArray out(kind == 4 ? "[" : "{");
    for (int i = random.bounded(4); i > 0; --i) {
        if (kind == 5)
            out += space() + "\"k\"" + space() + ":";
        out += randomJson(random, depth - 1) + (i > 1 ? "," : "");
    }
    return space() + out + space() + (kind == 4 ? "]" : "}") + space();
}

} // namespace

class TestPrettyJson : public QObject
{
    Q_OBJECT

private slots:
    void laysOut_data();
    void laysOut();
    void keepsEveryToken();
    void boundsIndentation();
    void isFast();
};

void TestPrettyJson::laysOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pretty");

    QTest::newRow("object")
        << QByteArray(R"({"a":1,"b":[true,{}],"a":[]})")
        << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {}\n  ],\n  \"a\": []\n}");
    QTest::newRow("scalar") << QByteArray(" 9007199254740993 ") << QByteArray("9007199254740993");
    QTest::newRow("spaced empty") << QByteArray("[ { } , [\n] ]")
                                  << QByteArray("[\n  {},\n  []\n]");
    QTest::newRow("cut") << QByteArray(R"({"a":[1,"tru)")
                         << QByteArray("{\n  \"a\": [\n    1,\n    \"tru");
    QTest::newRow("bad") << QByteArray("[1, 2} rest\nmore")
                         << QByteArray("[\n  1,\n  2\n} rest\nmore");
    QTest::newRow("trailing") << QByteArray("{}\n<b>") << QByteArray("{}\n<b>");
    QTest::newRow("no JSON") << QByteArray("oops") << QByteArray("oops");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestPrettyJson::laysOut()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, pretty);
    const PrettyJson result = prettyJson(json);
    QCOMPARE(result.bytes, pretty);
    QCOMPARE(result.check, checkJson(json));
}

void TestPrettyJson::keepsEveryToken()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        const QByteArray json = randomJson(random, 5);
        const PrettyJson result = prettyJson(json);
        QVERIFY2(result.check.isValid(), json.constData());
        QCOMPARE(compacted(result.bytes), compacted(json));
        QCOMPARE(prettyJson(result.bytes).bytes, result.bytes);
    }
}

void TestPrettyJson::boundsIndentation()
{
    const QByteArray json = QByteArray(5000, '[') + QByteArray(5000, ']');
    const PrettyJson result = prettyJson(json);
    QVERIFY(result.check.isValid());
    QVERIFY(result.bytes.size() < json.size() * 90);
    QCOMPARE(compacted(result.bytes), json);
}

void TestPrettyJson::isFast()
{
    QByteArray json("[");
    while (json.size() < 10'000'000)
        json += R"({"id":12345678901234567890,"name":"webhook","tags":["a","b"],"ok":true},)";
    json += "0]";
    QElapsedTimer timer;
    timer.start();
    const PrettyJson result = prettyJson(json);
    qInfo("10 MB laid out in %lld ms", timer.elapsed());
    QVERIFY(result.check.isValid());
    QVERIFY(result.bytes.size() > json.size());
}

QTEST_GUILESS_MAIN(TestPrettyJson)
#include "tst_prettyjson.moc"
