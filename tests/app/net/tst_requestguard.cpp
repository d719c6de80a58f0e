// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/requestguard.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestRequestGuard : public QObject
{
    Q_OBJECT

private slots:
    void urls_data();
    void urls();
    void method();
    void framingHeaders();
    void plainHttpCredentials_data();
    void plainHttpCredentials();
    void origins_data();
    void origins();
};

void TestRequestGuard::urls_data()
{
    QTest::addColumn<bool>("good");
    for (const char* good : {"https://api.example.com/v2", "http://127.0.0.1:1/", "HTTPS://a/"})
        QTest::newRow(good) << true;
    for (const char* bad : {"file:///etc/hostname", "data:,hello", "ftp://a/", "qrc:/x", "/v2", "",
             "https:///x", "https://user:pw@a/", "https://user@a/", "http://a:99999/"})
        QTest::newRow(bad) << false;
}

void TestRequestGuard::urls()
{
    QFETCH(bool, good);
    HttpRequest request;
    request.url = QUrl::fromEncoded(QTest::currentDataTag());
    const auto flaw = requestFlaw(request);
    QCOMPARE(!flaw.has_value(), good);
    QVERIFY(!flaw || !flaw->contains(u"pw"));
}

void TestRequestGuard::method()
{
    HttpRequest request;
    request.url = QUrl(u"https://a/"_s);
    for (const char* bad : {"", "GET\r\nX: y", "GE T", "GET "}) {
        request.method = bad;
        QVERIFY2(requestFlaw(request), bad);
    }
    request.method = "POST";
    QVERIFY(!requestFlaw(request));
}

void TestRequestGuard::framingHeaders()
{
    for (const char* name : {"Host", "content-length", "Transfer-Encoding", "connection"}) {
        HttpRequest request;
        request.url = QUrl(u"https://a/"_s);
        request.headers.append(name, "1");
        QVERIFY2(requestFlaw(request), name);
    }
}

void TestRequestGuard::plainHttpCredentials_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("token, far") << QByteArray("authorization") << u"http://a.example/"_s << false;
    QTest::newRow("key, far") << QByteArray("X-API-Key") << u"http://10.0.0.1/"_s << false;
    QTest::newRow("token, x.localhost")
        << QByteArray("Authorization") << u"http://x.localhost/"_s << false;
    QTest::newRow("token, TLS") << QByteArray("Authorization") << u"https://a.example/"_s << true;
    QTest::newRow("token, loopback")
        << QByteArray("Authorization") << u"http://127.0.0.1:80/"_s << true;
    QTest::newRow("token, ipv6") << QByteArray("Authorization") << u"http://[::1]:80/"_s << true;
    QTest::newRow("no token, far") << QByteArray("Accept") << u"http://a.example/"_s << true;
}

void TestRequestGuard::plainHttpCredentials()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, url);
    QFETCH(bool, good);
    HttpRequest request;
    request.url = QUrl(url);
    request.headers.append(header, "value");
    QCOMPARE(!requestFlaw(request).has_value(), good);
}

void TestRequestGuard::origins_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::newRow("https") << u"https://A.example/x?y#z"_s << u"https://a.example:443"_s;
    QTest::newRow("port") << u"https://a.example:443/"_s << u"https://a.example:443"_s;
    QTest::newRow("http") << u"http://a.example"_s << u"http://a.example:80"_s;
    QTest::newRow("user") << u"http://u:p@a.example:8/"_s << u"http://a.example:8"_s;
    QTest::newRow("ipv6") << u"http://[::1]:8/"_s << u"http://[::1]:8"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"file:"_s;
}

void TestRequestGuard::origins()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    QCOMPARE(originOf(QUrl(url)), origin);
}

QTEST_GUILESS_MAIN(TestRequestGuard)
#include "tst_requestguard.moc"
