// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsontoken.h"

#include <QTest>

using namespace waybill;

class TestJsonToken : public QObject
{
    Q_OBJECT

private slots:
    void tellsKinds_data();
    void tellsKinds();
    void readsIntegers_data();
    void readsIntegers();
    void readsTexts();
};

void TestJsonToken::tellsKinds_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("name");
    QTest::newRow("absent") << QByteArray() << QStringLiteral("nothing");
    QTest::newRow("null") << QByteArray("null ") << QStringLiteral("null");
    QTest::newRow("bool") << QByteArray("true") << QStringLiteral("true or false");
    QTest::newRow("number") << QByteArray("-1e5") << QStringLiteral("a number");
    QTest::newRow("string") << QByteArray("\"x\"") << QStringLiteral("a string");
    QTest::newRow("object") << QByteArray("{") << QStringLiteral("an object");
    QTest::newRow("array") << QByteArray("[") << QStringLiteral("an array");
    QTest::newRow("broken") << QByteArray("tru") << QStringLiteral("something that is not JSON");
}

void TestJsonToken::tellsKinds()
{
    QFETCH(QByteArray, token);
    QTEST(jsonKindName(jsonTokenKind(token)), "name");
}

void TestJsonToken::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<bool>("found");
    QTest::newRow("zero") << QByteArray("0") << qint64(0) << true;
    QTest::newRow("space after") << QByteArray("200\n") << qint64(200) << true;
    QTest::newRow("negative") << QByteArray("-7") << qint64(-7) << true;
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << qint64(9007199254740993)
                                 << true;
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(0) << false;
    QTest::newRow("string") << QByteArray("\"200\"") << qint64(0) << false;
    QTest::newRow("too long") << QByteArray("1234567890123456789012") << qint64(0) << false;
    QTest::newRow("minus alone") << QByteArray("-") << qint64(0) << false;
    QTest::newRow("nothing") << QByteArray() << qint64(0) << false;
}

void TestJsonToken::readsIntegers()
{
    QFETCH(QByteArray, token);
    QTEST(jsonInteger(token).has_value(), "found");
    QTEST(jsonInteger(token).value_or(0), "number");
}

void TestJsonToken::readsTexts()
{
    QCOMPARE(jsonText("\"a\\nb\""), "a\nb");
    QCOMPARE(jsonText("9007199254740993"), "9007199254740993");
    QCOMPARE(jsonText("null"), "");
    QCOMPARE(jsonText("{"), "");
}

QTEST_GUILESS_MAIN(TestJsonToken)
#include "tst_jsontoken.moc"
