// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/exchange.h"
#include "scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;
using Kind = FetchError::Kind;

/// One exchange in one thread; the faults are in tst_qnamtransport.
class TestExchange : public QObject
{
    Q_OBJECT

private slots:
    void answersOfAnyStatus_data();
    void answersOfAnyStatus();
    void refusesBeforeSending();
    void redirectsShareTheDeadline();
    void fiveRedirectsAreFollowed();
    void postIsNotRedirected();
    void headAndNoContent();
    void cookiesStayApart();
};

namespace {

HttpResult run(HttpRequest request)
{
    QNetworkAccessManager network;
    Exchange exchange(network, std::move(request));
    std::optional<HttpResult> result;
    QObject::connect(
        &exchange, &Exchange::finished, &exchange, [&](const HttpResult& r) { result = r; });
    exchange.start();
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
        qFatal("never finished");
    return *result;
}

HttpRequest get(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

} // namespace

void TestExchange::answersOfAnyStatus_data()
{
    QTest::addColumn<int>("status");
    for (int status : {200, 201, 304, 400, 401, 403, 404, 410, 422, 429, 500, 501, 503, 599})
        QTest::addRow("%d", status) << status;
}

void TestExchange::answersOfAnyStatus()
{
    QFETCH(int, status);
    const QByteArray body = status == 304 ? "" : "{\"errors\":[]}";
    ScriptedServer server([&](const SeenRequest&) {
        return ScriptedAnswer::http(
            status, body, {{"WWW-Authenticate", "Basic realm=\"x\""}, {"Retry-After", "7"}});
    });
    const HttpResult result = run(get(server.url()));
    QVERIFY2(result.isOk(), qPrintable(result ? QString() : result.error().cause));
    QCOMPARE(result->status, status);
    QCOMPARE(result->reason, QByteArray("Scripted"));
    QCOMPARE(result->body, body);
    QCOMPARE(result->headers.value("retry-after").value_or(""), QByteArray("7"));
}

void TestExchange::refusesBeforeSending()
{
    ScriptedServer server;
    HttpRequest request = get(server.url());
    request.headers.append("X-A", "1\r\nX-Injected: yes");
    const HttpResult result = run(request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::InvalidRequest);
    QCOMPARE(server.connectionCount(), 0);
}

void TestExchange::redirectsShareTheDeadline()
{
    ScriptedServer server(
        [](const SeenRequest&) { return ScriptedAnswer::redirect("/next").after(150ms); });
    HttpRequest request = get(server.url());
    request.totalTimeout = 400ms;
    const HttpResult result = run(request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::TimedOut);
}

void TestExchange::fiveRedirectsAreFollowed()
{
    ScriptedServer server([](const SeenRequest& request) {
        return request.number <= 5 ? ScriptedAnswer::redirect("/next") : ScriptedAnswer::json("1");
    });
    HttpRequest request = get(server.url());
    request.headers.append("Authorization", "Bearer x");
    const HttpResult result = run(request);
    QVERIFY(result.isOk());
    QCOMPARE(result->body, QByteArray("1"));
    QCOMPARE(server.requestCount(), 6);
    QCOMPARE(server.requests().last().headers.value("authorization").value_or(""),
        QByteArray("Bearer x"));
}

void TestExchange::postIsNotRedirected()
{
    ScriptedServer server;
    server.script("/", {ScriptedAnswer::redirect("/next", 307)});
    HttpRequest request = get(server.url());
    request.method = "POST";
    request.body = "{}";
    const HttpResult result = run(request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Redirected);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().first().body, QByteArray("{}"));
}

void TestExchange::headAndNoContent()
{
    ScriptedServer server([](const SeenRequest& request) {
        return ScriptedAnswer::raw(request.method == "HEAD"
                ? "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
                : "HTTP/1.1 204 No Content\r\n\r\n",
            ScriptedAnswer::End::KeepAlive);
    });
    HttpRequest head = get(server.url());
    head.method = "HEAD";
    QCOMPARE(run(head)->status, 200);
    QCOMPARE(run(get(server.url()))->status, 204);
}

void TestExchange::cookiesStayApart()
{
    ScriptedServer server([](const SeenRequest&) {
        return ScriptedAnswer::http(200, "1", {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2, c"}});
    });
    const HttpHeaders headers = run(get(server.url()))->headers;
    QByteArrayList cookies;
    for (const HttpHeader& header : headers) {
        if (header.name == "Set-Cookie")
            cookies.append(header.value);
    }
    QCOMPARE(cookies, QByteArrayList({"a=1", "b=2, c"}));
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
