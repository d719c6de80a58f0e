// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/preparedbody.h"

#include <QTest>

using namespace waybill;

class TestPreparedBody : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItBreaks_data();
    void tellsWhereItBreaks();
    void hidesSecrets_data();
    void hidesSecrets();
    void prepares_data();
    void prepares();
    void remembersChoices();
    void offersModes();
    void tellsBadUtf8();
    void decodesDeclaredCharsets();
    void keepsBinaryBytesOfADeclaredCharset();
};

void TestPreparedBody::prepares_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BodyModeChoice>("choice");
    QTest::addColumn<BodyMode>("mode");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<bool>("valid");

    const BodyModeChoice best;
    const BodyModeChoice raw{BodyMode::Raw, BodyMode::Raw};
    QTest::newRow("JSON") << QByteArray("[1]") << best << BodyMode::Pretty
                          << QByteArray("[\n  1\n]") << true;
    QTest::newRow("raw JSON") << QByteArray("[1]") << raw << BodyMode::Raw << QByteArray("[1]")
                              << true;
    QTest::newRow("cut JSON") << QByteArray("[1,") << best << BodyMode::Pretty
                              << QByteArray("[\n  1,\n  ") << false;
    QTest::newRow("raw cut JSON") << QByteArray("[1,") << raw << BodyMode::Raw << QByteArray("[1,")
                                  << false;
    QTest::newRow("HTML") << QByteArray("<html>a<br>b") << best << BodyMode::Text
                          << QByteArray("a\nb") << true;
    QTest::newRow("raw HTML") << QByteArray("<html>a") << raw << BodyMode::Raw
                              << QByteArray("<html>a") << true;
    QTest::newRow("text") << QByteArray("OK\n") << best << BodyMode::Raw << QByteArray("OK\n")
                          << true;
    QTest::newRow("nothing") << QByteArray() << best << BodyMode::Raw << QByteArray() << true;
}

void TestPreparedBody::prepares()
{
    QFETCH(QByteArray, bytes);
    QFETCH(BodyModeChoice, choice);
    const PreparedBody body = prepareBody(bytes, {}, {.modes = choice});
    QTEST(body.mode, "mode");
    QTEST(body.text.bytes(), "shown");
    QTEST(body.json.isValid(), "valid");
    QCOMPARE(body.size, bytes.size());
    QVERIFY(body.isUtf8);
}

void TestPreparedBody::remembersChoices()
{
    BodyModeChoice choice;
    choice.choose(BodyKind::Json, BodyMode::Raw);
    QCOMPARE(choice, (BodyModeChoice{BodyMode::Raw, BodyMode::Text}));
    choice.choose(BodyKind::Html, BodyMode::Raw);
    choice.choose(BodyKind::Html, BodyMode::Pretty); // a page has no such mode
    choice.choose(BodyKind::Text, BodyMode::Raw);
    QCOMPARE(choice, (BodyModeChoice{BodyMode::Raw, BodyMode::Raw}));
}

void TestPreparedBody::offersModes()
{
    QCOMPARE(bodyModes(BodyKind::Json), (QList{BodyMode::Pretty, BodyMode::Raw, BodyMode::Hex}));
    QCOMPARE(bodyModes(BodyKind::Html), (QList{BodyMode::Text, BodyMode::Raw, BodyMode::Hex}));
    QCOMPARE(bodyModes(BodyKind::Binary), (QList{BodyMode::Hex, BodyMode::Raw}));
}

void TestPreparedBody::tellsBadUtf8()
{
    const PreparedBody body = prepareBody("{\"a\":\"\xFF\"}", {}, {});
    QVERIFY(!body.isUtf8);
    QVERIFY(body.json.isValid());
    QVERIFY(body.text.bytes().contains('\xFF'));
}

void TestPreparedBody::decodesDeclaredCharsets()
{
    const PreparedBody json
        = prepareBody("{\"a\":\"\xE9\"}", "application/json; charset=iso-8859-1", {});
    QCOMPARE(json.kind, BodyKind::Json);
    QCOMPARE(json.charset, BodyCharset::Latin1);
    QCOMPARE(json.text.bytes(), QByteArray("{\n  \"a\": \"\xC3\xA9\"\n}"));
    QVERIFY(json.isUtf8);
    QCOMPARE(json.size, 9);

    const QByteArray page("\xFF\xFE<\0h\0t\0m\0l\0>\0\xE9\0", 16);
    const PreparedBody html = prepareBody(page, "text/html", {});
    QCOMPARE(html.kind, BodyKind::Html);
    QCOMPARE(html.charset, BodyCharset::Utf16LittleEndian);
    QCOMPARE(html.text.bytes(), QByteArray("\xC3\xA9"));
    QCOMPARE(html.size, 16);
}

void TestPreparedBody::keepsBinaryBytesOfADeclaredCharset()
{
    const QByteArray bytes("\x89PDF\r\n\x1A\n\0\0\0\rIHDR", 16);
    BodyModeChoice raw;
    raw.choose(BodyKind::Binary, BodyMode::Raw);
    const PreparedBody body = prepareBody(bytes, "text/plain; charset=iso-8859-1", {.modes = raw});
    QCOMPARE(body.kind, BodyKind::Binary);
    QCOMPARE(body.charset, BodyCharset::Utf8);
    QCOMPARE(body.text.bytes(), bytes);
}

void TestPreparedBody::hidesSecrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JSON") << QByteArray(R"({"a":{"token":"x","n":1},"api_key":7})")
                          << QByteArray(
                                 "{\n  \"a\": {\n    \"token\": \"[hidden]\",\n    \"n\": 1\n"
                                 "  },\n  \"api_key\": [hidden]\n}");
    QTest::newRow("text") << QByteArray("Authorization: Bearer abc\nok")
                          << QByteArray("Authorization: [hidden]\nok");
    QTest::newRow("nothing to hide") << QByteArray("plain") << QByteArray("plain");
}

void TestPreparedBody::hidesSecrets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    const PreparedBody body = prepareBody(bytes, {}, {.secretsHidden = true});
    QCOMPARE(body.text.bytes(), text);
    QCOMPARE(body.hasHiddenSecrets, bytes != "plain");
    QVERIFY(body.json.isValid());
    QVERIFY(!prepareBody(bytes, {}, {}).hasHiddenSecrets);
    QCOMPARE(body.size, bytes.size());
}

void TestPreparedBody::tellsWhereItBreaks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("rest"); // in the text shown, from the break on
    QTest::newRow("a comma too many")
        << QByteArray(R"({"a":1,,"b":2})") << QByteArray(R"(,"b":2})");
    QTest::newRow("something behind") << QByteArray("{\"a\":1} x") << QByteArray("x");
    QTest::newRow("cut short") << QByteArray("{\"a\":1") << QByteArray();
    QTest::newRow("whole") << QByteArray("{\"a\":1}") << QByteArray();
}

void TestPreparedBody::tellsWhereItBreaks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, rest);
    for (const BodyMode mode : {BodyMode::Pretty, BodyMode::Raw}) {
        const PreparedBody body = prepareBody(bytes, "application/json", {.modes = {.json = mode}});
        const QByteArray shown
            = body.brokenAt < 0 ? QByteArray() : body.text.bytes().mid(body.brokenAt);
        QCOMPARE(shown, rest);
    }
}

QTEST_GUILESS_MAIN(TestPreparedBody)
#include "tst_preparedbody.moc"
