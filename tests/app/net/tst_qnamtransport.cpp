// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"
#include "net/qnamtransport.h"
#include "scriptedserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace waybill;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = FetchError::Kind;

namespace {

const QByteArray token = "KEY-canary-0001";
constexpr auto testDeadline = 600ms;

HttpRequest requestTo(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {
        {"Authorization", "Bearer " + token}, {"Cookie", "session=" + token}, {"X-API-Key", token}};
    request.maxBodyBytes = 2 * 1024 * 1024;
    return request;
}

/// One request and what became of it.
struct Pending
{
    std::unique_ptr<HttpReply> reply;
    std::optional<HttpResult> result;
    int finishes = 0;

    void watch(std::unique_ptr<HttpReply> sent)
    {
        reply = std::move(sent);
        QObject::connect(reply.get(), &HttpReply::finished, reply.get(), [this](const auto& r) {
            result = r;
            ++finishes;
        });
    }
};

HttpResult fetch(QnamTransport& transport, const HttpRequest& request)
{
    Pending pending;
    pending.watch(transport.send(request));
    if (!QTest::qWaitFor([&] { return pending.result.has_value(); }, 20'000)) {
        FetchError error;
        error.cause = u"NEVER FINISHED"_s;
        return Failure{error};
    }
    return *pending.result;
}

/// What a fault must end in: this error, or an answer with exactly this body. Both, where it
/// depends on how the bytes happen to fall into packets what Qt makes of them.
struct Expectation
{
    std::optional<Kind> kind;
    std::optional<QByteArray> body;

    bool isMetBy(const HttpResult& result) const
    {
        return result ? result->body == body : result.error().kind == kind;
    }
};

Expectation expectationOf(Fault fault)
{
    switch (fault) {
    case Fault::TruncatedContentLength:
    case Fault::Reset:
    case Fault::CloseWithoutAnswer:
    case Fault::Garbage:
    case Fault::EmptyStatusLine:
        return {Kind::Dropped, std::nullopt};
    case Fault::ManyHeaders:
    case Fault::HugeHeaders:
    case Fault::ByteASecond:
    case Fault::HeaderByteByByte:
    case Fault::NeverAnswers:
        return {Kind::TimedOut, std::nullopt};
    case Fault::BadChunkSizeLater: // Qt says all is well: the page parser sees the cut
        return {std::nullopt, "hello"};
    case Fault::HugeChunkSize:
        return {std::nullopt, QByteArray()};
    case Fault::TruncatedChunk:
        return {Kind::Dropped, "helloonly this"};
    case Fault::BadChunkSizeFirst:
        return {Kind::TimedOut, QByteArray()};
    case Fault::MissingLastChunk: // all of the body came
        return {Kind::Dropped, "{\"data\":[]}"};
    case Fault::GzipCut:
    case Fault::GzipBadChecksum:
    case Fault::NotGzip:
    case Fault::UnknownEncoding:
        return {Kind::BadEncoding, std::nullopt};
    case Fault::GzipBomb:
    case Fault::EndlessChunked:
    case Fault::EndlessPlain:
        return {Kind::TooLarge, std::nullopt};
    case Fault::ContentLengthTwice:
    case Fault::NegativeContentLength:
    case Fault::Status999:
        return {Kind::Protocol, std::nullopt};
    case Fault::RedirectOtherHost:
    case Fault::RedirectOtherPort:
    case Fault::RedirectOtherScheme:
    case Fault::RedirectLoop:
    case Fault::RedirectToFile:
    case Fault::RedirectWithPassword:
        return {Kind::Redirected, std::nullopt};
    case Fault::ContentLengthTwiceEqual:
    case Fault::HttpVersion99:
    case Fault::RedirectSameOrigin:
    case Fault::Continue100:
    case Fault::Good:
        return {std::nullopt, "{\"data\":[]}"};
    }
    Q_UNREACHABLE();
}

/// Makes the kernel forget the peak: what is held now is the new one.
void forgetPeakMemory()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (!refs.open(QIODevice::WriteOnly) || refs.write("5") != 1)
        qFatal("no /proc");
}

/// The most memory this process held since then, in bytes.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    const QByteArray text = status.readAll();
    const QByteArray line = text.mid(text.indexOf("VmHWM:") + 6);
    return line.left(line.indexOf("kB")).trimmed().toLongLong() * 1024;
}

} // namespace

class TestQnamTransport : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasANamedEnd_data();
    void everyFaultHasANamedEnd();
    void unreachable();
    void unknownHost();
    void selfSignedIsRefused();
    void credentialsStayAtTheirOrigin_data();
    void credentialsStayAtTheirOrigin();
    void wireHoldsWhatWasGivenAndNoMore();
    void neverFinishesInsideSend();
    void deletedReplyIsSilentAndCancels();
    void replyMayBeDeletedInItsOwnSignal();
    void destroyedInFlight();
    void twentyAtATime();
    void callerBreathesWhileItInflates();
    void hostileBodiesStayWithinBounds_data();
    void hostileBodiesStayWithinBounds();
};

void TestQnamTransport::everyFaultHasANamedEnd_data()
{
    QTest::addColumn<int>("fault");
    for (Fault fault : FaultServer::all())
        QTest::newRow(FaultServer::nameOf(fault).constData()) << static_cast<int>(fault);
}

void TestQnamTransport::everyFaultHasANamedEnd()
{
    QFETCH(int, fault);
    FaultServer server;
    QnamTransport transport{HttpLog()};
    const auto kind = static_cast<Fault>(fault);
    const Expectation expected = expectationOf(kind);
    QElapsedTimer clock;
    clock.start();
    HttpRequest request = requestTo(server.url(kind));
    if (expected.kind == Kind::TimedOut) {
        request.idleTimeout = 300ms;
        request.totalTimeout = testDeadline;
    }
    const HttpResult result = fetch(transport, request);
    const QString what = result ? QString::fromLatin1(result->body.left(80)) : result.error().cause;
    QVERIFY2(expected.isMetBy(result), qPrintable(what));
    QVERIFY(!what.isEmpty() || expected.body);
    QVERIFY2(!what.contains(QString::fromLatin1(token)), "the token leaks");
    if (expected.kind == Kind::TimedOut)
        QVERIFY2(clock.elapsed() < (testDeadline + 3s).count(), "far beyond the deadline");
    QCOMPARE(server.elsewhere().receivedBytes(), QByteArray());
}

void TestQnamTransport::unreachable()
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    QnamTransport transport{HttpLog()};
    const HttpResult result
        = fetch(transport, requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Unreachable);
    QCOMPARE(result.error().cause, u"Connection refused"_s);
}

void TestQnamTransport::unknownHost()
{
    QnamTransport transport{HttpLog()};
    HttpRequest request = requestTo(QUrl(u"https://no-such-host.invalid/"_s));
    request.totalTimeout = 5s;
    const HttpResult result = fetch(transport, request);
    QVERIFY(!result);
    // A resolver without a network may take its time instead of saying no.
    QVERIFY(result.error().kind == Kind::HostNotFound || result.error().kind == Kind::TimedOut);
}

void TestQnamTransport::selfSignedIsRefused()
{
    const auto open = [](const QString& name) {
        auto file = std::make_unique<QFile>(QStringLiteral(WAYBILL_TEST_DATA "/tls/") + name);
        if (!file->open(QIODevice::ReadOnly))
            qFatal("no TLS test data");
        return file;
    };
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(open(u"selfsigned.key"_s).get(), QSsl::Ec));
    tls.setLocalCertificate(QSslCertificate(open(u"selfsigned.pem"_s).get()));
    const ScriptedServer server({}, tls);
    QnamTransport transport{HttpLog()};
    const HttpResult result = fetch(transport, requestTo(server.url()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Tls);
    QVERIFY2(result.error().cause.contains(u"self-signed"), qPrintable(result.error().cause));
    QCOMPARE(server.receivedBytes(), QByteArray());
}

/// R2. The other host and the other scheme are the same port: the server itself would see them.
void TestQnamTransport::credentialsStayAtTheirOrigin_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("method");
    for (Fault fault : {Fault::RedirectOtherHost, Fault::RedirectOtherPort,
             Fault::RedirectOtherScheme, Fault::RedirectToFile, Fault::RedirectWithPassword}) {
        for (const char* method : {"GET", "POST", "HEAD"})
            QTest::addRow("%s %s", method, FaultServer::nameOf(fault).constData())
                << static_cast<int>(fault) << QByteArray(method);
    }
}

void TestQnamTransport::credentialsStayAtTheirOrigin()
{
    QFETCH(int, fault);
    QFETCH(QByteArray, method);
    FaultServer servers;
    QnamTransport transport{HttpLog()};
    HttpRequest request = requestTo(servers.url(static_cast<Fault>(fault)));
    request.method = method;
    const HttpResult result = fetch(transport, request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Redirected);
    QVERIFY(!result.error().cause.contains(u"pass@"));
    QTest::qWait(50); // time for what must not come
    QCOMPARE(servers.elsewhere().connectionCount(), 0);
    QCOMPARE(servers.server().connectionCount(), 1);
    QCOMPARE(servers.server().requestCount(), 1);
}

void TestQnamTransport::wireHoldsWhatWasGivenAndNoMore()
{
    ScriptedServer server([](const SeenRequest&) { return ScriptedAnswer::json("{}"); });
    QnamTransport transport{HttpLog()};
    HttpRequest request;
    request.url = server.url("/v2/a%2Fb?page%5Bsize%5D=250&x=%20");
    request.headers = {{"X-Own", "a  b"}};
    QVERIFY(fetch(transport, request).isOk());
    const SeenRequest seen = server.requests().value(0);
    QCOMPARE(seen.method, QByteArray("GET"));
    QCOMPARE(seen.target, QByteArray("/v2/a%2Fb?page%5Bsize%5D=250&x=%20"));
    QByteArrayList names;
    for (const HttpHeader& header : seen.headers)
        names.append(header.name.toLower());
    std::sort(names.begin(), names.end());
    QCOMPARE(names,
        QByteArrayList({"accept", "accept-encoding", "accept-language", "connection", "host",
            "user-agent", "x-own"}));
    QCOMPARE(seen.headers.value("X-Own").value_or(""), QByteArray("a  b"));
    QVERIFY(seen.headers.value("User-Agent").value_or("").startsWith("Waybill/"));
}

void TestQnamTransport::neverFinishesInsideSend()
{
    QnamTransport transport{HttpLog()};
    Pending pending;
    pending.watch(transport.send(requestTo(QUrl(u"file:///etc/hostname"_s))));
    QCOMPARE(pending.finishes, 0);
    QTRY_COMPARE(pending.finishes, 1);
    QCOMPARE(pending.result->error().kind, Kind::InvalidRequest);
    QTest::qWait(20);
    QCOMPARE(pending.finishes, 1);
}

void TestQnamTransport::deletedReplyIsSilentAndCancels()
{
    FaultServer servers;
    QnamTransport transport{HttpLog()};
    Pending pending;
    HttpRequest request = requestTo(servers.url(Fault::EndlessChunked));
    request.maxBodyBytes = 1LL << 40;
    pending.watch(transport.send(request));
    QTRY_COMPARE(servers.server().requestCount(), 1);
    pending.reply.reset();
    QVERIFY(fetch(transport, requestTo(servers.url(Fault::Good))).isOk());
    QCOMPARE(pending.finishes, 0);
}

void TestQnamTransport::replyMayBeDeletedInItsOwnSignal()
{
    FaultServer servers;
    QnamTransport transport{HttpLog()};
    std::unique_ptr<HttpReply> reply = transport.send(requestTo(servers.url(Fault::Good)));
    int finishes = 0;
    connect(reply.get(), &HttpReply::finished, this, [&] {
        ++finishes;
        reply.reset();
    });
    QTRY_COMPARE(finishes, 1);
    QVERIFY(!reply);
}

void TestQnamTransport::destroyedInFlight()
{
    FaultServer servers;
    auto transport = std::make_unique<QnamTransport>(HttpLog());
    std::vector<Pending> pending(6);
    const std::vector<Fault> faults{Fault::NeverAnswers, Fault::NeverAnswers, Fault::GzipBomb,
        Fault::ByteASecond, Fault::RedirectLoop, Fault::Good};
    for (std::size_t i = 0; i < faults.size(); ++i)
        pending[i].watch(transport->send(requestTo(servers.url(faults[i]))));
    QTRY_VERIFY(servers.server().requestCount() >= 3);
    pending[1].reply.reset();
    transport.reset();
    for (std::size_t i = 0; i < faults.size(); ++i)
        QVERIFY2(pending[i].finishes <= 1, FaultServer::nameOf(faults[i]).constData());
    QTRY_COMPARE(pending[0].finishes, 1);
    QCOMPARE(pending[0].result->error().kind, Kind::Cancelled);
    QCOMPARE(pending[1].finishes, 0);
    QCOMPARE(pending[3].finishes, 1);
}

void TestQnamTransport::twentyAtATime()
{
    ScriptedServer server(
        [](const SeenRequest& request) { return ScriptedAnswer::json(request.target); });
    QnamTransport transport{HttpLog()};
    std::vector<Pending> pending(20);
    for (int i = 0; i < 20; ++i)
        pending[static_cast<std::size_t>(i)].watch(
            transport.send(requestTo(server.url("/n/" + QByteArray::number(i)))));
    for (int i = 0; i < 20; ++i) {
        const Pending& one = pending[static_cast<std::size_t>(i)];
        QTRY_COMPARE(one.finishes, 1);
        QVERIFY(one.result->isOk());
        QCOMPARE((*one.result)->body, "/n/" + QByteArray::number(i));
    }
    QCOMPARE(server.requestCount(), 20);
    QVERIFY2(server.connectionCount() <= 6, "connections are reused");
}

/// Prints the longest gap of a 1 ms heartbeat; the clock decides nothing. What is held: the caller
/// is alive while 20 MB are inflated.
void TestQnamTransport::callerBreathesWhileItInflates()
{
    QByteArray page;
    for (int i = 0; page.size() < 20 * 1024 * 1024; ++i)
        page += QByteArray::number(qint64(i) * 7919) + ',';
    const ScriptedAnswer answer
        = ScriptedAnswer::http(200, gzipped(page), {{"Content-Encoding", "gzip"}});
    ScriptedServer server([&](const SeenRequest&) { return answer; });
    QnamTransport transport{HttpLog()};
    HttpRequest request = requestTo(server.url());
    request.maxBodyBytes = 64 * 1024 * 1024;
    qint64 longest = 0;
    int beats = 0;
    QElapsedTimer gap;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, gap.restart());
        ++beats;
    });
    gap.start();
    heart.start(1);
    const HttpResult result = fetch(transport, request);
    QVERIFY(result.isOk());
    QCOMPARE(result->body.size(), page.size());
    QVERIFY(result->body == page);
    QVERIFY(beats > 0);
    qInfo() << "longest gap" << longest << "ms in" << beats << "beats";
}

void TestQnamTransport::hostileBodiesStayWithinBounds_data()
{
    QTest::addColumn<int>("fault");
    for (Fault fault : {Fault::EndlessChunked, Fault::EndlessPlain, Fault::GzipBomb})
        QTest::newRow(FaultServer::nameOf(fault).constData()) << static_cast<int>(fault);
}

/// R5: the cap and no more than 64 MB besides, by the kernel's count of the process's peak.
void TestQnamTransport::hostileBodiesStayWithinBounds()
{
    QFETCH(int, fault);
    FaultServer servers;
    QnamTransport transport{HttpLog()};
    QVERIFY(fetch(transport, requestTo(servers.url(Fault::Good))).isOk());
    (void)FaultServer::answerOf(static_cast<Fault>(fault), {}, {}); // the bomb is made once
    forgetPeakMemory();
    const qint64 before = peakMemory();
    HttpRequest request = requestTo(servers.url(static_cast<Fault>(fault)));
    request.maxBodyBytes = 16 * 1024 * 1024;
    const HttpResult result = fetch(transport, request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::TooLarge);
    const qint64 grown = peakMemory() - before;
    qInfo() << "peak memory grew by" << grown / 1024 << "KiB";
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY(grown < request.maxBodyBytes + 64 * 1024 * 1024);
#endif
}

QTEST_GUILESS_MAIN(TestQnamTransport)
#include "tst_qnamtransport.moc"
