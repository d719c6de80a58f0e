// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchsetup.h"
#include "profilecatalogue.h"

#include <QTemporaryDir>
#include <QTest>

using waybill::FetchOptions;

class TestFetchSetup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsTelnyx();
    void namesWhatIsKnown();
    void tellsWhichProfileIsBad();
    void tokenFromTheEnvironment();
    void tokenFromAFile();
    void noToken();
    void whereNoneIsSentNoneIsAskedFor();

private:
    waybill::ProviderProfile m_profile;
};

void TestFetchSetup::initTestCase()
{
    m_profile.auth.header = "Authorization";
}

void TestFetchSetup::knowsTelnyx()
{
    const auto profile
        = waybill::knownProfile(waybill::ProfileCatalogue::load({}), QStringLiteral("telnyx"));
    QVERIFY2(profile.isOk(), profile ? "" : qPrintable(profile.error()));
    QCOMPARE(profile.value()->id, QStringLiteral("telnyx"));
    QCOMPARE(profile.value()->list.path, QStringLiteral("/webhook_deliveries"));
}

void TestFetchSetup::namesWhatIsKnown()
{
    const auto catalogue = waybill::ProfileCatalogue::load({});
    const QString problem = waybill::knownProfile(catalogue, QStringLiteral("telnix")).error();
    QVERIFY(problem.startsWith(QStringLiteral("The provider \"telnix\" is not known. Known: ")));
    for (const QString& id : catalogue.ids())
        QVERIFY2(problem.contains(id), qPrintable(problem));
}

void TestFetchSetup::tellsWhichProfileIsBad()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    const auto catalogue = waybill::ProfileCatalogue::load(folder.path());
    const QString problem = waybill::knownProfile(catalogue, QStringLiteral("mine")).error();
    QVERIFY2(problem.contains(file.fileName() + QStringLiteral(":/")), qPrintable(problem));
}

void TestFetchSetup::tokenFromTheEnvironment()
{
    FetchOptions options;
    options.provider = QStringLiteral("telnyx");
    qputenv("TELNYX_API_KEY", " KEY1 \n");
    QCOMPARE(waybill::readToken(options, m_profile).value(), QStringLiteral("KEY1"));
    qputenv("MY_OWN", "KEY2");
    options.tokenEnv = QStringLiteral("MY_OWN");
    QCOMPARE(waybill::readToken(options, m_profile).value(), QStringLiteral("KEY2"));
    qunsetenv("TELNYX_API_KEY");
    qunsetenv("MY_OWN");
}

void TestFetchSetup::tokenFromAFile()
{
    const QTemporaryDir folder;
    FetchOptions options;
    options.tokenFile = folder.filePath(QStringLiteral("token"));
    QVERIFY(waybill::readToken(options, m_profile).error().contains(options.tokenFile));
    QFile file(options.tokenFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(waybill::readToken(options, m_profile).error().contains(QStringLiteral("empty")));
    file.write("  KEY3\t\r\nsecond line\n");
    file.close();
    QCOMPARE(waybill::readToken(options, m_profile).value(), QStringLiteral("KEY3"));
}

void TestFetchSetup::noToken()
{
    FetchOptions options;
    options.provider = QStringLiteral("my-own");
    QCOMPARE(waybill::readToken(options, m_profile).error(),
        QStringLiteral(
            "No token: set the environment variable MY_OWN_API_KEY, or use --token-file."));
}

void TestFetchSetup::whereNoneIsSentNoneIsAskedFor()
{
    FetchOptions options;
    options.provider = QStringLiteral("my-own");
    const auto token = waybill::readToken(options, {});
    QVERIFY(token);
    QVERIFY(token->isEmpty());
}

QTEST_GUILESS_MAIN(TestFetchSetup)
#include "tst_fetchsetup.moc"
