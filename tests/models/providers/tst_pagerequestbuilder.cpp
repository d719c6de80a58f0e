// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagerequestbuilder.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestPageRequestBuilder : public QObject
{
    Q_OBJECT

private slots:
    void encodesAsTheSdkDoes();
    void joinsBaseUrls_data();
    void joinsBaseUrls();
    void refusesBaseUrls_data();
    void refusesBaseUrls();
    void cleansTokens_data();
    void cleansTokens();
    void boundsPageSize();
    void refusesUnknownFilters();
    void fillsParameters();
};

static PageRequestBuilder telnyxAt(const char* baseUrl, const char* token = "KEY1")
{
    Source source;
    source.baseUrl = QUrl(QString::fromLatin1(baseUrl));
    return {telnyxProfile(), source, QString::fromUtf8(token)};
}

void TestPageRequestBuilder::encodesAsTheSdkDoes()
{
    FetchQuery query;
    query.status = QStringLiteral("failed");
    query.eventType = QStringLiteral("message.sent,call.initiated");
    query.startedAt.from = Instant::fromIso("2019-03-29T11:10:00Z");
    const auto request = telnyxAt("").page(query, 2);
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(),
        "https://api.telnyx.com/v2/webhook_deliveries?filter%5Bstatus%5D%5Beq%5D=failed"
        "&filter%5Bevent_type%5D=message.sent%2Ccall.initiated"
        "&filter%5Bstarted_at%5D%5Bgte%5D=2019-03-29T11%3A10%3A00.000Z"
        "&page%5Bnumber%5D=2&page%5Bsize%5D=250");
    QCOMPARE(request->method, "GET");
    QCOMPARE(request->headers.value("Authorization"), QByteArray("Bearer KEY1"));
}

void TestPageRequestBuilder::joinsBaseUrls_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* base, const char* start) {
        QTest::newRow(base) << QString::fromLatin1(base) << QByteArray(start);
    };
    row("https://api.telnyx.com/v2/", "https://api.telnyx.com/v2/webhook_deliveries?");
    row("https://proxy.example:8443/a%20b/v2",
        "https://proxy.example:8443/a%20b/v2/webhook_deliveries?");
    row("http://localhost:3000", "http://localhost:3000/webhook_deliveries?");
    row("http://127.0.0.1:3000/", "http://127.0.0.1:3000/webhook_deliveries?");
    row("http://[::1]:3000/v2", "http://[::1]:3000/v2/webhook_deliveries?");
}

void TestPageRequestBuilder::joinsBaseUrls()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, start);
    const auto request = telnyxAt(base.toLatin1().constData()).page({}, 1);
    QVERIFY(request);
    QVERIFY2(request->url.toEncoded().startsWith(start), request->url.toEncoded().constData());
}

void TestPageRequestBuilder::refusesBaseUrls_data()
{
    QTest::addColumn<QString>("base");
    for (const char* base : {"http://api.telnyx.com/v2", "https://user:secret@api.telnyx.com/v2",
             "https://user@host", "ftp://localhost/", "file:///etc/passwd", "https:///v2",
             "https://host/?a=b", "https://host/#x", "http://127.evil.example/",
             "http://127.0.0.1.evil.example/", "http://localhost.evil.example", "//host/v2"})
        QTest::newRow(base) << QString::fromLatin1(base);
}

void TestPageRequestBuilder::refusesBaseUrls()
{
    QFETCH(QString, base);
    const auto request = telnyxAt(base.toLatin1().constData()).page({}, 1);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, FetchError::Kind::InvalidRequest);
    QVERIFY(!request.error().cause.contains(QStringLiteral("secret")));
}

void TestPageRequestBuilder::cleansTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("header"); // empty: refused
    QTest::newRow("bare") << QStringLiteral("KEY1") << QByteArray("Bearer KEY1");
    QTest::newRow("with Bearer") << QStringLiteral(" Bearer KEY1\n") << QByteArray("Bearer KEY1");
    QTest::newRow("whole header") << QStringLiteral("authorization: bearer KEY1")
                                  << QByteArray("Bearer KEY1");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("line feed inside") << QStringLiteral("KEY1\r\nX: y") << QByteArray();
}

void TestPageRequestBuilder::cleansTokens()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, header);
    const auto request = telnyxAt("", token.toUtf8().constData()).page({}, 1);
    QCOMPARE(request.isOk(), !header.isEmpty());
    if (request)
        QCOMPARE(request->headers.value("Authorization"), header);
    else
        QCOMPARE(request.error().kind,
            token.isEmpty() ? FetchError::Kind::SecretMissing : FetchError::Kind::InvalidRequest);
}

void TestPageRequestBuilder::boundsPageSize()
{
    FetchQuery query;
    query.pageSize = 7;
    QVERIFY(telnyxAt("").page(query, 1)->url.toEncoded().endsWith("page%5Bsize%5D=7"));
    query.pageSize = 5000;
    QVERIFY(telnyxAt("").page(query, 1)->url.toEncoded().endsWith("page%5Bsize%5D=250"));
}

void TestPageRequestBuilder::refusesUnknownFilters()
{
    auto profile = std::make_shared<ProviderProfile>(*telnyxProfile());
    profile->list.filters.clear();
    FetchQuery query;
    query.status = QStringLiteral("failed");
    const auto request = PageRequestBuilder(profile, Source(), QStringLiteral("k")).page(query, 1);
    QVERIFY(!request);
    QVERIFY(request.error().cause.contains(QStringLiteral("status")));
}

void TestPageRequestBuilder::fillsParameters()
{
    auto profile = std::make_shared<ProviderProfile>(*telnyxProfile());
    profile->list.path = QStringLiteral("/apps/{app}/calls");
    profile->parameters.append({QStringLiteral("app"), QStringLiteral("App"), QString(), true});
    Source source;
    QVERIFY(!PageRequestBuilder(profile, source, QStringLiteral("k")).page({}, 1));
    source.parameters.insert(QStringLiteral("app"), QStringLiteral("a/../b"));
    const auto request = PageRequestBuilder(profile, source, QStringLiteral("k")).page({}, 1);
    QVERIFY(request);
    QVERIFY(request->url.toEncoded().contains("/apps/a%2F..%2Fb/calls?"));
}

QTEST_GUILESS_MAIN(TestPageRequestBuilder)
#include "tst_pagerequestbuilder.moc"
