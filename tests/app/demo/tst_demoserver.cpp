// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoserver.h"
#include "fetched.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestDemoServer : public QObject
{
    Q_OBJECT

private slots:
    void handsTheRequestOver();
    void answersOnItsOwnThread();
    void waitsForASlowMaker();
    void survivesAClientThatGoesAway();
    void stopsWithAnAnswerPending();
    void startsAndStopsFast();
};

namespace {

QUrl urlOf(const DemoServer& server, const QString& path)
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(server.port()).arg(path));
}

DemoServer::Handler delayed(std::chrono::milliseconds delay)
{
    return [delay](const DemoRequest&) { return DemoAnswer{200, {}, "late", delay}; };
}

// A raw client that has sent a whole request, so that its answer is under way.
std::unique_ptr<QTcpSocket> askedSocket(const DemoServer& server)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, server.port());
    if (socket->waitForConnected(5000)) {
        socket->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        socket->waitForBytesWritten(5000);
    }
    return socket;
}

} // namespace

void TestDemoServer::handsTheRequestOver()
{
    const DemoServer server([]() -> DemoServer::Handler {
        return [](const DemoRequest& request) {
            return DemoAnswer{422, {{"X-One", "1"}, {"X-Two", "2"}},
                request.method + ' ' + request.path + '?' + request.query + ' '
                    + request.headers.value("x-given").value_or("none") + ' ' + request.body};
        };
    });
    QVERIFY(server.port() != 0);
    QNetworkAccessManager network;
    QNetworkRequest request(urlOf(server, u"/a%20b/c?x%5By%5D=1&z=%2C"_s));
    request.setRawHeader("X-Given", "yes");
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    const Fetched got
        = finished(std::unique_ptr<QNetworkReply>(network.post(request, QByteArray("body"))));
    QCOMPARE(got.status, 422);
    QCOMPARE(got.headers.value("x-one"), QByteArray("1"));
    QCOMPARE(got.headers.value("x-two"), QByteArray("2"));
    QCOMPARE(
        QByteArray::fromPercentEncoding(got.body), QByteArray("POST /a b/c?x[y]=1&z=, yes body"));
}

void TestDemoServer::answersOnItsOwnThread()
{
    QThread* used = nullptr;
    const DemoServer server([&used]() -> DemoServer::Handler {
        return [&used](const DemoRequest&) {
            used = QThread::currentThread();
            return DemoAnswer();
        };
    });
    QNetworkAccessManager network;
    QCOMPARE(fetched(network, urlOf(server, u"/"_s), {}).status, 200);
    QVERIFY(used != nullptr);
    QVERIFY(used != QThread::currentThread());
}

void TestDemoServer::waitsForASlowMaker()
{
    QSemaphore mayMake;
    std::atomic<bool> wasLetGo = false;
    const DemoServer server([&] {
        wasLetGo = mayMake.tryAcquire(1, 10'000);
        return delayed(0ms);
    });
    mayMake.release(); // too late for a constructor that waits for the handler
    QNetworkAccessManager network;
    QCOMPARE(fetched(network, urlOf(server, u"/"_s), {}).body, QByteArray("late"));
    QVERIFY(wasLetGo);
}

void TestDemoServer::survivesAClientThatGoesAway()
{
    const DemoServer server([] { return delayed(50ms); });
    for (int i = 0; i < 5; ++i)
        askedSocket(server)->abort();
    QTest::qWait(120); // the answers come due without their sockets
    QNetworkAccessManager network;
    QCOMPARE(fetched(network, urlOf(server, u"/"_s), {}).body, QByteArray("late"));
}

void TestDemoServer::stopsWithAnAnswerPending()
{
    auto server = std::make_unique<DemoServer>([] { return delayed(60s); });
    const auto socket = askedSocket(*server);
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY(timer.elapsed() < 5000);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->readAll(), QByteArray());
}

void TestDemoServer::startsAndStopsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        QVERIFY(DemoServer([] { return delayed(0ms); }).port() != 0);
    // Not one of them waits for a second; the rest is left to a busy machine.
    QVERIFY2(timer.elapsed() < 15'000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
