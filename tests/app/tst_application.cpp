// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The program itself, started as a user starts it.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void versionAndHelp();
    void usageErrors();
    void demoLeavesTheUsersSettingsAlone();
    void showsSavedAnswers();
    void saysWhichFileCannotBeShown();
    void aSecondStartAsksTheFirst();
    void standardInputHasAWindowOfItsOwn();

private:
    struct Run
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };

    Run run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(WAYBILL_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(folder), m_home.path());
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        return environment;
    }

    /// Starts a window that nobody sees; it is on `m_home`'s archive once that is locked.
    std::unique_ptr<QProcess> open(const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment invisible = environment();
        invisible.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process->setProcessEnvironment(invisible);
        process->start(QStringLiteral(WAYBILL_PROGRAM), arguments);
        return process;
    }
    Run runInvisible(const QStringList& arguments)
    {
        const std::unique_ptr<QProcess> process = open(arguments);
        if (!process->waitForFinished(20'000))
            return {};
        return {
            process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
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

void TestApplication::showsSavedAnswers()
{
    QFile saved(m_home.filePath(QStringLiteral("saved.json")));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    const QByteArray answer
        = R"([{"id":"dlv_1","endpoint_id":"660e8400","event_id":"evt_1","event_type":"a.b",)"
          R"("status":"delivered","attempt_count":1,"http_status":200,)"
          R"("created_at":"2026-03-25T14:30:00Z","updated_at":"2026-03-25T14:30:01Z"}])";
    QCOMPARE(saved.write(answer), answer.size());
    saved.close();
    const QString picture = m_home.filePath(QStringLiteral("saved.png"));
    const Run shown = run({saved.fileName(), QStringLiteral("-"), QStringLiteral("--screenshot"),
                              picture, QStringLiteral("--select"), QStringLiteral("dlv_2")},
        QByteArray(answer).replace("dlv_1", "dlv_2"));
    QVERIFY2(shown.status == 0, shown.err.constData());
    QVERIFY(QFile::exists(picture));
}

void TestApplication::saysWhichFileCannotBeShown()
{
    const Run shown = run({m_home.filePath(QStringLiteral("none.json")),
        QStringLiteral("--screenshot"), m_home.filePath(QStringLiteral("none.png"))});
    QCOMPARE(shown.status, 1);
    QVERIFY2(shown.err.contains("none.json"), shown.err.constData());
}

void TestApplication::aSecondStartAsksTheFirst()
{
    const QStringList archive{
        QStringLiteral("--archive"), m_home.filePath(QStringLiteral("a.sqlite"))};
    const auto first = open(archive);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(QStringLiteral("a.lock"))), 20'000);
    const Run raised = runInvisible(archive);
    QVERIFY2(raised.status == 0, raised.err.constData());
    QCOMPARE(raised.err, QByteArray());
    const auto refuses = [&] {
        const Run run = runInvisible(
            archive + QStringList{QStringLiteral("--source"), QStringLiteral("Shop")});
        return run.status == 1 && run.err.contains("Shop") && run.out.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(refuses(), 20'000); // until the archive is back it takes any
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(first->waitForFinished(20'000));
}

/// And its data, as that of the first is in use: nothing is complained about.
void TestApplication::standardInputHasAWindowOfItsOwn()
{
    const QStringList archive{
        QStringLiteral("--archive"), m_home.filePath(QStringLiteral("b.sqlite"))};
    const auto first = open(archive);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(QStringLiteral("b.lock"))), 20'000);
    const auto second = open(archive + QStringList{QStringLiteral("-")});
    second->write("[]");
    second->closeWriteChannel();
    QVERIFY(!second->waitForFinished(1500)); // a window that stays
    QVERIFY(!second->readAllStandardError().contains("waybill:"));
    for (const auto& process : {first.get(), second.get()}) {
        process->terminate();
        QVERIFY(process->waitForFinished(20'000));
    }
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_application.moc"
