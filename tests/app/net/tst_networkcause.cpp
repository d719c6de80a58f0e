// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkcause.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using Kind = FetchError::Kind;

class TestNetworkCause : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void statusErrorsAreAnswers();
    void wordsWithoutUrlAndSecrets();
};

void TestNetworkCause::kinds_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, QNetworkReply::NetworkError code, Kind kind) {
        QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(kind);
    };
    row("refused", QNetworkReply::ConnectionRefusedError, Kind::Unreachable);
    row("closed", QNetworkReply::RemoteHostClosedError, Kind::Dropped);
    row("no host", QNetworkReply::HostNotFoundError, Kind::HostNotFound);
    row("timeout", QNetworkReply::TimeoutError, Kind::TimedOut);
    row("cancel", QNetworkReply::OperationCanceledError, Kind::Cancelled);
    row("tls", QNetworkReply::SslHandshakeFailedError, Kind::Tls);
    row("unknown", QNetworkReply::UnknownNetworkError, Kind::Unreachable);
    row("proxy refused", QNetworkReply::ProxyConnectionRefusedError, Kind::Unreachable);
    row("proxy password", QNetworkReply::ProxyAuthenticationRequiredError, Kind::Unreachable);
    row("proxy closed", QNetworkReply::ProxyConnectionClosedError, Kind::Dropped);
    row("proxy timeout", QNetworkReply::ProxyTimeoutError, Kind::TimedOut);
    row("protocol", QNetworkReply::ProtocolFailure, Kind::Protocol);
}

void TestNetworkCause::kinds()
{
    QFETCH(int, code);
    QFETCH(int, kind);
    const auto error = networkCause(static_cast<QNetworkReply::NetworkError>(code), u"words"_s, {});
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.cause, u"words"_s);
}

void TestNetworkCause::statusErrorsAreAnswers()
{
    QVERIFY(isStatusError(QNetworkReply::ContentNotFoundError));
    QVERIFY(isStatusError(QNetworkReply::AuthenticationRequiredError));
    QVERIFY(isStatusError(QNetworkReply::InternalServerError));
    QVERIFY(isStatusError(QNetworkReply::UnknownServerError));
    QVERIFY(!isStatusError(QNetworkReply::NoError));
    QVERIFY(!isStatusError(QNetworkReply::RemoteHostClosedError));
    QVERIFY(!isStatusError(QNetworkReply::ProtocolFailure));
}

void TestNetworkCause::wordsWithoutUrlAndSecrets()
{
    const auto causeOf = [](const QString& text) {
        return networkCause(QNetworkReply::ProtocolFailure, text, {}).cause;
    };
    QCOMPARE(
        causeOf(u"Error transferring http://u:p@h/?token=t - server replied: Bad"_s), u"Bad"_s);
    QCOMPARE(causeOf(u"Error downloading http://h/ - gone"_s), u"gone"_s);
    QVERIFY(!causeOf(u"lost http://u:hunter2@h/"_s).contains(u"hunter2"));
    QCOMPARE(networkCause(QNetworkReply::SslHandshakeFailedError, u"SSL handshake failed"_s,
                 {u"self-signed"_s, u"expired"_s})
                 .cause,
        u"self-signed; expired"_s);
}

QTEST_GUILESS_MAIN(TestNetworkCause)
#include "tst_networkcause.moc"
