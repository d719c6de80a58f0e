// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program itself, started as a user starts it.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void versionAndHelp();
    void usageErrors();
    void demoLeavesTheUsersSettingsAlone();

private:
    struct Run
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };

    Run run(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.path());
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WAYBILL_PROGRAM), arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_home;
};

void TestApplication::versionAndHelp()
{
    const Run version = run({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("waybill "));
    for (const QStringList& arguments : {QStringList{QStringLiteral("--help")},
             QStringList{QStringLiteral("fetch"), QStringLiteral("--help")},
             QStringList{QStringLiteral("replay"), QStringLiteral("--help")}}) {
        const Run help = run(arguments);
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("Usage: waybill"));
    }
}

void TestApplication::usageErrors()
{
    for (const QStringList& arguments :
        {QStringList{QStringLiteral("--nonsense")}, QStringList{QStringLiteral("frobnicate")},
            QStringList{QStringLiteral("fetch"), QStringLiteral("--nonsense")},
            QStringList{QStringLiteral("replay")}}) {
        const Run usage = run(arguments);
        QCOMPARE(usage.status, 2);
        QVERIFY(!usage.err.isEmpty());
        QVERIFY(usage.out.isEmpty());
    }
}

void TestApplication::demoLeavesTheUsersSettingsAlone()
{
    const QString file = m_home.filePath(QStringLiteral("demo.png"));
    const Run demo = run({QStringLiteral("--demo"), QStringLiteral("--screenshot"), file});
    QVERIFY2(demo.status == 0, demo.err.constData());
    QCOMPARE(demo.err, QByteArray());
    QVERIFY(QFile::exists(file));
    const QDir home(m_home.path());
    QVERIFY(!home.exists(QStringLiteral("waybill")));
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_application.moc"
