// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoresponse.h"

#include <QTest>

using namespace waybill;

class TestDemoResponse : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void keepsDuplicateHeaders();
    void datesLikeAServer();
};

void TestDemoResponse::answers_data()
{
    QTest::addColumn<DemoTryResult>("result");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<QByteArray>("bodyPart");
    QTest::newRow("404 text") << DemoTryResult::NotFound << 404 << QByteArray("Oops. Not found.");
    QTest::newRow("404 json") << DemoTryResult::NoSuchRoute << 404 << QByteArray("statusCode");
    QTest::newRow("401") << DemoTryResult::Unauthorized << 401 << QByteArray("signature");
    QTest::newRow("rails") << DemoTryResult::RailsError << 500
                           << QByteArray("<title>NoMethodError in ");
    QTest::newRow("django") << DemoTryResult::DjangoError << 500 << QByteArray("<title>KeyError");
    QTest::newRow("nginx") << DemoTryResult::BadGateway << 502
                           << QByteArray("<title>502 Bad Gateway</title>");
    QTest::newRow("timeout") << DemoTryResult::TimedOut << 0 << QByteArray();
    QTest::newRow("dns") << DemoTryResult::HostNotFound << 0 << QByteArray();
    QTest::newRow("refused") << DemoTryResult::Refused << 0 << QByteArray();
    QTest::newRow("tls") << DemoTryResult::TlsFailed << 0 << QByteArray();
}

void TestDemoResponse::answers()
{
    QFETCH(const DemoTryResult, result);
    QFETCH(const int, status);
    QFETCH(const QByteArray, bodyPart);
    QRandomGenerator random(1);
    const auto response = demoResponse(result, Instant{}, random);
    QCOMPARE(response.has_value(), status != 0);
    if (!response)
        return;
    QCOMPARE(response->status, status);
    QVERIFY2(response->body.contains(bodyPart), response->body.constData());
    QVERIFY(response->headers.contains("content-type"));
}

void TestDemoResponse::keepsDuplicateHeaders()
{
    QRandomGenerator random(1);
    const auto response = demoResponse(DemoTryResult::RailsError, Instant{}, random);
    const auto isCookie = [](const HttpHeader& header) { return header.name == "Set-Cookie"; };
    QCOMPARE(std::count_if(response->headers.begin(), response->headers.end(), isCookie), 2);
}

void TestDemoResponse::datesLikeAServer()
{
    QRandomGenerator random(1);
    const Instant at = *Instant::fromIso("2020-08-10T14:00:05.595Z");
    QCOMPARE(demoResponse(DemoTryResult::Accepted, at, random)->headers.value("Date"),
        std::optional<QByteArray>("Mon, 10 Aug 2020 14:00:05 GMT"));
}

QTEST_GUILESS_MAIN(TestDemoResponse)
#include "tst_demoresponse.moc"
