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
    QCOMPARE(*result, (QList<LookupChoice>{{u"7"_s, u"web"_s}}));
    QCOMPARE(m_transport.requests().last().url.path(QUrl::FullyEncoded), u"/repos/o/r%20s/hooks"_s);
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
