// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/replayoptions.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestReplayOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void hasDefaults();
    void readsStandardInput_data();
    void readsStandardInput();
    void refuses_data();
    void refuses();
    void helpsWithoutAnythingElse();
    void helpNamesEveryOption();
};

void TestReplayOptions::readsEverything()
{
    const auto options = replayOptions({u"--to"_s, u"https://localhost:1/a?b=c"_s, u"--body"_s,
        u"file.json"_s, u"--method=PUT"_s, u"--header"_s, u"X-B:  1 : 2"_s, u"--header"_s,
        u"x-a:"_s, u"--header"_s, u"X-B: again"_s, u"--header"_s, u"X-C;"_s, u"--timeout"_s,
        u"1.5"_s, u"--expect"_s, u"2xx"_s, u"--accept-self-signed"_s});
    QVERIFY(options.isOk());
    QCOMPARE(options->request.target, QUrl(u"https://localhost:1/a?b=c"_s));
    QCOMPARE(options->request.method, "PUT"_ba);
    const HttpHeaders headers{{"X-B", "1 : 2"}, {"x-a", ""}, {"X-B", "again"}, {"X-C", ""}};
    QCOMPARE(options->request.headers, headers);
    QCOMPARE(options->request.timeout, std::chrono::milliseconds(1500));
    QVERIFY(options->request.acceptSelfSigned);
    QCOMPARE(options->bodyFile, u"file.json"_s);
    QVERIFY(options->expect->matches(201));
    QCOMPARE(options->expectText, u"2xx"_s);
}

void TestReplayOptions::hasDefaults()
{
    const auto options = replayOptions({u"--to"_s, u"http://localhost"_s, u"--body"_s, u"f"_s});
    QVERIFY(options.isOk());
    QCOMPARE(options->request.method, "POST"_ba);
    QVERIFY(options->request.headers.isEmpty());
    QVERIFY(!options->request.timeout);
    QVERIFY(!options->request.acceptSelfSigned);
    QVERIFY(!options->expect);
}

void TestReplayOptions::readsStandardInput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("-") << QStringList{u"-"_s};
    QTest::newRow("--body -") << QStringList{u"--body"_s, u"-"_s};
}

void TestReplayOptions::readsStandardInput()
{
    QFETCH(QStringList, words);
    const auto options = replayOptions(QStringList{u"--to"_s, u"http://localhost"_s} + words);
    QVERIFY(options.isOk());
    QCOMPARE(options->bodyFile, u"-"_s);
}

void TestReplayOptions::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    const QStringList to{u"--to"_s, u"http://localhost"_s};
    const QStringList good = to + QStringList{u"-"_s};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no target") << QStringList{u"-"_s};
    QTest::newRow("no body") << to;
    QTest::newRow("two bodies") << good + QStringList{u"--body"_s, u"f"_s};
    QTest::newRow("two targets") << good + to;
    QTest::newRow("unknown option") << good + QStringList{u"--frobnicate"_s};
    QTest::newRow("stray word") << good + QStringList{u"stray"_s};
    QTest::newRow("missing value") << good + QStringList{u"--method"_s};
    QTest::newRow("no scheme") << QStringList{u"-"_s, u"--to"_s, u"localhost:3000"_s};
    QTest::newRow("ftp") << QStringList{u"-"_s, u"--to"_s, u"ftp://localhost/"_s};
    QTest::newRow("password") << QStringList{u"-"_s, u"--to"_s, u"http://a:b@localhost/"_s};
    QTest::newRow("method") << good + QStringList{u"--method"_s, u"GET /"_s};
    QTest::newRow("header without colon") << good + QStringList{u"--header"_s, u"X"_s};
    QTest::newRow("header without name") << good + QStringList{u"--header"_s, u": x"_s};
    QTest::newRow("header injection") << good + QStringList{u"--header"_s, u"A: b\r\nC: d"_s};
    for (const char* header : {"Host: x", "content-length: 1", "Transfer-Encoding: chunked"})
        QTest::addRow("%s", header)
            << good + QStringList{u"--header"_s, QString::fromLatin1(header)};
    for (const char* timeout : {"0", "-1", "nan", "inf", "soon", "", "1e9"})
        QTest::addRow("timeout %s", timeout)
            << good + QStringList{u"--timeout"_s, QString::fromLatin1(timeout)};
    QTest::newRow("expect") << good + QStringList{u"--expect"_s, u"fine"_s};
    QTest::newRow("empty expect") << good + QStringList{u"--expect"_s, u""_s};
}

void TestReplayOptions::refuses()
{
    QFETCH(QStringList, words);
    const auto options = replayOptions(words);
    QVERIFY(!options.isOk());
    QVERIFY(!options.error().isEmpty());
}

void TestReplayOptions::helpsWithoutAnythingElse()
{
    QVERIFY(replayOptions({u"--help"_s})->help);
    QVERIFY(replayOptions({u"-h"_s})->help);
}

void TestReplayOptions::helpNamesEveryOption()
{
    for (const char* name : {"--to", "--body", "--method", "--header", "--timeout", "--expect",
             "--accept-self-signed", "--help", "Exit status"})
        QVERIFY2(replayHelp().contains(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestReplayOptions)
#include "tst_replayoptions.moc"
