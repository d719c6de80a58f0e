// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlreplayer.h"
#include "replayreceiver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace waybill;
using namespace std::chrono_literals;

class TestCurlReplayer : public QObject
{
    Q_OBJECT

private slots:
    void sendsExactlyWhatWasAsked();
    void sendsOnlyHostAndCloseUnasked();
    void keepsMethodAndBody_data();
    void keepsMethodAndBody();
    void readsTheAnswerAsItCame();
    void survivesAnyReceiverSendingOnce_data();
    void survivesAnyReceiverSendingOnce();
    void cutsAnEndlessBody();
    void cutsEndlessHeaders_data();
    void cutsEndlessHeaders();
    void reportsWhereNothingListens();
    void refusesOtherHosts_data();
    void refusesOtherHosts();
    void reachesLocalhostByName();
    void reachesIpv6();
    void refusesSelfSignedUnlessAsked();
    void hidesFromTheProxyEnvironment();
    void timesOutOnlyWhenAsked();
    void cancels();
    void cancelsALargeUpload();
    void forgetsADeletedJob();
    void finishesJobsThatOutliveIt();
    void sendsManyAtOnce();
    void keepsABigBodyExact();
};

namespace {

ReplayRequest requestTo(const QString& url)
{
    ReplayRequest request;
    request.target = QUrl(url);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = R"({"data":1})";
    return request;
}

/// Waits for the end of one replay.
ReplayOutcome outcomeOf(CurlReplayer& replayer, const ReplayRequest& request)
{
    const auto job = replayer.send(request);
    QSignalSpy finished(job.get(), &ReplayJob::finished);
    if (finished.isEmpty() && !finished.wait(20'000))
        return {};
    QTest::qWait(20); // a second finished(), or a second request, would come now
    if (finished.size() != 1)
        return {};
    return finished.first().first().value<ReplayOutcome>();
}

ReplayReceiver::Answer answerOk()
{
    return ReplayReceiver::writeAndClose(ReplayReceiver::ok());
}

ReplayReceiver::Answer stall()
{
    return [](QTcpSocket&) {};
}

/// Writes until the other side goes away.
ReplayReceiver::Answer writeForever(const QByteArray& start, const QByteArray& piece)
{
    return [start, piece](QTcpSocket& socket) {
        socket.write(start);
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, piece] {
            if (socket.bytesToWrite() < 4'000'000)
                socket.write(piece);
        });
        socket.write(piece);
    };
}

} // namespace

void TestCurlReplayer::sendsExactlyWhatWasAsked()
{
    ReplayReceiver receiver(answerOk());
    CurlReplayer replayer;
    ReplayRequest request;
    request.target = QUrl(receiver.url(u"/hooks/a%2Fb/../c?x=1&y=%20z#frag"_s));
    request.headers = {{"X-B", "2"}, {"x-a", "1"}, {"X-B", "again"}, {"X-Empty", ""},
        {"X-Blank", "  "}, {"X-Colon", "a:b;c"}, {"User-Agent", "telnyx-webhooks"},
        {"Content-Type", "application/json"}, {"X-Latin", "caf\xe9"}, {"Accept", "*/*"}};
    request.body = QByteArray("\xEF\xBB\xBF{\"a\":\r\n\"\0\xFF\xC3\"}\r\n", 19);
    const ReplayOutcome outcome = outcomeOf(replayer, request);

    const QByteArray head = "POST /hooks/a%2Fb/../c?x=1&y=%20z HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(receiver.port())
        + "\r\nX-B: 2\r\nx-a: 1\r\nX-B: again\r\nX-Empty:\r\nX-Blank:\r\nX-Colon: a:b;c\r\n"
          "User-Agent: telnyx-webhooks\r\nContent-Type: application/json\r\n"
          "X-Latin: caf\xe9\r\nAccept: */*\r\nConnection: close\r\nContent-Length: 19\r\n\r\n";
    QCOMPARE(receiver.requests(), QList<QByteArray>{head + request.body});
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Answered);
    QVERIFY(outcome.wasSent);
    QVERIFY(outcome.duration > 0ns);
    QCOMPARE(outcome.sent.method, QByteArray("POST"));
    QCOMPARE(outcome.sent.url, receiver.url(u"/hooks/a%2Fb/../c?x=1&y=%20z"_s));
    QCOMPARE(outcome.sent.headers.size(), 13);
    QCOMPARE(outcome.sent.headers.at(0).name, QByteArray("Host"));
    QCOMPARE(outcome.sent.headers.at(9).value, QByteArray("caf\xe9"));
    QCOMPARE(outcome.sent.body, request.body);
}

void TestCurlReplayer::sendsOnlyHostAndCloseUnasked()
{
    ReplayReceiver receiver(answerOk());
    CurlReplayer replayer;
    ReplayRequest request;
    request.target = QUrl(receiver.url());
    request.body = "x";
    request.headers = {{"host", "evil.example"}, {"Content-Length", "7"},
        {"Expect", "100-continue"}, {"transfer-encoding", "chunked"}, {"Connection", "keep-alive"}};
    outcomeOf(replayer, request);
    QCOMPARE(receiver.requests(),
        QList<QByteArray>{
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(receiver.port())
            + "\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"});
}

void TestCurlReplayer::keepsMethodAndBody_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray("") << QByteArray("");
    QTest::newRow("GET with body")
        << QByteArray("GET") << QByteArray("abc") << QByteArray("Content-Length: 3\r\n");
    QTest::newRow("POST, empty") << QByteArray("POST") << QByteArray("")
                                 << QByteArray("Content-Length: 0\r\n");
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("abc")
                         << QByteArray("Content-Length: 3\r\n");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("") << QByteArray("");
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("") << QByteArray("");
    QTest::newRow("unknown") << QByteArray("PURGE-it") << QByteArray("abc")
                             << QByteArray("Content-Length: 3\r\n");
}

void TestCurlReplayer::keepsMethodAndBody()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, length);
    const bool isHead = method == "HEAD";
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(
        isHead ? "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"_ba : ReplayReceiver::ok()));
    CurlReplayer replayer;
    ReplayRequest request;
    request.target = QUrl(receiver.url());
    request.method = method;
    request.body = body;
    const ReplayOutcome outcome = outcomeOf(replayer, request);
    QCOMPARE(receiver.requests().value(0),
        method + " / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(receiver.port())
            + "\r\nConnection: close\r\n" + length + "\r\n" + body);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(outcome.sent.method, method);
    QCOMPARE(outcome.response->body, isHead ? QByteArray("") : QByteArray("ok"));
}

void TestCurlReplayer::readsTheAnswerAsItCame()
{
    const QByteArray body("\x1f\x8b\0\xff\r\n", 6);
    ReplayReceiver receiver(
        ReplayReceiver::writeAndClose("HTTP/1.1 503 Not Today, Thanks\r\nSet-Cookie: a=1\r\n"
                                      "content-encoding: gzip\r\nSet-Cookie: b=2\r\nX-Empty:\r\n"
                                      "Content-Length: 6\r\n\r\n"
            + body));
    CurlReplayer replayer;
    const ReplayOutcome outcome = outcomeOf(replayer, requestTo(receiver.url()));
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Answered);
    QVERIFY(outcome.cause.isEmpty());
    QCOMPARE(outcome.response->status, 503);
    QCOMPARE(outcome.response->reason, QByteArray("Not Today, Thanks"));
    QCOMPARE(outcome.statusLine, QByteArray("HTTP/1.1 503 Not Today, Thanks"));
    const HttpHeaders expected{{"Set-Cookie", "a=1"}, {"content-encoding", "gzip"},
        {"Set-Cookie", "b=2"}, {"X-Empty", ""}, {"Content-Length", "6"}};
    QCOMPARE(outcome.response->headers, expected);
    QCOMPARE(outcome.response->body, body);
}

void TestCurlReplayer::survivesAnyReceiverSendingOnce_data()
{
    using Kind = ReplayOutcome::Kind;
    QTest::addColumn<ReplayReceiver::Answer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status"); // 0: none
    const auto row = [](const char* name, const ReplayReceiver::Answer& answer, Kind kind,
                         int status) { QTest::newRow(name) << answer << kind << status; };
    const auto writes = &ReplayReceiver::writeAndClose;
    row("drop", writes(""), Kind::Dropped, 0);
    row("reset", &ReplayReceiver::reset, Kind::Dropped, 0);
    row("stall", stall(), Kind::TimedOut, 0);
    row("417", writes("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n"),
        Kind::Answered, 417);
    row("408, asks for another try",
        writes(
            "HTTP/1.1 408 Request Timeout\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n"),
        Kind::Answered, 408);
    row("401 with a challenge",
        writes(
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
        Kind::Answered, 401);
    row("307 to itself", writes("HTTP/1.1 307 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"),
        Kind::Answered, 307);
    row("garbage", writes("what is this?\r\n\r\n"), Kind::Garbage, 0);
    row("binary", writes(QByteArray("\0\1\2\xff\xfe\0\0\0\0\0\n\n", 12)), Kind::Garbage, 0);
    row("half a status line", writes("HTTP/1."), Kind::Dropped, 0);
    row("negative length", writes("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"),
        Kind::Garbage, 200);
    row("bad chunk",
        writes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n"),
        Kind::Garbage, 200);
    row("short body", writes("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"), Kind::Dropped,
        200);
    row("no last chunk",
        writes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
        Kind::Dropped, 200);
    row("headers cut", writes("HTTP/1.1 200 OK\r\nContent-Le"), Kind::Dropped, 200);
    row("interim answers first",
        writes("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
               "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
        Kind::Answered, 200);
    row("100 and nothing more", writes("HTTP/1.1 100 Continue\r\n\r\n"), Kind::Dropped, 100);
    row("body until close", writes("HTTP/1.0 200 OK\r\n\r\nhello"), Kind::Answered, 200);
    row(
        "keeps the connection", [](QTcpSocket& socket) { socket.write(ReplayReceiver::ok()); },
        Kind::Answered, 200);
    row("two answers", writes(ReplayReceiver::ok() + ReplayReceiver::ok("again")), Kind::Answered,
        200);
    row(
        "stall in the body",
        [](QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
        },
        Kind::TimedOut, 200);
    row(
        "reset in the body",
        [](QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
            socket.flush();
            QTimer::singleShot(50, &socket, [&socket] { ReplayReceiver::reset(socket); });
        },
        Kind::Dropped, 200);
}

void TestCurlReplayer::survivesAnyReceiverSendingOnce()
{
    QFETCH(ReplayReceiver::Answer, answer);
    QFETCH(ReplayOutcome::Kind, kind);
    QFETCH(int, status);
    ReplayReceiver receiver(answer);
    CurlReplayer replayer;
    ReplayRequest request = requestTo(receiver.url());
    request.timeout = 700ms;
    const ReplayOutcome outcome = outcomeOf(replayer, request);
    QVERIFY2(
        outcome.kind == kind, qPrintable(u"%1: %2"_s.arg(int(outcome.kind)).arg(outcome.cause)));
    QCOMPARE(outcome.cause.isEmpty(), kind == ReplayOutcome::Kind::Answered);
    QCOMPARE(outcome.response ? outcome.response->status.value_or(0) : 0, status);
    QCOMPARE(receiver.requests().size(), 1);
    QCOMPARE(receiver.connections(), 1);
    QVERIFY(outcome.wasSent);
    QCOMPARE(outcome.sent.body, request.body);
}

void TestCurlReplayer::cutsAnEndlessBody()
{
    ReplayReceiver receiver(writeForever("HTTP/1.1 200 OK\r\n\r\n", QByteArray(1'000'000, 'x')));
    CurlReplayer replayer;
    const ReplayOutcome outcome = outcomeOf(replayer, requestTo(receiver.url()));
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::TooLarge);
    QCOMPARE(outcome.response->body->size(), 64 * 1024 * 1024);
    QCOMPARE(receiver.requests().size(), 1);
    QTRY_COMPARE(receiver.disconnections(), 1);
}

void TestCurlReplayer::cutsEndlessHeaders_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("many") << "HTTP/1.1 200 OK\r\n"_ba
                          << "X-A: b\r\n"_ba.repeated(100);
    QTest::newRow("one long name") << "HTTP/1.1 200 OK\r\n"_ba << QByteArray(10'000, 'x');
    QTest::newRow("one long value") << "HTTP/1.1 200 OK\r\nX: "_ba << QByteArray(10'000, 'x');
    QTest::newRow("interim answers") << ""_ba
                                     << "HTTP/1.1 100 C\r\n\r\n"_ba.repeated(100);
}

void TestCurlReplayer::cutsEndlessHeaders()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, piece);
    ReplayReceiver receiver(writeForever(start, piece));
    CurlReplayer replayer;
    const ReplayOutcome outcome = outcomeOf(replayer, requestTo(receiver.url()));
    QVERIFY2(outcome.kind == ReplayOutcome::Kind::TooLarge, qPrintable(outcome.cause));
    QCOMPARE(receiver.requests().size(), 1);
}

void TestCurlReplayer::reportsWhereNothingListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    CurlReplayer replayer;
    const ReplayOutcome outcome
        = outcomeOf(replayer, requestTo(u"http://localhost:%1/"_s.arg(port)));
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::NotListening);
    QCOMPARE(outcome.cause, u"nothing listens on 127.0.0.1:%1 or [::1]:%1"_s.arg(port));
    QVERIFY(!outcome.wasSent);
    QVERIFY(!outcome.response);
}

void TestCurlReplayer::refusesOtherHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("cause");
    QTest::newRow("address") << u"http://192.0.2.7/"_s << u"192.0.2.7 is not a loopback address"_s;
    QTest::newRow("any") << u"http://0.0.0.0:3000/"_s << u"0.0.0.0 is not a loopback address"_s;
    QTest::newRow("decimal") << u"http://3221225991/"_s << u"192.0.2.7 is not a loopback address"_s;
    QTest::newRow("ipv6") << u"http://[2001:db8::1]/"_s
                          << u"2001:db8::1 is not a loopback address"_s;
    QTest::newRow("mapped") << u"http://[::ffff:192.0.2.7]/"_s
                            << u"::ffff:192.0.2.7 is not a loopback address"_s;
    QTest::newRow("ftp") << u"ftp://localhost/"_s << u"only http and https are sent, not ftp"_s;
    QTest::newRow("file") << u"file:///etc/hostname"_s
                          << u"only http and https are sent, not file"_s;
    QTest::newRow("password") << u"http://a:b@localhost/"_s
                              << u"the URL holds a user name or password"_s;
}

void TestCurlReplayer::refusesOtherHosts()
{
    QFETCH(QString, url);
    QFETCH(QString, cause);
    CurlReplayer replayer;
    ReplayRequest request = requestTo(url);
    request.acceptSelfSigned = true;
    const ReplayOutcome outcome = outcomeOf(replayer, request);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Refused);
    QCOMPARE(outcome.cause, cause);
    QVERIFY(!outcome.wasSent);
}

void TestCurlReplayer::reachesLocalhostByName()
{
    ReplayReceiver receiver(answerOk());
    CurlReplayer replayer;
    const QString url = u"http://LOCALHOST:%1/a"_s.arg(receiver.port());
    QCOMPARE(outcomeOf(replayer, requestTo(url)).kind, ReplayOutcome::Kind::Answered);
    QVERIFY(receiver.requests().value(0).contains("\r\nHost: localhost:"));
}

void TestCurlReplayer::reachesIpv6()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHostIPv6))
        QSKIP("no IPv6 here");
    ReplayReceiver receiver(
        answerOk(), ReplayReceiver::Security::Plain, QHostAddress::LocalHostIPv6);
    CurlReplayer replayer;
    const QString byName = u"http://localhost:%1/"_s.arg(receiver.port());
    QCOMPARE(outcomeOf(replayer, requestTo(byName)).kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(outcomeOf(replayer, requestTo(receiver.url())).kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(receiver.requests().size(), 2);
}

void TestCurlReplayer::refusesSelfSignedUnlessAsked()
{
    ReplayReceiver receiver(answerOk(), ReplayReceiver::Security::SelfSigned);
    CurlReplayer replayer;
    ReplayRequest request = requestTo(receiver.url());
    const ReplayOutcome refused = outcomeOf(replayer, request);
    QVERIFY2(refused.kind == ReplayOutcome::Kind::Tls, qPrintable(refused.cause));
    QVERIFY(!refused.wasSent);
    QCOMPARE(receiver.requests().size(), 0);
    request.acceptSelfSigned = true;
    QCOMPARE(outcomeOf(replayer, request).kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(receiver.requests().size(), 1);
}

void TestCurlReplayer::hidesFromTheProxyEnvironment()
{
    ReplayReceiver proxy(answerOk());
    ReplayReceiver receiver(answerOk());
    const QByteArray proxyUrl = proxy.url().toLatin1();
    const QList<const char*> names{
        "http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"};
    for (const char* name : names)
        qputenv(name, proxyUrl);
    CurlReplayer replayer;
    const ReplayOutcome outcome = outcomeOf(replayer, requestTo(receiver.url()));
    for (const char* name : names)
        qunsetenv(name);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(receiver.requests().size(), 1);
}

void TestCurlReplayer::timesOutOnlyWhenAsked()
{
    ReplayReceiver receiver(stall());
    CurlReplayer replayer;
    ReplayRequest request = requestTo(receiver.url());
    const auto patient = replayer.send(request);
    QSignalSpy patientFinished(patient.get(), &ReplayJob::finished);
    request.timeout = 150ms;
    const ReplayOutcome outcome = outcomeOf(replayer, request);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::TimedOut);
    QVERIFY(outcome.duration >= 140ms && outcome.duration < 5s);
    QCOMPARE(patientFinished.size(), 0);
}

void TestCurlReplayer::cancels()
{
    ReplayReceiver receiver([](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
    });
    CurlReplayer replayer;
    QByteArray body;
    int tries = 0;
    // Nobody tells when curl has read what came: a try that was too quick is made again, slower.
    for (int patience = 50; body.isEmpty() && patience < 10'000; patience *= 3) {
        const auto job = replayer.send(requestTo(receiver.url()));
        QSignalSpy finished(job.get(), &ReplayJob::finished);
        ++tries;
        QTRY_COMPARE(receiver.requests().size(), tries);
        QTest::qWait(patience);
        job->cancel();
        job->cancel();
        QVERIFY(finished.isEmpty()); // never inside the call
        QVERIFY(finished.wait(20'000));
        const auto outcome = finished.first().first().value<ReplayOutcome>();
        QCOMPARE(outcome.kind, ReplayOutcome::Kind::Cancelled);
        if (outcome.response)
            body = outcome.response->body.value_or(QByteArray());
        job->cancel();
        QTRY_COMPARE(receiver.disconnections(), tries);
        QCOMPARE(finished.size(), 1);
    }
    QCOMPARE(body, QByteArray("hello"));
}

void TestCurlReplayer::cancelsALargeUpload()
{
    // Reads one byte and no more: what was sent must be what the socket took, not the whole body.
    QTcpServer deaf;
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    QTcpSocket* ear = nullptr;
    connect(&deaf, &QTcpServer::newConnection, this, [&deaf, &ear] {
        ear = deaf.nextPendingConnection();
        ear->setReadBufferSize(1);
    });
    CurlReplayer replayer;
    ReplayRequest request = requestTo(u"http://127.0.0.1:%1/"_s.arg(deaf.serverPort()));
    request.body = QByteArray(40'000'000, 'x');
    const auto job = replayer.send(request);
    QSignalSpy finished(job.get(), &ReplayJob::finished);
    QTRY_VERIFY(ear && ear->bytesAvailable() > 0);
    job->cancel();
    QVERIFY(finished.wait(20'000));
    const auto outcome = finished.first().first().value<ReplayOutcome>();
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Cancelled);
    QVERIFY(outcome.wasSent);
    QVERIFY(outcome.sent.body->size() > 0);
    QVERIFY(outcome.sent.body->size() < request.body.size());
}

void TestCurlReplayer::forgetsADeletedJob()
{
    ReplayReceiver receiver(stall());
    CurlReplayer replayer;
    int finished = 0;
    auto job = replayer.send(requestTo(receiver.url()));
    connect(job.get(), &ReplayJob::finished, this, [&finished] { ++finished; });
    QTRY_COMPARE(receiver.requests().size(), 1);
    job.reset();
    QTRY_COMPARE(receiver.disconnections(), 1);
    QCOMPARE(finished, 0);
    // At once, before the worker has begun.
    replayer.send(requestTo(receiver.url())).reset();
    QCOMPARE(outcomeOf(replayer, requestTo(u"ftp://x/"_s)).kind, ReplayOutcome::Kind::Refused);
}

void TestCurlReplayer::finishesJobsThatOutliveIt()
{
    ReplayReceiver receiver(stall());
    auto replayer = std::make_unique<CurlReplayer>();
    const auto job = replayer->send(requestTo(receiver.url()));
    QSignalSpy finished(job.get(), &ReplayJob::finished);
    QTRY_COMPARE(receiver.requests().size(), 1);
    replayer.reset();
    job->cancel();
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(20'000));
    QCOMPARE(finished.first().first().value<ReplayOutcome>().kind, ReplayOutcome::Kind::Cancelled);
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
}

void TestCurlReplayer::sendsManyAtOnce()
{
    ReplayReceiver receiver(answerOk());
    CurlReplayer replayer;
    std::vector<std::unique_ptr<ReplayJob>> jobs;
    int answered = 0;
    for (int i = 0; i < 50; ++i) {
        jobs.push_back(replayer.send(requestTo(receiver.url(u"/%1"_s.arg(i)))));
        connect(jobs.back().get(), &ReplayJob::finished, this, [&](const ReplayOutcome& outcome) {
            answered += outcome.kind == ReplayOutcome::Kind::Answered ? 1 : 0;
        });
    }
    QTRY_COMPARE(answered, 50);
    QCOMPARE(receiver.requests().size(), 50);
}

void TestCurlReplayer::keepsABigBodyExact()
{
    ReplayReceiver receiver(answerOk());
    CurlReplayer replayer;
    ReplayRequest request = requestTo(receiver.url());
    request.body.resize(9'000'001);
    for (qsizetype i = 0; i < request.body.size(); ++i)
        request.body[i] = static_cast<char>(i * 31 + i / 251);
    const ReplayOutcome outcome = outcomeOf(replayer, request);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Answered);
    QCOMPARE(receiver.requests().size(), 1);
    QVERIFY(receiver.requests().constFirst().endsWith("\r\n\r\n" + request.body));
    QVERIFY(outcome.sent.body == request.body);
}

QTEST_GUILESS_MAIN(TestCurlReplayer)
#include "tst_curlreplayer.moc"
