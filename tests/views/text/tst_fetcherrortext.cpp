// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/fetcherrortext.h"

#include <QTest>

using namespace std::chrono_literals;
using waybill::FetchError;
using waybill::FetchErrorText;
using Kind = waybill::FetchError::Kind;

class TestFetchErrorText : public QObject
{
    Q_OBJECT

private slots:
    void namesSourcePageAndCause();
    void prefersTheProvidersWords();
    void saysHowLongToWait();
    void withoutStatus();
    void sourceNamesAreNotTemplates();
    void everyKindHasASentence_data();
    void everyKindHasASentence();
    void oneLineIsMadeOfSentences();
};

void TestFetchErrorText::namesSourcePageAndCause()
{
    FetchError error;
    error.kind = Kind::Dropped;
    error.cause = QStringLiteral("Connection closed");
    error.page = 7;
    QCOMPARE(describeFetchError(error, QStringLiteral("Telnyx live")),
        (FetchErrorText{
            QStringLiteral("Telnyx live closed the connection before the answer was complete."),
            QStringLiteral("Page 7: Connection closed"),
            QStringLiteral("Try again. If it stays so, look for a proxy in between.")}));
}

void TestFetchErrorText::prefersTheProvidersWords()
{
    FetchError error;
    error.kind = Kind::Unauthorized;
    error.httpStatus = 401;
    error.cause = QStringLiteral("HTTP 401");
    error.providerCode = QStringLiteral("10009");
    error.providerTitle = QStringLiteral("Authentication failed");
    error.providerDetail = QStringLiteral("The API key is not valid.");
    const FetchErrorText text = describeFetchError(error, QStringLiteral("telnyx"));
    QCOMPARE(text.headline, QStringLiteral("telnyx does not accept the token (401)."));
    QCOMPARE(text.detail, QStringLiteral("10009 Authentication failed: The API key is not valid."));
    error.providerCode.clear();
    error.providerDetail = error.providerTitle;
    QCOMPARE(describeFetchError(error, {}).detail, QStringLiteral("Authentication failed"));
}

void TestFetchErrorText::saysHowLongToWait()
{
    FetchError error;
    error.kind = Kind::RateLimited;
    error.httpStatus = 429;
    QCOMPARE(describeFetchError(error, {}).advice, QStringLiteral("Try again later."));
    error.retryAfter = 20min;
    QCOMPARE(describeFetchError(error, {}).advice, QStringLiteral("Try again in 20 min 00 s."));
}

void TestFetchErrorText::withoutStatus()
{
    FetchError error;
    error.kind = Kind::ServerError;
    QCOMPARE(describeFetchError(error, QStringLiteral("X")).headline,
        QStringLiteral("X answered with an error of its own."));
}

void TestFetchErrorText::sourceNamesAreNotTemplates()
{
    FetchError error;
    error.kind = Kind::Refused;
    error.httpStatus = 422;
    QCOMPARE(describeFetchError(error, QStringLiteral("a%2b%1")).headline,
        QStringLiteral("a%2b%1 refused the request (422)."));
}

void TestFetchErrorText::everyKindHasASentence_data()
{
    QTest::addColumn<Kind>("kind");
    for (int kind = 0; kind <= int(Kind::Storage); ++kind)
        QTest::addRow("%d", kind) << Kind(kind);
}

void TestFetchErrorText::everyKindHasASentence()
{
    QFETCH(Kind, kind);
    FetchError error;
    error.kind = kind;
    const FetchErrorText text = describeFetchError(error, QStringLiteral("Telnyx"));
    QVERIFY(text.headline.contains(QStringLiteral("Telnyx")));
    QVERIFY(text.headline.endsWith(u'.'));
    QVERIFY(!text.headline.contains(u'%'));
    QVERIFY(text.advice.endsWith(u'.'));
    QVERIFY(text.detail.isEmpty());
}

void TestFetchErrorText::oneLineIsMadeOfSentences()
{
    const FetchErrorText text{QStringLiteral("It failed."),
        QStringLiteral("Page 1: Connection refused"), QStringLiteral("Try again.")};
    QCOMPARE(text.oneLine(), QStringLiteral("It failed. Page 1: Connection refused. Try again."));
    QCOMPARE((FetchErrorText{QStringLiteral("It failed."), {}, {}}.oneLine()),
        QStringLiteral("It failed."));
}

QTEST_GUILESS_MAIN(TestFetchErrorText)
#include "tst_fetcherrortext.moc"
