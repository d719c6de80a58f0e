// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/requesturl.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestRequestUrl : public QObject
{
    Q_OBJECT

private slots:
    void judgesBaseUrls_data();
    void judgesBaseUrls();
    void joins_data();
    void joins();
    void goesOnAtTheSameOrigin_data();
    void goesOnAtTheSameOrigin();
    void doesNotGoElsewhere_data();
    void doesNotGoElsewhere();
};

void TestRequestUrl::judgesBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char* url, bool isRight) {
        QTest::newRow(url) << QString::fromLatin1(url) << isRight;
    };
    row("https://api.example.com/v2", true);
    row("http://localhost:3000", true);
    row("http://a.localhost/", true);
    row("http://127.9.9.9/", true);
    row("http://api.example.com/", false);
    row("http://127.0.0.1.evil.example/", false);
    row("https://user@host/", false);
    row("https://host/?a=b", false);
    row("https://host/#a", false);
    row("ftp://localhost/", false);
    row("file:///etc/passwd", false);
    row("", false);
}

void TestRequestUrl::judgesBaseUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, isRight);
    QCOMPARE(baseUrlProblem(QUrl(url)).isEmpty(), isRight);
}

void TestRequestUrl::joins_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("url"); // empty: refused
    const auto row = [](const char* path, const char* url, const char* base = "https://a.example") {
        QTest::newRow(path) << QString::fromLatin1(base) << QByteArray(path) << QByteArray(url);
    };
    row("/x", "https://a.example/x?q=1");
    row("/y", "https://a.example/v1/y?q=1", "https://a.example/v1/");
    row("/projects/group%2Fproj/hooks", "https://a.example/projects/group%2Fproj/hooks?q=1");
    row("/a.b/..c", "https://a.example/a.b/..c?q=1");
    row("/x/../y", "");
    row("/x/.", "");
    row("@evil.example/", "");
    row(".evil.example/", "");
    row(":8443/", "");
}

void TestRequestUrl::joins()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, url);
    const auto joined = urlBelow(QUrl(base), path, "q=1");
    QCOMPARE(joined.isOk(), !url.isEmpty());
    if (joined)
        QCOMPARE(joined->toEncoded(), url);
    else
        QCOMPARE(joined.error().kind, FetchError::Kind::InvalidRequest);
}

void TestRequestUrl::goesOnAtTheSameOrigin_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char* next, const char* url) {
        QTest::newRow(next) << QByteArray(next) << QByteArray(url);
    };
    row("https://a.example/v1/list?after=2", "https://a.example/v1/list?after=2");
    row("https://A.EXAMPLE:443/v1/list?after=%2B2%26",
        "https://a.example:443/v1/list?after=%2B2%26");
    row("?after=2", "https://a.example/v1/list?after=2");
    row("/other?x", "https://a.example/other?x");
    row("page2#top", "https://a.example/v1/page2");
}

void TestRequestUrl::goesOnAtTheSameOrigin()
{
    QFETCH(QByteArray, next);
    const auto url = nextPageUrl(QUrl(u"https://a.example/v1/list?size=9"_s), next);
    QVERIFY(url);
    QTEST(url->toEncoded(), "url");
}

void TestRequestUrl::doesNotGoElsewhere_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<FetchError::Kind>("kind");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* next, FetchError::Kind kind, const char* said) {
        QTest::newRow(next) << QByteArray(next) << kind << QString::fromLatin1(said);
    };
    using Kind = FetchError::Kind;
    row("https://evil.example/v1/list", Kind::Redirected, "https://evil.example,");
    row("//evil.example/v1/list", Kind::Redirected, "https://evil.example,");
    row("http://a.example/v1/list", Kind::Redirected, "http://a.example,");
    row("https://a.example:8443/", Kind::Redirected, "https://a.example:8443,");
    row("https://a.example.evil.example/", Kind::Redirected, "https://a.example.evil.example,");
    row("https://user:word@a.example/", Kind::Redirected, "user name or password");
    row("https://a.example@evil.example/", Kind::Redirected, "user name or password");
    row("file:///etc/passwd", Kind::Redirected, "file:");
    row("https://a b/", Kind::Protocol, "next page");
}

void TestRequestUrl::doesNotGoElsewhere()
{
    QFETCH(QByteArray, next);
    QFETCH(QString, said);
    const auto url = nextPageUrl(QUrl(u"https://a.example/v1/list"_s), next);
    QVERIFY(!url);
    QTEST(url.error().kind, "kind");
    QVERIFY2(url.error().cause.contains(said), qPrintable(url.error().cause));
    QVERIFY(!url.error().cause.contains(u"word@"_s));
}

QTEST_GUILESS_MAIN(TestRequestUrl)
#include "tst_requesturl.moc"
