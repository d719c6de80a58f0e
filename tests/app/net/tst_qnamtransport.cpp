// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"
#include "net/qnamtransport.h"
#include "scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

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

} // namespace

class TestQnamTransport : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasANamedEnd_data();
    void everyFaultHasANamedEnd();
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

QTEST_GUILESS_MAIN(TestQnamTransport)
#include "tst_qnamtransport.moc"
