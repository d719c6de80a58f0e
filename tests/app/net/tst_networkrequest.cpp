// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkrequest.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestNetworkRequest : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void ownHeadersWin();
    void repeatedHeadersAreJoined();
    void nothingAutomatic();
};

namespace {

const QUrl url(u"https://a.example/x"_s);

} // namespace

void TestNetworkRequest::defaults()
{
    const QNetworkRequest request = networkRequest({}, url);
    QCOMPARE(request.url(), url);
    QCOMPARE(request.rawHeader("User-Agent"), QByteArray("Waybill/" WAYBILL_VERSION));
    QCOMPARE(request.rawHeader("Accept"), QByteArray("application/json"));
    QCOMPARE(request.rawHeader("Accept-Encoding"), QByteArray("gzip"));
    QCOMPARE(request.rawHeader("Accept-Language"), QByteArray("*"));
    QVERIFY(!request.hasRawHeader("Content-Type"));
}

void TestNetworkRequest::ownHeadersWin()
{
    HttpRequest own;
    own.headers = {{"accept", "text/plain"}, {"user-agent", "x"}, {"content-type", "a/b"}};
    own.body = "{}";
    const QNetworkRequest request = networkRequest(own, url);
    QCOMPARE(request.rawHeader("Accept"), QByteArray("text/plain"));
    QCOMPARE(request.rawHeader("User-Agent"), QByteArray("x"));
    QCOMPARE(request.rawHeader("Content-Type"), QByteArray("a/b"));
}

void TestNetworkRequest::repeatedHeadersAreJoined()
{
    HttpRequest own;
    own.headers = {{"X-A", "1"}, {"x-a", "2"}, {"X-B", "3"}};
    const QNetworkRequest request = networkRequest(own, url);
    QCOMPARE(request.rawHeader("X-A"), QByteArray("1, 2"));
    QCOMPARE(request.rawHeader("X-B"), QByteArray("3"));
}

void TestNetworkRequest::nothingAutomatic()
{
    using Request = QNetworkRequest;
    const Request request = networkRequest({}, url);
    QCOMPARE(request.attribute(Request::RedirectPolicyAttribute).toInt(),
        static_cast<int>(Request::ManualRedirectPolicy));
    for (auto attribute : {Request::CookieLoadControlAttribute, Request::CookieSaveControlAttribute,
             Request::AuthenticationReuseAttribute})
        QCOMPARE(request.attribute(attribute).toInt(), static_cast<int>(Request::Manual));
    QCOMPARE(request.attribute(Request::Http2AllowedAttribute).toBool(), false);
    QCOMPARE(request.transferTimeout(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkRequest)
#include "tst_networkrequest.moc"
