// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlexchange.h"

#include <QTcpServer>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestCurlExchange : public QObject
{
    Q_OBJECT

private slots:
    void refusesANameThatResolvesElsewhere_data();
    void refusesANameThatResolvesElsewhere();
    void namesWhatDoesNotResolve();
    void mapsCodes_data();
    void mapsCodes();
};

namespace {

ReplayRequest requestTo(const QString& url)
{
    ReplayRequest request;
    request.target = QUrl(url);
    return request;
}

quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

void TestCurlExchange::refusesANameThatResolvesElsewhere_data()
{
    QTest::addColumn<QByteArray>("addresses");
    QTest::newRow("elsewhere") << "192.0.2.7"_ba;
    QTest::newRow("loopback first") << "127.0.0.1,192.0.2.7"_ba;
    QTest::newRow("loopback last") << "192.0.2.7,127.0.0.1"_ba;
}

void TestCurlExchange::refusesANameThatResolvesElsewhere()
{
    QFETCH(QByteArray, addresses);
    const quint16 port = closedPort();
    CurlExchange exchange(requestTo(u"http://rebound.example:%1/"_s.arg(port)));
    const QByteArray entry = "rebound.example:" + QByteArray::number(port) + ':' + addresses;
    curl_slist* resolve = curl_slist_append(nullptr, entry.constData());
    curl_easy_setopt(exchange.handle(), CURLOPT_RESOLVE, resolve);
    const ReplayOutcome outcome = exchange.finish(curl_easy_perform(exchange.handle()));
    curl_slist_free_all(resolve);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::Refused);
    QCOMPARE(outcome.cause, u"rebound.example is 192.0.2.7: not a loopback address"_s);
    QVERIFY(!outcome.wasSent);
}

void TestCurlExchange::namesWhatDoesNotResolve()
{
    CurlExchange exchange(requestTo(u"http://nowhere.invalid/"_s));
    const ReplayOutcome outcome = exchange.finish(CURLE_COULDNT_RESOLVE_HOST);
    QCOMPARE(outcome.kind, ReplayOutcome::Kind::NotListening);
    QCOMPARE(outcome.cause, u"could not resolve nowhere.invalid"_s);
}

void TestCurlExchange::mapsCodes_data()
{
    using Kind = ReplayOutcome::Kind;
    QTest::addColumn<int>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no headers") << int(CURLE_OK) << Kind::Dropped;
    QTest::newRow("connect") << int(CURLE_COULDNT_CONNECT) << Kind::NotListening;
    QTest::newRow("timeout") << int(CURLE_OPERATION_TIMEDOUT) << Kind::TimedOut;
    QTest::newRow("send") << int(CURLE_SEND_ERROR) << Kind::Dropped;
    QTest::newRow("receive") << int(CURLE_RECV_ERROR) << Kind::Dropped;
    QTest::newRow("empty") << int(CURLE_GOT_NOTHING) << Kind::Dropped;
    QTest::newRow("tls") << int(CURLE_SSL_CONNECT_ERROR) << Kind::Tls;
    QTest::newRow("certificate") << int(CURLE_PEER_FAILED_VERIFICATION) << Kind::Tls;
    QTest::newRow("weird") << int(CURLE_WEIRD_SERVER_REPLY) << Kind::Garbage;
    QTest::newRow("HTTP/0.9") << int(CURLE_UNSUPPORTED_PROTOCOL) << Kind::Garbage;
}

void TestCurlExchange::mapsCodes()
{
    QFETCH(int, code);
    QFETCH(ReplayOutcome::Kind, kind);
    CurlExchange exchange(requestTo(u"http://127.0.0.1:1/"_s));
    const ReplayOutcome outcome = exchange.finish(static_cast<CURLcode>(code));
    QCOMPARE(outcome.kind, kind);
    QVERIFY(!outcome.cause.isEmpty());
}

QTEST_GUILESS_MAIN(TestCurlExchange)
#include "tst_curlexchange.moc"
