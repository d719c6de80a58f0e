// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providererror.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using std::chrono::milliseconds;

class TestProviderError : public QObject
{
    Q_OBJECT

private slots:
    void tellsKinds_data();
    void tellsKinds();
    void readsTheErrorBody();
    void readsErrorBodiesOfAnyShape_data();
    void readsErrorBodiesOfAnyShape();
    void quotesTheRequestId();
    void a403MayBeARateLimit_data();
    void a403MayBeARateLimit();
    void waitsAsAsked_data();
    void waitsAsAsked();
    void hidesSecrets();
};

void TestProviderError::tellsKinds_data()
{
    using Kind = FetchError::Kind;
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const std::pair<int, Kind> rows[] = {{401, Kind::Unauthorized}, {403, Kind::Forbidden},
        {404, Kind::NotFound}, {410, Kind::NotFound}, {400, Kind::Refused}, {422, Kind::Refused},
        {429, Kind::RateLimited}, {500, Kind::ServerError}, {503, Kind::ServerError},
        {302, Kind::Redirected}, {101, Kind::Protocol}};
    for (const auto& [status, kind] : rows)
        QTest::addRow("%d", status) << status << int(kind);
}

void TestProviderError::tellsKinds()
{
    QFETCH(int, status);
    HttpResponse response;
    response.status = status;
    const FetchError error = providerError(*telnyxProfile(), response, Instant{0});
    QTEST(int(error.kind), "kind");
    QCOMPARE(error.httpStatus, status);
}

void TestProviderError::readsTheErrorBody()
{
    HttpResponse response;
    response.status = 401;
    response.reason = "Unauthorized";
    response.body
        = R"({"errors":[{"code":"10009","title":"Authentication failed","detail":"No key found"}]})";
    const FetchError error = providerError(*telnyxProfile(), response, Instant{0});
    QCOMPARE(error.providerCode, QStringLiteral("10009"));
    QCOMPARE(error.providerTitle, QStringLiteral("Authentication failed"));
    QCOMPARE(error.providerDetail, QStringLiteral("No key found"));
    QCOMPARE(error.cause, QStringLiteral("HTTP 401 Unauthorized"));
    response.body = "<html>";
    QCOMPARE(providerError(*telnyxProfile(), response, Instant{0}).providerCode, QString());
}

void TestProviderError::readsErrorBodiesOfAnyShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* body, const char* detail) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(detail);
    };
    row(R"({"errors":{"detail":"Not Found"}})", "Not Found");
    row(R"({"errors":["too long","too late"]})", "too long; too late");
    row(R"({"errors":{"url":["is not https","is long"],"name":"taken"}})",
        "url: is not https; is long; name: taken");
    row(R"({"errors":[{"loc":["query"],"msg":"bad"}]})", "loc: query; msg: bad");
    row(R"({"errors":422})", "422");
    row(R"({"errors":null})", "");
    row(R"({"errors":[)", "");
    row(R"([[[[[["deep"]]]]]])", "");
}

void TestProviderError::readsErrorBodiesOfAnyShape()
{
    QFETCH(QByteArray, body);
    ProviderProfile profile;
    profile.errorBody.detail = {QStringLiteral("/errors/detail"), QStringLiteral("/errors")};
    const FetchError error = providerError(profile, {422, "", {}, body}, Instant{0});
    QTEST(error.providerDetail, "detail");
}

void TestProviderError::quotesTheRequestId()
{
    ProviderProfile profile;
    const HttpResponse response{500, "", {{"X-Arta-Request-Id", "F1xQ"}}, "{}"};
    QCOMPARE(providerError(profile, response, Instant{0}).requestId, QString());
    profile.requestIdHeader = "x-arta-request-id";
    QCOMPARE(providerError(profile, response, Instant{0}).requestId, QStringLiteral("F1xQ"));
}

void TestProviderError::a403MayBeARateLimit_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<bool>("isLimit");
    QTest::newRow("plain") << HttpHeaders{} << false;
    QTest::newRow("some remain") << HttpHeaders{{"X-Remaining", "7"}} << false;
    QTest::newRow("none remains") << HttpHeaders{{"X-Remaining", "0"}} << true;
    QTest::newRow("asks to wait") << HttpHeaders{{"Retry-After", "60"}} << true;
}

void TestProviderError::a403MayBeARateLimit()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(bool, isLimit);
    ProviderProfile profile;
    profile.rateLimit.remainingHeader = "x-remaining";
    const FetchError error = providerError(profile, {403, "", headers, "{}"}, Instant{0});
    QCOMPARE(error.kind, isLimit ? FetchError::Kind::RateLimited : FetchError::Kind::Forbidden);
}

void TestProviderError::waitsAsAsked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("wait"); // ms; -1: not told
    const auto row
        = [](const char* title, int status, const char* name, const char* value, qint64 wait) {
              QTest::newRow(title) << status << QByteArray(name) << QByteArray(value) << wait;
          };
    row("seconds", 429, "Retry-After", "7", 7000);
    row("seconds on 503", 503, "retry-after", " 7 ", 7000);
    row("HTTP date", 429, "Retry-After", "Thu, 01 Jan 1970 00:01:40 GMT", 40'000);
    row("past date", 429, "Retry-After", "Thu, 01 Jan 1970 00:00:10 GMT", 0);
    row("negative", 429, "Retry-After", "-5", -1);
    row("nonsense", 429, "Retry-After", "soon", -1);
    row("enormous", 429, "Retry-After", "9223372036854775807", 366LL * 24 * 3600 * 1000);
    row("reset in seconds", 429, "x-ratelimit-reset", "12", 12'000);
    row("reset of no account", 500, "x-ratelimit-reset", "12", -1);
    row("nothing", 429, "X-Other", "1", -1);
}

void TestProviderError::waitsAsAsked()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    HttpResponse response;
    response.status = status;
    response.headers.append(name, value);
    const auto wait = providerError(*telnyxProfile(), response, Instant{60'000'000'000}).retryAfter;
    QTEST(qint64(wait ? wait->count() : -1), "wait");
}

void TestProviderError::hidesSecrets()
{
    HttpResponse response;
    response.status = 500;
    response.body = "Authorization: Bearer CANARY " + QByteArray(5000, 'x');
    const FetchError error = providerError(*telnyxProfile(), response, Instant{0});
    QVERIFY(!error.sample.contains("CANARY"));
    QVERIFY(error.sample.size() <= 1024);
}

QTEST_GUILESS_MAIN(TestProviderError)
#include "tst_providererror.moc"
