// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlsender.h"
#include "replayreceiver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace waybill;
using namespace std::chrono_literals;

class TestCurlSender : public QObject
{
    Q_OBJECT

private slots:
    void sendsExactlyWhatWasAsked();
    void sendsOnceWhateverTheProviderDoes_data();
    void sendsOnceWhateverTheProviderDoes();
    void saysWhenNothingWasSent();
    void sendsNoTokenUnencrypted_data();
    void sendsNoTokenUnencrypted();
    void trustsNoCertificateBlindly();
    void asksTheProxyOfTheEnvironment();
    void deletingItAborts();
    void aJobMayOutliveIt();
};

namespace {

HttpRequest requestTo(const QString& url)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(url);
    request.headers = {{"Accept", "application/json"}, {"Authorization", "Bearer KEY123"}};
    request.totalTimeout = 700ms;
    return request;
}

/// Waits for the end of one request.
OnceOutcome outcomeOf(CurlSender& sender, const HttpRequest& request)
{
    const auto job = sender.send(request);
    QSignalSpy finished(job.get(), &OnceJob::finished);
    if (!finished.isEmpty() || !finished.wait(20'000))
        return {};
    QTest::qWait(20); // a second finished(), or a second request, would come now
    return finished.size() == 1 ? finished.first().first().value<OnceOutcome>() : OnceOutcome{};
}

ReplayReceiver::Answer writes(const QByteArray& bytes)
{
    return ReplayReceiver::writeAndClose(bytes);
}

} // namespace

void TestCurlSender::sendsExactlyWhatWasAsked()
{
    ReplayReceiver receiver(
        writes("HTTP/1.1 202 Accepted\r\nX-Request-Id: 7\r\nContent-Length: 2\r\n\r\n{}"));
    CurlSender sender;
    HttpRequest request = requestTo(receiver.url(u"/hooks/1/deliveries/42/attempts?a=b%20c"_s));
    request.body = "{}";
    request.headers.append("Content-Type", "application/json");
    const OnceOutcome outcome = outcomeOf(sender, request);
    QCOMPARE(receiver.requests(),
        QList<QByteArray>{
            "POST /hooks/1/deliveries/42/attempts?a=b%20c HTTP/1.1\r\nHost: 127.0.0.1:"
            + QByteArray::number(receiver.port())
            + "\r\nAccept: application/json\r\nAuthorization: Bearer KEY123\r\n"
              "Content-Type: application/json\r\nUser-Agent: Waybill/" WAYBILL_VERSION
              "\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"});
    QVERIFY(outcome.wasSent);
    QVERIFY(outcome.answer);
    QCOMPARE(outcome.answer->status, 202);
    QCOMPARE(outcome.answer->reason, QByteArray("Accepted"));
    QCOMPARE(outcome.answer->headers.value("x-request-id"), QByteArray("7"));
    QCOMPARE(outcome.answer->body, QByteArray("{}"));
}

void TestCurlSender::sendsOnceWhateverTheProviderDoes_data()
{
    QTest::addColumn<ReplayReceiver::Answer>("answer");
    QTest::addColumn<int>("status"); // 0: no answer
    const auto row = [](const char* name, const ReplayReceiver::Answer& answer, int status) {
        QTest::newRow(name) << answer << status;
    };
    row("drop", writes(""), 0);
    row("reset", &ReplayReceiver::reset, 0);
    row(
        "stall", [](QTcpSocket&) {}, 0);
    row("garbage", writes("what is this?\r\n\r\n"), 0);
    row("half a status line", writes("HTTP/1."), 0);
    row("100 and nothing more", writes("HTTP/1.1 100 Continue\r\n\r\n"), 0);
    row("201", writes("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"), 201);
    row("202, broken off", writes("HTTP/1.1 202 Accepted\r\nContent-Length: 50\r\n\r\n{"), 202);
    row("307 to itself", writes("HTTP/1.1 307 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"),
        307);
    row("401 with a challenge",
        writes("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"), 401);
    row("408, asks for another try",
        writes("HTTP/1.1 408 Late\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n"), 408);
    row("417", writes("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n"), 417);
    row("421", writes("HTTP/1.1 421 Misdirected\r\nContent-Length: 0\r\n\r\n"), 421);
    row("429", writes("HTTP/1.1 429 Slow\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"), 429);
    row("503", writes("HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"), 503);
}

void TestCurlSender::sendsOnceWhateverTheProviderDoes()
{
    QFETCH(ReplayReceiver::Answer, answer);
    QFETCH(int, status);
    ReplayReceiver receiver(answer);
    CurlSender sender;
    const OnceOutcome outcome = outcomeOf(sender, requestTo(receiver.url()));
    QVERIFY(outcome.wasSent);
    QCOMPARE(outcome.answer ? outcome.answer->status : 0, status);
    QCOMPARE(outcome.cause.isEmpty(), status != 0 && status != 202);
    QVERIFY(!outcome.cause.contains(u"KEY123"_s));
    QCOMPARE(receiver.requests().size(), 1);
    QCOMPARE(receiver.connections(), 1);
}

void TestCurlSender::saysWhenNothingWasSent()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    CurlSender sender;
    const OnceOutcome outcome = outcomeOf(sender, requestTo(u"http://127.0.0.1:%1/"_s.arg(port)));
    QVERIFY(!outcome.wasSent);
    QVERIFY(!outcome.answer);
    QVERIFY(!outcome.cause.isEmpty());
}

void TestCurlSender::sendsNoTokenUnencrypted_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("an address") << u"http://192.0.2.7/"_s;
    QTest::newRow("any address") << u"http://0.0.0.0:%1/"_s;
    QTest::newRow("not http") << u"ftp://127.0.0.1:%1/"_s;
    QTest::newRow("a user in it") << u"http://me:you@127.0.0.1:%1/"_s;
}

void TestCurlSender::sendsNoTokenUnencrypted()
{
    QFETCH(QString, url);
    ReplayReceiver receiver(writes(ReplayReceiver::ok()));
    CurlSender sender;
    if (url.contains(u"%1"_s))
        url = url.arg(receiver.port());
    const OnceOutcome outcome = outcomeOf(sender, requestTo(url));
    QVERIFY(!outcome.wasSent);
    QVERIFY(!outcome.answer);
    QVERIFY(!outcome.cause.isEmpty());
    QCOMPARE(receiver.bytesReceived(), 0);
}

void TestCurlSender::trustsNoCertificateBlindly()
{
    ReplayReceiver receiver(writes(ReplayReceiver::ok()), ReplayReceiver::Security::SelfSigned);
    CurlSender sender;
    const OnceOutcome outcome
        = outcomeOf(sender, requestTo(u"https://127.0.0.1:%1/"_s.arg(receiver.port())));
    QVERIFY(!outcome.wasSent);
    QVERIFY(receiver.requests().isEmpty());
}

void TestCurlSender::asksTheProxyOfTheEnvironment()
{
    ReplayReceiver proxy(writes("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"));
    qputenv("https_proxy", proxy.url().toLatin1());
    CurlSender sender;
    const OnceOutcome outcome
        = outcomeOf(sender, requestTo(u"https://api.provider.invalid/again"_s));
    qunsetenv("https_proxy");
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().at(0).startsWith("CONNECT api.provider.invalid:443 "));
    QVERIFY(!proxy.requests().at(0).contains("KEY123"));
    QVERIFY(!outcome.wasSent); // the proxy's refusal is no answer of the provider
    QVERIFY(!outcome.answer);
    QVERIFY(!outcome.cause.isEmpty());
}

void TestCurlSender::deletingItAborts()
{
    ReplayReceiver receiver([](QTcpSocket&) {});
    CurlSender sender;
    HttpRequest request = requestTo(receiver.url());
    request.totalTimeout = 60s;
    auto job = sender.send(request);
    QTRY_COMPARE(receiver.requests().size(), 1);
    job.reset();
    QTRY_COMPARE(receiver.disconnections(), 1);
}

void TestCurlSender::aJobMayOutliveIt()
{
    ReplayReceiver receiver([](QTcpSocket&) {});
    auto sender = std::make_unique<CurlSender>();
    HttpRequest request = requestTo(receiver.url());
    request.totalTimeout = 60s;
    const auto job = sender->send(request);
    QSignalSpy finished(job.get(), &OnceJob::finished);
    QTRY_COMPARE(receiver.requests().size(), 1);
    sender.reset();
    QVERIFY(finished.wait(5000));
    QVERIFY(!finished.first().first().value<OnceOutcome>().answer);
}

QTEST_GUILESS_MAIN(TestCurlSender)
#include "tst_curlsender.moc"
