// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace waybill;
using namespace std::chrono_literals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nobodyIsThere();
    void secondStartHandsOver();
    void anotherArchiveIsAnotherWindow();
    void samePathInOtherWords();
    void takesOverWhatACrashLeft();
    void ignoresRubbish_data();
    void ignoresRubbish();
    void someoneWhoNeverAnswers();
    void ownerOnly();

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    bool handOver(
        const QString& archive, const Summons& summons, std::chrono::milliseconds patience);

    QTemporaryDir m_folder;
};

/// The sockets of this test do not meet those of the user's own windows.
void TestSingleInstance::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
}

/// As another process would: without this thread's event loop.
bool TestSingleInstance::handOver(
    const QString& archive, const Summons& summons, std::chrono::milliseconds patience)
{
    std::atomic_bool done = false;
    bool wasTaken = false;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        wasTaken = SingleInstance(archive).handOver(summons, patience);
        done = true;
    }));
    other->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 10'000); }();
    other->wait();
    return wasTaken;
}

void TestSingleInstance::nobodyIsThere()
{
    QVERIFY(!SingleInstance(file(QStringLiteral("a.sqlite"))).handOver({}, 5s));
}

void TestSingleInstance::secondStartHandsOver()
{
    SingleInstance first(file(QStringLiteral("a.sqlite")));
    QSignalSpy summoned(&first, &SingleInstance::summoned);
    QVERIFY(first.listen());
    const Summons summons{{QStringLiteral("/tmp/a b.json"), QStringLiteral("/tmp/\"\n.json")},
        QStringLiteral("Überweisung")};
    QVERIFY(handOver(file(QStringLiteral("a.sqlite")), summons, 5s));
    QCOMPARE(summoned.size(), 1);
    QCOMPARE(summoned.first().first().value<Summons>(), summons);
    QVERIFY(handOver(file(QStringLiteral("a.sqlite")), {}, 5s));
    QCOMPARE(summoned.size(), 2);
}

void TestSingleInstance::anotherArchiveIsAnotherWindow()
{
    SingleInstance first(file(QStringLiteral("a.sqlite")));
    QVERIFY(first.listen());
    QVERIFY(!handOver(file(QStringLiteral("b.sqlite")), {}, 5s));
}

void TestSingleInstance::samePathInOtherWords()
{
    SingleInstance first(file(QStringLiteral("a.sqlite")));
    QVERIFY(first.listen());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("sub")));
    QVERIFY(handOver(file(QStringLiteral("sub/../a.sqlite")), {}, 5s));
}

void TestSingleInstance::takesOverWhatACrashLeft()
{
    const QString archive = file(QStringLiteral("crash.sqlite"));
    QString left;
    {
        SingleInstance probe(archive);
        QVERIFY(probe.listen());
        left = QDir(m_folder.path())
                   .entryInfoList({QStringLiteral("waybill-*")}, QDir::System)
                   .constFirst()
                   .filePath();
    }
    QFile stale(left);
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    SingleInstance first(archive);
    QVERIFY(first.listen());
    QVERIFY(handOver(archive, {}, 5s));
}

void TestSingleInstance::ignoresRubbish_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("raise!\n");
    QTest::newRow("an array") << QByteArray("[]\n");
    QTest::newRow("endless line") << QByteArray(2 * 1024 * 1024, 'x');
}

void TestSingleInstance::ignoresRubbish()
{
    QFETCH(const QByteArray, bytes);
    const QString archive = file(QStringLiteral("rubbish.sqlite"));
    SingleInstance first(archive);
    QVERIFY(first.listen());
    const QSignalSpy summoned(&first, &SingleInstance::summoned);
    QLocalSocket socket;
    socket.connectToServer(QDir(m_folder.path())
                               .entryInfoList({QStringLiteral("waybill-*")}, QDir::System)
                               .constFirst()
                               .filePath());
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(summoned.size(), 0);
    QVERIFY(handOver(archive, {}, 5s));
}

/// A window that hangs must not hang the next start.
void TestSingleInstance::someoneWhoNeverAnswers()
{
    const QString archive = file(QStringLiteral("mute.sqlite"));
    QString name;
    {
        SingleInstance probe(archive);
        QVERIFY(probe.listen());
        name = QDir(m_folder.path())
                   .entryInfoList({QStringLiteral("waybill-*")}, QDir::System)
                   .constFirst()
                   .filePath();
    }
    QLocalServer mute;
    QVERIFY(mute.listen(name));
    QVERIFY(!handOver(archive, {}, 100ms));
}

void TestSingleInstance::ownerOnly()
{
    SingleInstance first(file(QStringLiteral("own.sqlite")));
    QVERIFY(first.listen());
    const QFileInfo socket = QDir(m_folder.path())
                                 .entryInfoList({QStringLiteral("waybill-*")}, QDir::System)
                                 .constFirst();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(socket.permissions() & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestSingleInstance)

#include "tst_singleinstance.moc"
