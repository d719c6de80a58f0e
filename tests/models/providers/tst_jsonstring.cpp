// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonstring.h"

#include <QTest>

using namespace waybill;

class TestJsonString : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void encodes_data();
    void encodes();
    void readsPlainTextInPlace();
};

void TestJsonString::decodes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("\"abc\"") << QByteArray("abc");
    QTest::newRow("empty") << QByteArray("\"\"") << QByteArray("");
    QTest::newRow("simple escapes")
        << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("two bytes") << QByteArray(R"("\u00e9")") << QByteArray("\xC3\xA9");
    QTest::newRow("three bytes") << QByteArray(R"("\u20AC")") << QByteArray("\xE2\x82\xAC");
    QTest::newRow("surrogate pair")
        << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
    QTest::newRow("lone high") << QByteArray(R"("\ud83dx")") << QByteArray("\xEF\xBF\xBDx");
    QTest::newRow("lone low") << QByteArray(R"("\ude00")") << QByteArray("\xEF\xBF\xBD");
    QTest::newRow("high twice") << QByteArray(R"("\ud83d\ud83d\ude00")")
                                << QByteArray("\xEF\xBF\xBD\xF0\x9F\x98\x80");
    QTest::newRow("unknown escape stays") << QByteArray(R"("\q")") << QByteArray("\\q");
    QTest::newRow("short escape stays") << QByteArray(R"("\u12")") << QByteArray("\\u12");
    QTest::newRow("signed escape stays") << QByteArray(R"("\u+123")") << QByteArray("\\u+123");
    QTest::newRow("bad UTF-8 is kept") << QByteArray("\"\xFF\"") << QByteArray("\xFF");
    QTest::newRow("cut short") << QByteArray("\"ab\\") << QByteArray("ab\\");
    QTest::newRow("only a quote") << QByteArray("\"") << QByteArray("");
    QTest::newRow("nothing") << QByteArray() << QByteArray("");
}

void TestJsonString::decodes()
{
    QFETCH(QByteArray, token);
    QTEST(decodeJsonString(token), "text");
}

void TestJsonString::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
    QTest::newRow("escapes") << QByteArray("\"\\/\b\f\n\r\t") << QByteArray(R"("\"\\/\b\f\n\r\t")");
    QTest::newRow("controls") << QByteArray("\0\x1F\x7F", 3)
                              << QByteArray("\"\\u0000\\u001f\x7F\"");
    QTest::newRow("UTF-8 stays") << QByteArray("\xC3\xA9") << QByteArray("\"\xC3\xA9\"");
}

void TestJsonString::encodes()
{
    QFETCH(QByteArray, text);
    QByteArray out("x");
    appendJsonString(out, text);
    QTEST(out.sliced(1), "token");
    QCOMPARE(decodeJsonString(out.sliced(1)), text);
}

void TestJsonString::readsPlainTextInPlace()
{
    const QByteArray token = "\"ab\"";
    QCOMPARE(plainJsonString(token).data(), token.constData() + 1);
    QCOMPARE(plainJsonString(token), "ab");
    QVERIFY(!plainJsonString("\"\"").isNull());
    for (const char* other : {"\"a\\n\"", "12", "", "\"", "\"a", "null"})
        QVERIFY2(plainJsonString(other).isNull(), other);
}

QTEST_GUILESS_MAIN(TestJsonString)
#include "tst_jsonstring.moc"
