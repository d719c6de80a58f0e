// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demologs.h"
#include "net/systemclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoLogs : public QObject
{
    Q_OBJECT

private slots:
    void areFourThatAnswer();
};

void TestDemoLogs::areFourThatAnswer()
{
    const DemoLogs demo([] { return SystemClock().now(); });
    QStringList providers;
    QNetworkAccessManager network;
    for (const DemoLogs::Log& log : demo.logs()) {
        providers.append(log.source.providerId);
        QVERIFY(!log.token.isEmpty());
        QVERIFY(log.source.baseUrl.port() > 0);
        QCOMPARE(log.source.load.kind, LoadRange::Kind::All);
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(log.source.baseUrl)));
        QSignalSpy spy(reply.get(), &QNetworkReply::finished);
        QVERIFY(spy.wait(10'000));
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        QCOMPARE(status, 401); // no token was sent
    }
    QCOMPARE(providers, (QStringList{u"telnyx"_s, u"github"_s, u"arta"_s, u"truthlocks"_s}));
}

QTEST_GUILESS_MAIN(TestDemoLogs)
#include "tst_demologs.moc"
