// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/connectiontext.h"

#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class TestConnectionText : public QObject
{
    Q_OBJECT

private slots:
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void tellsARightAccount();
    void tellsAnEmptyAccount();
    void givesTheProvidersOwnWords();
    void namesTheParametersToCheck();

private:
    const Instant m_now{1'790'000'000'000'000'000};
};

void TestConnectionText::saysHowLongAgo_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(20) << QStringLiteral("just now");
    QTest::newRow("a minute") << qint64(65) << QStringLiteral("1 minute ago");
    QTest::newRow("minutes") << qint64(150) << QStringLiteral("2 minutes ago");
    QTest::newRow("hours") << qint64(7300) << QStringLiteral("2 hours ago");
    QTest::newRow("days") << qint64(3 * 86'400 + 5) << QStringLiteral("3 days ago");
    QTest::newRow("ahead") << qint64(-3700) << QStringLiteral("in 1 hour");
}

void TestConnectionText::saysHowLongAgo()
{
    QFETCH(qint64, seconds);
    QTEST(agoText(m_now - std::chrono::seconds(seconds), m_now), "text");
}

void TestConnectionText::tellsARightAccount()
{
    const ConnectionResult result = ConnectionFacts{.deliveries = 48'213, .newest = m_now - 130s};
    QCOMPARE(connectionText(result, QStringLiteral("Telnyx"), m_now),
        QStringLiteral("48,213 deliveries, newest 2 minutes ago"));
}

void TestConnectionText::tellsAnEmptyAccount()
{
    const ConnectionResult result = ConnectionFacts{.deliveries = 0, .newest = {}};
    QVERIFY(connectionText(result, QStringLiteral("Telnyx"), m_now)
                .contains(QStringLiteral("no deliveries")));
}

void TestConnectionText::givesTheProvidersOwnWords()
{
    FetchError error;
    error.kind = FetchError::Kind::Unauthorized;
    error.httpStatus = 401;
    error.providerTitle = QStringLiteral("Authentication failed");
    error.providerDetail = QStringLiteral("Could not understand the provided credentials.");
    const QString text = connectionText(Failure{error}, QStringLiteral("Telnyx"), m_now);
    QVERIFY(text.contains(error.providerTitle));
    QVERIFY(text.contains(error.providerDetail));
}

void TestConnectionText::namesTheParametersToCheck()
{
    const ConnectionResult result
        = Failure{FetchError{.kind = FetchError::Kind::NotFound, .httpStatus = 404}};
    const QStringList given{QStringLiteral("Owner"), QStringLiteral("Webhook")};
    QVERIFY(connectionText(result, QStringLiteral("GitHub"), m_now, given)
                .endsWith(QStringLiteral("(404). Check these: Owner, Webhook, Base URL.")));
    QVERIFY(connectionText(result, QStringLiteral("Telnyx"), m_now)
                .endsWith(QStringLiteral("Check the base URL.")));
}

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
