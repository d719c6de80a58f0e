// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/replaycommand.h"
#include "replay/curlreplayer.h"
#include "replayreceiver.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestReplayCommand : public QObject
{
    Q_OBJECT

private slots:
    void sendsAFileByteForByte();
    void sendsStandardInput();
    void keepsHeadersInOrder();
    void guessesOnlyJson_data();
    void guessesOnlyJson();
    void printsTheAnswer();
    void exitsAsDocumented_data();
    void exitsAsDocumented();
    void exitsWhenNothingListens();
    void sendsNothingOnBadUsage_data();
    void sendsNothingOnBadUsage();
    void printsHelp();
    void saysThatTheOutputIsFull_data();
    void saysThatTheOutputIsFull();
};

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run runInto(QIODevice& out, const QStringList& arguments, QByteArray input = {})
{
    QBuffer in(&input);
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    err.open(QIODevice::WriteOnly);
    CurlReplayer replayer;
    ReplayCommand command(&replayer, {&in, &out, &err});
    QSignalSpy finished(&command, &ReplayCommand::finished);
    command.start(arguments);
    if (!finished.isEmpty() || !finished.wait(10'000))
        return {};
    return {finished.first().first().toInt(), {}, err.data()};
}

Run run(const QStringList& arguments, const QByteArray& input = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Run result = runInto(out, arguments, input);
    result.out = out.data();
    return result;
}

const QByteArray nastyBody("\xEF\xBB\xBF{\r\n\"a\":\"\0\xff\xC3\"}\r\n\x1a", 19);

} // namespace

void TestReplayCommand::sendsAFileByteForByte()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"body.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(nastyBody);
    file.close();
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    const Run result
        = run({u"--to"_s, receiver.url(u"/hooks?x=1"_s), u"--body"_s, file.fileName()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(receiver.requests(),
        QList<QByteArray>{
            "POST /hooks?x=1 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(receiver.port())
            + "\r\nConnection: close\r\nContent-Length: 19\r\n\r\n" + nastyBody});
}

void TestReplayCommand::sendsStandardInput()
{
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    QCOMPARE(run({u"--to"_s, receiver.url(), u"-"_s}, nastyBody).exitCode, 0);
    QCOMPARE(run({u"--to"_s, receiver.url(), u"--body"_s, u"-"_s}, nastyBody).exitCode, 0);
    QCOMPARE(receiver.requests().size(), 2);
    for (const QByteArray& request : receiver.requests())
        QVERIFY(request.endsWith("\r\n\r\n" + nastyBody));
}

void TestReplayCommand::keepsHeadersInOrder()
{
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    run({u"--to"_s, receiver.url(), u"-"_s, u"--method"_s, u"PATCH"_s, u"--header"_s, u"X-B: 1"_s,
            u"--header"_s, u"x-a: caf\u00e9"_s, u"--header"_s, u"X-B: 2"_s, u"--header"_s, u"E:"_s,
            u"--header"_s, u"content-type: text/plain"_s},
        "{}");
    QCOMPARE(receiver.requests(),
        QList<QByteArray>{
            "PATCH / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(receiver.port())
            + "\r\nX-B: 1\r\nx-a: caf\xc3\xa9\r\nX-B: 2\r\nE:\r\ncontent-type: text/plain\r\n"
              "Connection: close\r\nContent-Length: 2\r\n\r\n{}"});
}

void TestReplayCommand::guessesOnlyJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("json");
    QTest::newRow("object") << " {\"a\": 1}\n"_ba << true;
    QTest::newRow("array") << "[]"_ba << true;
    QTest::newRow("beyond a double")
        << "{\"n\":123456789012345678901234567890,\"e\":1e400}\r\n"_ba << true;
    QTest::newRow("text") << "hello"_ba << false;
    QTest::newRow("number") << "17"_ba << false;
    QTest::newRow("bad UTF-8") << "{\"a\":\"\xff\"}"_ba << false;
    QTest::newRow("broken") << "{\"a\":"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
}

void TestReplayCommand::guessesOnlyJson()
{
    QFETCH(QByteArray, body);
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    run({u"--to"_s, receiver.url(), u"-"_s}, body);
    const QByteArray request = receiver.requests().value(0);
    QTEST(request.contains("\r\nContent-Type: application/json\r\n"), "json");
    QVERIFY(request.endsWith("\r\n\r\n" + body));
}

void TestReplayCommand::printsTheAnswer()
{
    const QByteArray body("\0\r\n\xff", 4);
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(
        "HTTP/1.0 404 Nope\r\nB: 1\r\na: 2\r\nB: 3\r\nContent-Length: 4\r\n\r\n" + body));
    const Run result = run({u"--to"_s, receiver.url(), u"-"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, body);
    QCOMPARE(result.err, "HTTP/1.0 404 Nope\nB: 1\na: 2\nB: 3\nContent-Length: 4\n"_ba);
}

void TestReplayCommand::exitsAsDocumented_data()
{
    QTest::addColumn<ReplayReceiver::Answer>("answer");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const auto writes = &ReplayReceiver::writeAndClose;
    const QStringList expectOk{u"--expect"_s, u"2xx"_s};
    QTest::newRow("500") << writes("HTTP/1.1 500 Oh\r\n\r\n") << QStringList() << 0
                         << "HTTP/1.1 500 Oh"_ba;
    QTest::newRow("expected") << writes("HTTP/1.1 201 Yes\r\n\r\n") << expectOk << 0
                              << "HTTP/1.1 201 Yes"_ba;
    QTest::newRow("unexpected") << writes("HTTP/1.1 500 Oh\r\n\r\n") << expectOk << 7
                                << "expected 2xx"_ba;
    QTest::newRow("dropped") << writes("") << expectOk << 3 << "Empty reply"_ba;
    QTest::newRow("cut") << writes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello")
                         << QStringList() << 3 << "HTTP/1.1 200 OK"_ba;
    QTest::newRow("stalled") << ReplayReceiver::Answer([](QTcpSocket&) {})
                             << QStringList{u"--timeout"_s, u"0.2"_s} << 3 << "timed out"_ba;
    QTest::newRow("garbage") << writes("hello\n\n") << QStringList() << 5 << "HTTP/0.9"_ba;
}

void TestReplayCommand::exitsAsDocumented()
{
    QFETCH(ReplayReceiver::Answer, answer);
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, said);
    ReplayReceiver receiver(answer);
    const Run result = run(QStringList{u"--to"_s, receiver.url(), u"-"_s} + words, "{}");
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.err.contains(said), result.err.constData());
    QCOMPARE(receiver.requests().size(), 1);
}

void TestReplayCommand::exitsWhenNothingListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1/"_s.arg(closed.serverPort());
    closed.close();
    const Run result = run({u"--to"_s, url, u"-"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.startsWith("waybill replay: nothing listens on 127.0.0.1:"),
        result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void TestReplayCommand::sendsNothingOnBadUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no body") << QStringList();
    QTest::newRow("missing file") << QStringList{u"--body"_s, u"/no/such/file"_s};
    QTest::newRow("a folder") << QStringList{u"--body"_s, u"/"_s};
    QTest::newRow("header injection") << QStringList{u"-"_s, u"--header"_s, u"A: b\nC: d"_s};
    QTest::newRow("HEAD with a body") << QStringList{u"-"_s, u"--method"_s, u"HEAD"_s};
}

void TestReplayCommand::sendsNothingOnBadUsage()
{
    QFETCH(QStringList, words);
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    const Run result = run(QStringList{u"--to"_s, receiver.url()} + words, "{}");
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.err.startsWith("waybill replay: "));
    QVERIFY(result.out.isEmpty());
    QCOMPARE(receiver.connections(), 0);
    QCOMPARE(run({u"--to"_s, u"http://192.0.2.7/"_s, u"-"_s}, "{}").exitCode, 2);
}

void TestReplayCommand::printsHelp()
{
    const Run result = run({u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("Usage: waybill replay --to URL"));
    QVERIFY(result.err.isEmpty());
}

void TestReplayCommand::saysThatTheOutputIsFull_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("answer") << QStringList{u"-"_s} << 1;
    QTest::newRow("help") << QStringList{u"--help"_s} << 1;
    QTest::newRow("unexpected answer") << QStringList{u"-"_s, u"--expect"_s, u"404"_s} << 7;
}

void TestReplayCommand::saysThatTheOutputIsFull()
{
    QFETCH(QStringList, words);
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("There is no /dev/full here");
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    const Run result = runInto(full, QStringList{u"--to"_s, receiver.url()} + words);
    QTEST(result.exitCode, "exitCode");
    QVERIFY2(result.err.contains("The output cannot be written: "), result.err.constData());
}

QTEST_GUILESS_MAIN(TestReplayCommand)
#include "tst_replaycommand.moc"
