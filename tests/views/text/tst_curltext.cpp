// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/curltext.h"

#include <QProcess>
#include <QTest>

using namespace waybill;

class TestCurlText : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderAndDuplicates();
    void hidesSecrets();
    void aShellReadsBackTheBytes_data();
    void aShellReadsBackTheBytes();
};

void TestCurlText::keepsOrderAndDuplicates()
{
    RecordedRequest request;
    request.url = QStringLiteral("https://hooks.example.com/a?b=c&d='e'");
    request.headers = {{"X-B", "1"}, {"X-A", ""}, {"X-B", "it's"}};
    QCOMPARE(curlCommand(request, "{}"),
        QStringLiteral("curl -X 'POST' 'https://hooks.example.com/a?b=c&d='\\''e'\\''' \\\n"
                       "  -H 'X-B: 1' \\\n  -H 'X-A;' \\\n  -H 'X-B: it'\\''s' \\\n"
                       "  --data-binary '{}'"));
}

void TestCurlText::hidesSecrets()
{
    RecordedRequest request;
    request.headers = {{"authorization", "Bearer canary"}, {"Accept", "*/*"}};
    const QString command = curlCommand(request, {});
    QVERIFY(!command.contains(QStringLiteral("canary")));
    QVERIFY(command.startsWith(QLatin1Char('#')));
}

void TestCurlText::aShellReadsBackTheBytes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("json") << QByteArray("{\"a\": \"it's $HOME `x` \\\\ !\"}");
    QTest::newRow("lines") << QByteArray("a\nb\n\tc");
    QTest::newRow("CR LF") << QByteArray("a\r\nb");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe'\\x41\x01z");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xa9\xf0\x9f\x98\x80");
}

void TestCurlText::aShellReadsBackTheBytes()
{
    QFETCH(QByteArray, body);
    const QString command = curlCommand({}, body);
    const QString quotedBody = command.section(QStringLiteral("--data-binary "), 1);
    QProcess shell;
    shell.start(
        QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + quotedBody});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), body);
}

QTEST_GUILESS_MAIN(TestCurlText)
#include "tst_curltext.moc"
