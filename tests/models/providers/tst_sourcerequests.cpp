// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagerows.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSourceRequests : public QObject
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
    void sendsHeaders();
    void authorises_data();
    void authorises();
    void choosesTheRoot_data();
    void choosesTheRoot();
    void aRootWithoutNamesIsForThoseWhoGiveNone();
    void asksAboutARow_data();
    void asksAboutARow();
    void namesARow();
    void sendsAgain();
    void looksUp();
    void goesOnAtTheToldUrl_data();
    void goesOnAtTheToldUrl();
};

static SourceRequests telnyxAt(const char* baseUrl, const char* token = "KEY1")
{
    Source source;
    source.baseUrl = QUrl(QString::fromLatin1(baseUrl));
    return {telnyxProfile(), source, QString::fromUtf8(token)};
}

void TestSourceRequests::encodesAsTheSdkDoes()
{
    FetchQuery query;
    query.status = QStringLiteral("failed");
    query.eventType = QStringLiteral("message.sent,call.initiated");
    query.startedAt.from = Instant::fromIso("2019-03-29T11:10:00Z");
    const auto request = telnyxAt("").page(query, {2, {}});
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(),
        "https://api.telnyx.com/v2/webhook_deliveries?filter%5Bstatus%5D%5Beq%5D=failed"
        "&filter%5Bevent_type%5D=message.sent%2Ccall.initiated"
        "&filter%5Bstarted_at%5D%5Bgte%5D=2019-03-29T11%3A10%3A00.000Z"
        "&page%5Bnumber%5D=2&page%5Bsize%5D=250");
    QCOMPARE(request->method, "GET");
    QCOMPARE(request->headers.value("Authorization"), QByteArray("Bearer KEY1"));
}

void TestSourceRequests::joinsBaseUrls_data()
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

void TestSourceRequests::joinsBaseUrls()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, start);
    const auto request = telnyxAt(base.toLatin1().constData()).page({}, {});
    QVERIFY(request);
    QVERIFY2(request->url.toEncoded().startsWith(start), request->url.toEncoded().constData());
}

void TestSourceRequests::refusesBaseUrls_data()
{
    QTest::addColumn<QString>("base");
    for (const char* base : {"http://api.telnyx.com/v2", "https://user:secret@api.telnyx.com/v2",
             "https://user@host", "ftp://localhost/", "file:///etc/passwd", "https:///v2",
             "https://host/?a=b", "https://host/#x", "http://127.evil.example/",
             "http://127.0.0.1.evil.example/", "http://localhost.evil.example", "//host/v2"})
        QTest::newRow(base) << QString::fromLatin1(base);
}

void TestSourceRequests::refusesBaseUrls()
{
    QFETCH(QString, base);
    const auto request = telnyxAt(base.toLatin1().constData()).page({}, {});
    QVERIFY(!request);
    QCOMPARE(request.error().kind, FetchError::Kind::InvalidRequest);
    QVERIFY(!request.error().cause.contains(QStringLiteral("secret")));
}

void TestSourceRequests::cleansTokens_data()
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

void TestSourceRequests::cleansTokens()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, header);
    const auto request = telnyxAt("", token.toUtf8().constData()).page({}, {});
    QCOMPARE(request.isOk(), !header.isEmpty());
    if (request)
        QCOMPARE(request->headers.value("Authorization"), header);
    else
        QCOMPARE(request.error().kind,
            token.isEmpty() ? FetchError::Kind::SecretMissing : FetchError::Kind::InvalidRequest);
}

void TestSourceRequests::boundsPageSize()
{
    FetchQuery query;
    query.pageSize = 7;
    QVERIFY(telnyxAt("").page(query, {})->url.toEncoded().endsWith("page%5Bsize%5D=7"));
    query.pageSize = 5000;
    QVERIFY(telnyxAt("").page(query, {})->url.toEncoded().endsWith("page%5Bsize%5D=250"));
}

void TestSourceRequests::refusesUnknownFilters()
{
    auto profile = std::make_shared<ProviderProfile>(*telnyxProfile());
    profile->list.filters.clear();
    FetchQuery query;
    query.status = QStringLiteral("failed");
    const auto request = SourceRequests(profile, Source(), QStringLiteral("k")).page(query, {});
    QVERIFY(!request);
    QVERIFY(request.error().cause.contains(QStringLiteral("status")));
}

void TestSourceRequests::fillsParameters()
{
    auto profile = std::make_shared<ProviderProfile>(*telnyxProfile());
    profile->list.path = QStringLiteral("/apps/{app}/calls");
    profile->parameters.append({QStringLiteral("app"), QStringLiteral("App"), QString(), true});
    Source source;
    QVERIFY(!SourceRequests(profile, source, QStringLiteral("k")).page({}, {}));
    source.parameters.insert(QStringLiteral("app"), QStringLiteral("a/../b"));
    const auto request = SourceRequests(profile, source, QStringLiteral("k")).page({}, {});
    QVERIFY(request);
    QVERIFY(request->url.toEncoded().contains("/apps/a%2F..%2Fb/calls?"));
}

/// Hooks of repositories and organisations, with a call for one row and one to send again.
static ProviderProfile hooksProfile()
{
    ProviderProfile profile;
    profile.baseUrl = QUrl(u"https://api.example.com"_s);
    profile.auth.header = "Authorization";
    profile.auth.valueTemplate = u"Bearer {token}"_s;
    profile.parameters = {{u"owner"_s, u"Owner"_s, {}, false, {}},
        {u"repo"_s, u"Repository"_s, {}, false, {}}, {u"org"_s, u"Organisation"_s, {}, false, {}}};
    profile.roots = {{u"Repository webhook"_s, u"/repos/{owner}/{repo}"_s},
        {u"Organisation webhook"_s, u"/orgs/{org}"_s}};
    profile.list.path = u"{root}/deliveries"_s;
    profile.list.paging.style = Paging::Style::LinkHeader;
    profile.calls = {{u"detail"_s, u"{root}/deliveries/{attemptId}"_s,
        {{u"endpoint"_s, u"{endpointId}"_s}}, {}, true}};
    profile.redelivery = {"POST", u"{root}/deliveries/{id}/attempts"_s,
        u"{\"event\":\"{eventId}\",\"to\":{\"endpoint\":\"{endpointId}\"}}"_s, {}};
    return profile;
}

static SourceRequests requestsOf(
    const ProviderProfile& profile, const NamedValues& parameters, const QString& token = u"KEY"_s)
{
    Source source;
    source.parameters = parameters;
    return {std::make_shared<const ProviderProfile>(profile), source, token};
}

static const NamedValues repository{{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s}};

void TestSourceRequests::sendsHeaders()
{
    ProviderProfile profile = hooksProfile();
    const auto plain = requestsOf(profile, repository).page({}, {});
    QVERIFY(plain);
    QCOMPARE(plain->headers,
        HttpHeaders({{"Accept", "application/json"}, {"Authorization", "Bearer KEY"}}));
    profile.requestHeaders = {{"accept", "application/vnd.x+json"}, {"X-Version", "7"}};
    const auto own = requestsOf(profile, repository).page({}, {});
    QVERIFY(own);
    QCOMPARE(own->headers,
        HttpHeaders({{"accept", "application/vnd.x+json"}, {"X-Version", "7"},
            {"Authorization", "Bearer KEY"}}));
}

void TestSourceRequests::authorises_data()
{
    QTest::addColumn<QString>("valueTemplate");
    QTest::addColumn<QString>("base64");
    QTest::addColumn<QByteArray>("header"); // empty: refused
    QTest::newRow("another word") << u"ARTA_APIKey {token}"_s << QString()
                                  << QByteArray("ARTA_APIKey KEY");
    QTest::newRow("bare") << u"{token}"_s << QString() << QByteArray("KEY");
    QTest::newRow("basic") << u"Basic {base64}"_s << u"{owner}/token:{token}"_s
                           << QByteArray("Basic " + QByteArray("o/token:KEY").toBase64());
    QTest::newRow("name not given") << u"Basic {base64}"_s << u"{org}:{token}"_s << QByteArray();
}

void TestSourceRequests::authorises()
{
    QFETCH(QString, valueTemplate);
    QFETCH(QString, base64);
    QFETCH(QByteArray, header);
    ProviderProfile profile = hooksProfile();
    profile.auth.valueTemplate = valueTemplate;
    profile.auth.base64 = base64;
    const auto request = requestsOf(profile, repository).page({}, {});
    QCOMPARE(request.isOk(), !header.isEmpty());
    if (request)
        QCOMPARE(request->headers.value("Authorization"), header);
    else
        QVERIFY(request.error().cause.contains(u"org"_s));
}

void TestSourceRequests::choosesTheRoot_data()
{
    QTest::addColumn<NamedValues>("parameters");
    QTest::addColumn<QString>("said"); // the path, or the error
    const QString missing = u"owner, repo (Repository webhook) or org (Organisation webhook)"_s;
    QTest::newRow("first") << repository << u"/repos/o/r/deliveries"_s;
    QTest::newRow("second") << NamedValues{{u"org"_s, u"a/b"_s}} << u"/orgs/a%2Fb/deliveries"_s;
    QTest::newRow("half of the first, and the second")
        << NamedValues{{u"owner"_s, u"o"_s}, {u"org"_s, u"x"_s}} << u"/orgs/x/deliveries"_s;
    QTest::newRow("half of the first") << NamedValues{{u"owner"_s, u"o"_s}} << missing;
    QTest::newRow("none") << NamedValues{} << missing;
    QTest::newRow("dots") << NamedValues{{u"org"_s, u".."_s}} << u"only dots"_s;
}

void TestSourceRequests::choosesTheRoot()
{
    QFETCH(NamedValues, parameters);
    QFETCH(QString, said);
    const auto request = requestsOf(hooksProfile(), parameters).page({}, {});
    if (request)
        QCOMPARE(request->url.path(QUrl::FullyEncoded), said);
    else
        QVERIFY2(request.error().cause.contains(said), qPrintable(request.error().cause));
}

void TestSourceRequests::aRootWithoutNamesIsForThoseWhoGiveNone()
{
    ProviderProfile profile = hooksProfile();
    profile.roots.append({u"App webhook"_s, u"/app"_s});
    const auto none = requestsOf(profile, {}).page({}, {});
    QVERIFY(none);
    QCOMPARE(none->url.path(), u"/app/deliveries"_s);
    const auto half = requestsOf(profile, {{u"owner"_s, u"o"_s}}).page({}, {});
    QVERIFY(!half);
    QVERIFY(half.error().cause.contains(u"not given: owner, repo"_s));
}

void TestSourceRequests::asksAboutARow_data()
{
    QTest::addColumn<RowNames>("row");
    QTest::addColumn<QString>("said"); // the URL, or the error
    QTest::newRow("all told") << RowNames{u"d"_s, u"e"_s, u"ep 1"_s, u"9/9"_s}
                              << u"https://api.example.com/repos/o/r/deliveries/9%2F9"
                                 "?endpoint=ep%201"_s;
    QTest::newRow("path's name") << RowNames{u"d"_s, u"e"_s, u"ep"_s, {}}
                                 << u"not given: attemptId"_s;
    QTest::newRow("query's name") << RowNames{u"d"_s, u"e"_s, {}, u"9"_s}
                                  << u"not given: endpointId"_s;
    QTest::newRow("dots") << RowNames{u"d"_s, u"e"_s, u"ep"_s, u".."_s} << u"only dots"_s;
}

void TestSourceRequests::asksAboutARow()
{
    QFETCH(RowNames, row);
    QFETCH(QString, said);
    const ProviderProfile profile = hooksProfile();
    const auto request = requestsOf(profile, repository).rowCall(*profile.call(u"detail"_s), row);
    if (!request) {
        QCOMPARE(request.error().kind, FetchError::Kind::InvalidRequest);
        QVERIFY2(request.error().cause.contains(said), qPrintable(request.error().cause));
        return;
    }
    QCOMPARE(request->method, "GET");
    QCOMPARE(QString::fromLatin1(request->url.toEncoded()), said);
    QCOMPARE(request->headers.value("Authorization"), QByteArray("Bearer KEY"));
}

void TestSourceRequests::namesARow()
{
    PageRows page;
    page.texts.append("ep_1");
    DeliveryRow row;
    row.id = "58474f00-b361-11eb";
    row.recordId = "9007199254740993";
    row.eventId = "evt";
    row.endpointId = 1;
    const RowNames names{u"58474f00-b361-11eb"_s, u"evt"_s, u"ep_1"_s, u"9007199254740993"_s};
    QCOMPARE(RowNames::of(page, row), names);
}

void TestSourceRequests::sendsAgain()
{
    ProviderProfile profile = hooksProfile();
    const RowNames row{u"d"_s, u"e\"1\"\n"_s, u"ep"_s, u"9"_s};
    const auto request = requestsOf(profile, repository).redelivery(row);
    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QCOMPARE(request->url.path(), u"/repos/o/r/deliveries/d/attempts"_s);
    QCOMPARE(request->body, "{\"event\":\"e\\\"1\\\"\\n\",\"to\":{\"endpoint\":\"ep\"}}");
    QCOMPARE(request->headers.value("Content-Type"), QByteArray("application/json"));

    const auto nameless = requestsOf(profile, repository).redelivery({u"d"_s, {}, {}, {}});
    QVERIFY(!nameless);
    QVERIFY(nameless.error().cause.contains(u"eventId, endpointId"_s));
    profile.redelivery.body.clear();
    const auto bare = requestsOf(profile, repository).redelivery({u"d"_s, {}, {}, {}});
    QVERIFY(bare);
    QVERIFY(bare->body.isEmpty());
    QVERIFY(!bare->headers.contains("Content-Type"));
    profile.redelivery = {};
    QVERIFY(!requestsOf(profile, repository).redelivery(row));
}

void TestSourceRequests::looksUp()
{
    Lookup lookup{.path = u"/repos/{owner}/{repo}/hooks"_s,
        .query = {{u"mine"_s, u"1"_s}, {u"of"_s, u"{org}"_s}},
        .paging = {.style = Paging::Style::LinkHeader, .sizeParameter = u"n"_s, .maxSize = 50}};
    const SourceRequests requests = requestsOf(hooksProfile(), repository);
    const auto request = requests.lookup(lookup, {});
    QVERIFY(request);
    const QByteArray hooks = "https://api.example.com/repos/o/r/hooks";
    QCOMPARE(request->url.toEncoded(), hooks + "?mine=1&n=50");
    const auto second = requests.lookup(lookup, {2, "?page=2"});
    QVERIFY(second);
    QCOMPARE(second->url.toEncoded(), hooks + "?page=2");
    QVERIFY(!requests.lookup(lookup, {2, "https://evil.example/"}));
    lookup.paging = {.style = Paging::Style::Number, .parameter = u"page"_s};
    QCOMPARE(requests.lookup(lookup, {3, {}})->url.toEncoded(), hooks + "?mine=1&page=3");
    QVERIFY(!requestsOf(hooksProfile(), {}).lookup(lookup, {}));
    const auto tokenless = requestsOf(hooksProfile(), repository, u" "_s).lookup(lookup, {});
    QVERIFY(!tokenless);
    QCOMPARE(tokenless.error().kind, FetchError::Kind::SecretMissing);
}

void TestSourceRequests::goesOnAtTheToldUrl_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("url"); // empty: refused
    const QByteArray list = "https://api.example.com/repos/o/r/deliveries";
    QTest::newRow("first page") << QByteArray() << list;
    QTest::newRow("told") << QByteArray(list + "?per_page=9&cursor=v1_41")
                          << QByteArray(list + "?per_page=9&cursor=v1_41");
    QTest::newRow("relative") << QByteArray("?cursor=v1_41") << QByteArray(list + "?cursor=v1_41");
    QTest::newRow("elsewhere") << QByteArray("https://evil.example/") << QByteArray();
}

void TestSourceRequests::goesOnAtTheToldUrl()
{
    QFETCH(QByteArray, next);
    QFETCH(QByteArray, url);
    const auto request = requestsOf(hooksProfile(), repository).page({}, {2, next});
    QCOMPARE(request.isOk(), !url.isEmpty());
    if (request)
        QCOMPARE(request->url.toEncoded(), url);
    else
        QVERIFY(request.error().cause.contains(u"https://evil.example"_s));
}

QTEST_GUILESS_MAIN(TestSourceRequests)
#include "tst_sourcerequests.moc"
