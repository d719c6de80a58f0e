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
    void deletingItCancels();

private:
    static std::shared_ptr<const SourceRequests> requests(const QMap<QString, QString>& parameters)
    {
        Source source;
        source.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
        source.parameters = parameters;
        return std::make_shared<SourceRequests>(shippedProfile(u"github"_s), source, u"t"_s);
    }

    LookupResult run(const QMap<QString, QString>& parameters, const QString& parameter)
    {
        LookupCall call(&m_transport, &m_clock, requests(parameters), parameter);
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
