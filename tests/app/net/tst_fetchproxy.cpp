// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetchproxy.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestFetchProxy : public QObject
{
    Q_OBJECT

private slots:
    void loopbackNeverMeetsTheProxy();
    void othersDo();
};

namespace {

QNetworkProxyQuery queryFor(const QString& host)
{
    return QNetworkProxyQuery(host, 80, u"http"_s, QNetworkProxyQuery::TcpSocket);
}

} // namespace

void TestFetchProxy::loopbackNeverMeetsTheProxy()
{
    qputenv("http_proxy", "http://proxy.example:3128");
    for (const auto& host : {u"127.0.0.1"_s, u"localhost"_s, u"::1"_s, u"app.localhost"_s}) {
        const auto proxies = FetchProxy().queryProxy(queryFor(host));
        QCOMPARE(proxies.size(), 1);
        QCOMPARE(proxies.first().type(), QNetworkProxy::NoProxy);
    }
}

void TestFetchProxy::othersDo()
{
    qputenv("http_proxy", "http://proxy.example:3128");
    const auto proxies = FetchProxy().queryProxy(queryFor(u"api.example.com"_s));
    QVERIFY(!proxies.isEmpty());
    QCOMPARE(proxies.first().hostName(), u"proxy.example"_s);
    QCOMPARE(proxies.first().port(), quint16(3128));
}

QTEST_GUILESS_MAIN(TestFetchProxy)
#include "tst_fetchproxy.moc"
