// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/requestcopy.h"

#include <QProcess>
#include <QTest>

using namespace waybill;

class TestRequestCopy : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderAndDuplicates();
    void hidesSecrets();
    void aShellReadsBackTheBytes_data();
    void aShellReadsBackTheBytes();
    void showsSecretsOnlyWhenAsked();
    void writesForHttpie();
    void leavesLargeAndBinaryBodiesToAFile();
    void writesHttpAsItIs();
};

void TestRequestCopy::keepsOrderAndDuplicates()
{
    RecordedRequest request;
    request.url = QStringLiteral("https://hooks.example.com/a?b=c&d='e'");
    request.headers = {{"X-B", "1"}, {"X-A", ""}, {"X-B", "it's"}};
    QCOMPARE(curlCommand({request, "{}"}),
        QStringLiteral("curl -X 'POST' 'https://hooks.example.com/a?b=c&d='\\''e'\\''' \\\n"
                       "  -H 'X-B: 1' \\\n  -H 'X-A;' \\\n  -H 'X-B: it'\\''s' \\\n"
                       "  --data-binary '{}'"));
}

void TestRequestCopy::hidesSecrets()
{
    RecordedRequest request;
    request.headers = {{"authorization", "Bearer canary"}, {"Accept", "*/*"}};
    const QString command = curlCommand({request, {}});
    QVERIFY(!command.contains(QStringLiteral("canary")));
    QVERIFY(command.startsWith(QLatin1Char('#')));
}

void TestRequestCopy::aShellReadsBackTheBytes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("json") << QByteArray("{\"a\": \"it's $HOME `x` \\\\ !\"}");
    QTest::newRow("lines") << QByteArray("a\nb\n\tc");
    QTest::newRow("CR LF") << QByteArray("a\r\nb");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe'\\x41\x01z");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xa9\xf0\x9f\x98\x80");
}

void TestRequestCopy::aShellReadsBackTheBytes()
{
    QFETCH(QByteArray, body);
    const QString command = curlCommand({{}, body});
    const QString quotedBody = command.section(QStringLiteral("--data-binary "), 1);
    QProcess shell;
    shell.start(
        QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + quotedBody});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), body);
}

void TestRequestCopy::showsSecretsOnlyWhenAsked()
{
    RecordedRequest request;
    request.url = QStringLiteral("https://a.example.com/x");
    request.headers = {{"Authorization", "Bearer canary"}};
    const RequestCopy masked{request, "{}"};
    for (const QString& text :
        {curlCommand(masked), httpieCommand(masked), QString::fromUtf8(rawRequest(masked))})
        QVERIFY2(!text.contains(QStringLiteral("canary")), qPrintable(text));
    const RequestCopy plain{request, "{}", {}, true};
    for (const QString& text :
        {curlCommand(plain), httpieCommand(plain), QString::fromUtf8(rawRequest(plain))}) {
        QVERIFY2(text.contains(QStringLiteral("Bearer canary")), qPrintable(text));
        QVERIFY(!text.startsWith(u'#'));
    }
}

void TestRequestCopy::writesForHttpie()
{
    RecordedRequest request;
    request.url = QStringLiteral("https://a.example.com/x?y=1");
    request.headers = {{"X-B", "1"}, {"X-A", ""}, {"X-B", "it's"}};
    QCOMPARE(httpieCommand({request, "{}"}),
        QStringLiteral("printf %s '{}' | http 'POST' 'https://a.example.com/x?y=1' \\\n"
                       "  'X-B:1' \\\n  'X-A;' \\\n  'X-B:it'\\''s'"));
    QVERIFY(httpieCommand({request, {}}).startsWith(QStringLiteral("http --ignore-stdin 'POST'")));
}

void TestRequestCopy::leavesLargeAndBinaryBodiesToAFile()
{
    QVERIFY(!needsBodyFile("{}"));
    QVERIFY(!needsBodyFile("\xff\x01"));
    QVERIFY(needsBodyFile(QByteArray("a\0b", 3)));
    QVERIFY(needsBodyFile(QByteArray(100'000, 'x')));
    const RequestCopy copy{{}, QByteArray("a\0b", 3), QStringLiteral("/tmp/it's")};
    QVERIFY(curlCommand(copy).endsWith(QStringLiteral("--data-binary '@/tmp/it'\\''s'")));
    QVERIFY(httpieCommand(copy).endsWith(QStringLiteral("< '/tmp/it'\\''s'")));
}

void TestRequestCopy::writesHttpAsItIs()
{
    RecordedRequest request{.method = "PUT",
        .url = QStringLiteral("https://user:pw@a.example.com:8443/x y?z=%20"),
        .headers = {{"b", "1"}, {"A", "2"}, {"b", "3"}}};
    QCOMPARE(rawRequest({request, QByteArray("\0{", 2)}),
        QByteArray("PUT /x%20y?z=%20 HTTP/1.1\r\nHost: a.example.com:8443\r\nb: 1\r\nA: 2\r\n"
                   "b: 3\r\nContent-Length: 2\r\n\r\n")
            + QByteArray("\0{", 2));
    request.headers = {{"host", "h"}, {"content-length", "9"}};
    QCOMPARE(rawRequest({request, "x"}),
        QByteArray("PUT /x%20y?z=%20 HTTP/1.1\r\nhost: h\r\ncontent-length: 9\r\n\r\nx"));
}

QTEST_GUILESS_MAIN(TestRequestCopy)
#include "tst_requestcopy.moc"
