// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoreceiver.h"
#include "fetched.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestDemoReceiver : public QObject
{
    Q_OBJECT

private slots:
    void echoesWhatCame();
    void answersByPath_data();
    void answersByPath();
    void isSlowWhereAsked();
    void defaultsToThreeSeconds();

private:
    Fetched post(const DemoReceiver& receiver, const QString& path, const QByteArray& body,
        bool isSigned = false);

    QNetworkAccessManager m_network;
    const DemoReceiver m_receiver{200ms};
};

Fetched TestDemoReceiver::post(
    const DemoReceiver& receiver, const QString& path, const QByteArray& body, bool isSigned)
{
    QNetworkRequest request(QUrl(receiver.baseUrl().toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (isSigned)
        request.setRawHeader("telnyx-signature-ed25519", "AA==");
    return finished(std::unique_ptr<QNetworkReply>(m_network.post(request, body)));
}

void TestDemoReceiver::echoesWhatCame()
{
    const QByteArray body = R"({"data":{"text":"Caf\u00e9 )" + QByteArray(200'000, 'x') + "\"}}";
    const Fetched got = post(m_receiver, u"/webhooks/telnyx?tenant=acme"_s, body);
    QCOMPARE(got.status, 200);
    const QJsonObject echo = QJsonDocument::fromJson(got.body).object();
    QCOMPARE(echo["method"_L1].toString(), u"POST"_s);
    QCOMPARE(echo["path"_L1].toString(), u"/webhooks/telnyx"_s);
    QCOMPARE(echo["bytes"_L1].toInt(), body.size());
    QCOMPARE(echo["sha256"_L1].toString().toLatin1(),
        QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
}

void TestDemoReceiver::answersByPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<int>("status");
    QTest::newRow("webhooks") << u"/webhooks"_s << false << 200;
    QTest::newRow("root") << u"/"_s << false << 200;
    QTest::newRow("fail") << u"/fail/webhooks"_s << false << 500;
    QTest::newRow("slow") << u"/slow"_s << false << 200;
    QTest::newRow("unsigned") << u"/verify"_s << false << 401;
    QTest::newRow("signed") << u"/verify"_s << true << 200;
}

void TestDemoReceiver::answersByPath()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isSigned);
    QFETCH(const int, status);
    const Fetched got = post(m_receiver, path, "{}", isSigned);
    QCOMPARE(got.status, status);
    QCOMPARE(got.body.contains("<title>NoMethodError"), status == 500);
}

void TestDemoReceiver::isSlowWhereAsked()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(post(m_receiver, u"/slow"_s, "{}").status, 200);
    QVERIFY(timer.elapsed() >= 200);
}

void TestDemoReceiver::defaultsToThreeSeconds()
{
    const DemoReceiver receiver;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(post(receiver, u"/slow"_s, "{}").status, 200);
    QVERIFY(timer.elapsed() >= 3000);
}

QTEST_GUILESS_MAIN(TestDemoReceiver)
#include "tst_demoreceiver.moc"
