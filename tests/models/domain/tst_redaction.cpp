// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/redaction.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void secretHeaders_data();
    void secretHeaders();
    void headerList();
    void text_data();
    void text();
    void keepsForeignBytes();
    void longRunsStayFast();
};

void TestRedaction::secretHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("secret");
    for (const char* name : {"Authorization", "authorization", "PROXY-AUTHORIZATION", "Cookie",
             "set-cookie", "X-Api-Key", "Telnyx-Signature-Ed25519", "x-hub-signature",
             "webhook-signature", "X-Auth-Token", "x-client-secret", "X-Password", "apikey"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name : {"Accept", "Content-Type", "telnyx-timestamp", "Keyboard",
             "Tokens-Left", "User-Agent", "Location"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestRedaction::secretHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, secret);
    QCOMPARE(isSecretHeader(name), secret);
}

void TestRedaction::headerList()
{
    const HttpHeaders headers{{"authorization", "Bearer abc"}, {"Accept", "*/*"},
        {"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}, {"Location", "https://u:p@h/?token=t1"}};
    const HttpHeaders expected{{"authorization", "[hidden]"}, {"Accept", "*/*"},
        {"Set-Cookie", "[hidden]"}, {"Set-Cookie", "[hidden]"},
        {"Location", "https://[hidden]@h/?token=[hidden]"}};
    QCOMPARE(redacted(headers), expected);
}

void TestRedaction::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bearer") << u"sent Bearer xyz to host"_s << u"sent Bearer [hidden] to host"_s;
    QTest::newRow("bearer, case") << u"BEARER k.e/y+1="_s << u"BEARER [hidden]"_s;
    QTest::newRow("basic") << u"Basic dXNlcjpwYXNz"_s << u"Basic [hidden]"_s;
    QTest::newRow("basic, a word")
        << u"Basic authentication needed"_s << u"Basic authentication needed"_s;
    QTest::newRow("header line") << u"GET /\r\nAuthorization: Bearer abc def\r\nAccept: a"_s
                                 << u"GET /\r\nAuthorization: [hidden]\r\nAccept: a"_s;
    QTest::newRow("cookies") << u"cookie: a=1; b=2\nx: y"_s << u"cookie: [hidden]\nx: y"_s;
    QTest::newRow("json header") << uR"({"authorization":"Bearer abc","n":1})"_s
                                 << uR"({"authorization":"[hidden]","n":1})"_s;
    QTest::newRow("json token") << uR"({"access_token": "a\"b", "n":1})"_s
                                << uR"({"access_token": "[hidden]", "n":1})"_s;
    QTest::newRow("user info") << u"https://me:s3cret@api.example.com/x"_s
                               << u"https://[hidden]@api.example.com/x"_s;
    QTest::newRow("user info with @") << u"http://me:p@ss@host/"_s << u"http://[hidden]@host/"_s;
    QTest::newRow("no user info") << u"https://host/a@b"_s << u"https://host/a@b"_s;
    QTest::newRow("query") << u"/x?a=1&api_key=abc&b=2"_s << u"/x?a=1&api_key=[hidden]&b=2"_s;
    QTest::newRow("query key") << u"/x?key=abc&monkey=2"_s << u"/x?key=[hidden]&monkey=2"_s;
    QTest::newRow("telnyx key") << u"got KEY0171AE57F1B3C2D4_abcDEF"_s << u"got [hidden]"_s;
    QTest::newRow("signing secret") << u"whsec_MfKQ9r8GKYqrTwjU"_s << u"[hidden]"_s;
    QTest::newRow("plain") << u"Connection refused"_s << u"Connection refused"_s;
}

void TestRedaction::text()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text), expected);
    QCOMPARE(redacted(redacted(text)), expected);
}

void TestRedaction::keepsForeignBytes()
{
    const QByteArray bytes("\xff\xc3\xa4 Bearer abc \x00 end", 20);
    const QByteArray expected("\xff\xc3\xa4 Bearer [hidden] \x00 end", 25);
    QCOMPARE(redacted(bytes), expected);
}

/// A pattern that starts over at every letter would need hours for this.
void TestRedaction::longRunsStayFast()
{
    const QByteArray run(4 * 1024 * 1024, 'a');
    QCOMPARE(redacted(run), run);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
