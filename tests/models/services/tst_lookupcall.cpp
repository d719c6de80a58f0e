// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "faketransport.h"
#include "providers/sourcerequests.h"
#include "services/lookupcall.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using Values = QMap<QString, QString>;

class TestLookupCall : public QObject
{
    Q_OBJECT

private slots:
    void listsTheChoices();
    void asksForWhatWasGiven();
    void followsThePages();
    void keepsWhatItHasWhenALaterPageFails_data();
    void keepsWhatItHasWhenALaterPageFails();
    void passesOnTheRefusal();
    void doesNotWaitForATooBusyProvider();
    void asksNothingWithoutWhatThePathNeeds();
    void refusesAParameterWithoutLookUp();
    void readsWhatProvidersList_data();
    void readsWhatProvidersList();
    void deletingItCancels();

private:
    static std::shared_ptr<const SourceRequests> requests(
        const QMap<QString, QString>& parameters, const QString& provider = u"github"_s)
    {
        Source source;
        source.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
        source.parameters = parameters;
        return std::make_shared<SourceRequests>(shippedProfile(provider), source, u"t"_s);
    }

    LookupResult run(const QMap<QString, QString>& parameters, const QString& parameter,
        const QString& provider = u"github"_s)
    {
        LookupCall call(&m_transport, &m_clock, requests(parameters, provider), parameter);
        std::optional<LookupResult> answer;
        connect(&call, &LookupCall::finished, this,
            [&answer](const LookupResult& result) { answer = result; });
        call.start();
        [&answer] { QTRY_VERIFY(answer); }();
        return answer.value_or(Failure{FetchError{}});
    }

    const QMap<QString, QString> m_repository{{u"owner"_s, u"o"_s}, {u"repo"_s, u"r s"_s}};
    FakeTransport m_transport;
    FakeClock m_clock;
};

void TestLookupCall::listsTheChoices()
{
    m_transport.enqueue(httpAnswer(200, "[{\"id\": 7, \"name\": \"web\"}]"));
    const LookupResult result = run(m_repository, u"hook_id"_s);
    QVERIFY(result);
    QCOMPARE(*result, (LookupChoices{{{u"7"_s, u"web"_s}}, true}));
    QCOMPARE(m_transport.requests().last().url.path(QUrl::FullyEncoded), u"/repos/o/r%20s/hooks"_s);
    QCOMPARE(m_transport.requests().last().url.query(), u"per_page=100"_s);
}

void TestLookupCall::asksForWhatWasGiven()
{
    m_transport.enqueue(httpAnswer(200, "[]"));
    QVERIFY(run({{u"org"_s, u"acme"_s}}, u"hook_id"_s));
    QCOMPARE(m_transport.requests().last().url.path(), u"/orgs/acme/hooks"_s);
    m_transport.enqueue(httpAnswer(200, "[{\"login\": \"acme\"}]"));
    const LookupResult organisations = run({}, u"org"_s);
    QVERIFY(organisations);
    QCOMPARE(organisations->list, (QList<LookupChoice>{{u"acme"_s, {}}}));
}

static HttpResult linked(const QByteArray& body, const QByteArray& next)
{
    return httpAnswer(200, body, {{"Link", "<" + next + ">; rel=\"next\""}});
}

void TestLookupCall::followsThePages()
{
    const QByteArray hooks = "http://127.0.0.1:1/repos/o/r%20s/hooks";
    m_transport.enqueue(linked("[{\"id\": 7}]", hooks + "?per_page=100&page=2"));
    m_transport.enqueue(linked("[{\"id\": 8}, {\"id\": 7}]", hooks + "?per_page=100&page=3"));
    m_transport.enqueue(httpAnswer(200, "[{\"id\": 9}]"));
    const LookupResult result = run(m_repository, u"hook_id"_s);
    QVERIFY(result);
    QCOMPARE(*result, (LookupChoices{{{u"7"_s, {}}, {u"8"_s, {}}, {u"9"_s, {}}}, true}));
    QCOMPARE(m_transport.requests().last().url.query(), u"per_page=100&page=3"_s);
    QCOMPARE(m_transport.requests().last().headers.value("Authorization"), QByteArray("Bearer t"));
}

void TestLookupCall::keepsWhatItHasWhenALaterPageFails_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("requests");
    QTest::newRow("an error") << QByteArray("?page=2") << 500 << qsizetype(2);
    QTest::newRow("too busy") << QByteArray("?page=2") << 429 << qsizetype(2);
    QTest::newRow("no list") << QByteArray("?page=2") << 200 << qsizetype(2);
    QTest::newRow("elsewhere") << QByteArray("https://evil.example/") << 200 << qsizetype(1);
}

void TestLookupCall::keepsWhatItHasWhenALaterPageFails()
{
    QFETCH(QByteArray, next);
    QFETCH(int, status);
    const qsizetype before = m_transport.requests().size();
    m_transport.setHandler([&](const HttpRequest& request) {
        return request.url.query().contains(u"page=2"_s) ? httpAnswer(status, "{}")
                                                         : linked("[{\"id\": 7}]", next);
    });
    const LookupResult result = run(m_repository, u"hook_id"_s);
    m_transport.setHandler({});
    QVERIFY(result);
    QCOMPARE(*result, (LookupChoices{{{u"7"_s, {}}}, false}));
    QTEST(m_transport.requests().size() - before, "requests");
}

void TestLookupCall::passesOnTheRefusal()
{
    m_transport.enqueue(httpAnswer(401, "{\"message\": \"Bad credentials\"}"));
    const LookupResult result = run(m_repository, u"hook_id"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::Unauthorized);
    QCOMPARE(result.error().providerTitle, u"Bad credentials"_s);
}

void TestLookupCall::doesNotWaitForATooBusyProvider()
{
    m_transport.enqueue(httpAnswer(429, "{}", {{"Retry-After", "600"}}));
    const LookupResult result = run(m_repository, u"hook_id"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::RateLimited);
}

void TestLookupCall::asksNothingWithoutWhatThePathNeeds()
{
    const qsizetype before = m_transport.requests().size();
    const LookupResult result = run({}, u"hook_id"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::InvalidRequest);
    QCOMPARE(m_transport.requests().size(), before);
}

void TestLookupCall::refusesAParameterWithoutLookUp()
{
    for (const QString& name : {u"owner"_s, u"nobody"_s}) {
        const LookupResult result = run(m_repository, name);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, FetchError::Kind::InvalidRequest);
    }
}

/// Answers as the providers' documentation and client libraries have them, with the words that the
/// profile reads.
void TestLookupCall::readsWhatProvidersList_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<Values>("given");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("label");
    const auto row = [](const char* provider, const char* parameter, const Values& given,
                         const char* request, const char* answer, const char* label) {
        QTest::addRow("%s, %s", provider, parameter)
            << QString::fromLatin1(provider) << QString::fromLatin1(parameter) << given
            << QString::fromLatin1(request) << QByteArray(answer) << QString::fromUtf8(label);
    };
    row("contentful", "space_id", {}, "/spaces?skip=0&limit=100",
        R"({"total": 1, "items": [{"sys": {"id": "7"}, "name": "Shop"}]})", "Shop");
    row("gitlab", "group", {}, "/groups?min_access_level=50&per_page=100",
        R"([{"id": 7, "full_path": "a/b"}])", "a/b");
    row("gitlab", "hook_id", {{u"group"_s, u"a/b"_s}}, "/groups/a%2Fb/hooks?page=1&per_page=20",
        R"([{"id": 7, "url": "https://x"}])", "https://x");
    row("hookdeck", "webhook_id", {}, "/connections?limit=255",
        R"({"pagination": {"limit": 255}, "count": 1,
            "models": [{"id": "7", "name": "prod", "full_name": "shop -> prod"}]})",
        "shop -> prod · prod");
    row("outpost", "tenant_id", {}, "/tenants?limit=100",
        R"({"models": [{"id": "7"}], "pagination": {"next": null}, "count": 1})", "");
    row("outpost", "destination_id", {{u"tenant_id"_s, u"t"_s}}, "/tenants/t/destinations",
        R"([{"id": "7", "type": "webhook", "target": "https://x"}])", "https://x · webhook");
    row("polar", "endpoint_id", {}, "/v1/webhooks/endpoints?page=1&limit=100",
        R"({"items": [{"id": "7", "url": "https://x", "name": null}],
            "pagination": {"total_count": 1, "max_page": 1}})",
        "https://x");
    row("svix", "endpoint_id", {{u"app_id"_s, u"a"_s}}, "/api/v1/app/a/endpoint?limit=250",
        R"({"data": [{"id": "7", "url": "https://x", "description": ""}], "done": true,
            "iterator": "i"})",
        "https://x");
    row("zendesk", "webhook_id", {{u"email"_s, u"e"_s}}, "/api/v2/webhooks?page%5Bsize%5D=100",
        R"({"webhooks": [{"id": "7", "name": "Shop", "endpoint": "https://x"}],
            "meta": {"has_more": false, "after_cursor": "c"}})",
        "Shop · https://x");
}

void TestLookupCall::readsWhatProvidersList()
{
    QFETCH(QString, provider);
    QFETCH(QString, parameter);
    QFETCH(Values, given);
    QFETCH(QByteArray, answer);
    QFETCH(QString, label);
    m_transport.setHandler([&](const HttpRequest& request) {
        const bool isFirst = !request.url.query().startsWith(u"page=2&"_s);
        return httpAnswer(200, isFirst ? answer : QByteArray("[]"));
    });
    const qsizetype before = m_transport.requests().size();
    const LookupResult result = run(given, parameter, provider);
    m_transport.setHandler({});
    QVERIFY(result);
    QCOMPARE(*result, (LookupChoices{{{u"7"_s, label}}, true}));
    const QUrl& asked = m_transport.requests().at(before).url;
    QTEST(
        asked.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority), "request");
}

void TestLookupCall::deletingItCancels()
{
    m_transport.setPicker([](int) { return -1; });
    const int before = m_transport.cancelledCount();
    {
        LookupCall call(&m_transport, &m_clock, requests(m_repository), u"hook_id"_s);
        call.start();
        QTRY_COMPARE(m_transport.openCount(), 1);
    }
    QCOMPARE(m_transport.cancelledCount(), before + 1);
}

QTEST_GUILESS_MAIN(TestLookupCall)
#include "tst_lookupcall.moc"
