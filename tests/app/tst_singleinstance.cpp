// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprocess.h"
#include "singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace waybill;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void nobodyIsThere();
    void secondStartHandsOver();
    void tellsWhatTheWindowSays();
    void whoComesEarlyWaits();
    void onlyOneOfManyIsTheFirst();
    void anotherArchiveIsAnotherWindow();
    void samePathInOtherWords();
    void takesOverWhatACrashLeft();
    void takesThousandsOfFiles();
    void ignoresRubbish_data();
    void ignoresRubbish();
    void doesNotWaitForTheSilent();
    void someoneWhoNeverAnswers();
    void ownerOnly();

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString socketFile() const
    {
        const QFileInfoList files
            = QDir(m_folder.path()).entryInfoList({QStringLiteral("waybill-*")}, QDir::System);
        return files.isEmpty() ? QString() : files.constFirst().filePath();
    }
    std::optional<SummonsAnswer> handOver(
        const Summons& summons, std::chrono::milliseconds patience = 5s) const
    {
        return elsewhere([&] { return SingleInstance(m_archive).handOver(summons, patience); });
    }
    /// A window that says yes to all.
    void serve(SingleInstance& window)
    {
        window.serve([this](const Summons& summons) {
            m_summoned.append(summons);
            return SummonsAnswer::Taken;
        });
    }

    QTemporaryDir m_folder;
    QString m_archive;
    QList<Summons> m_summoned;
};

/// The sockets of this test do not meet those of the user's own windows.
void TestSingleInstance::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
    m_archive = file(QStringLiteral("a.sqlite"));
}

void TestSingleInstance::init()
{
    m_summoned.clear();
}

void TestSingleInstance::nobodyIsThere()
{
    QVERIFY(!SingleInstance(m_archive).handOver({}, 5s));
}

void TestSingleInstance::secondStartHandsOver()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    QVERIFY(!SingleInstance(m_archive).claim());
    serve(first);
    const Summons summons{{u"/tmp/a b.json"_s}, u"Überweisung"_s, u"dlv_1"_s, u"token"_s};
    QCOMPARE(handOver(summons), SummonsAnswer::Taken);
    QCOMPARE(handOver({}), SummonsAnswer::Taken);
    QCOMPARE(m_summoned, (QList<Summons>{summons, Summons{}}));
}

void TestSingleInstance::tellsWhatTheWindowSays()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    SummonsAnswer says = SummonsAnswer::UnknownSource;
    first.serve([&says](const Summons&) { return says; });
    QCOMPARE(handOver({}), SummonsAnswer::UnknownSource);
    says = SummonsAnswer::Closing;
    QCOMPARE(handOver({}), SummonsAnswer::Closing);
}

/// The first is still making its window.
void TestSingleInstance::whoComesEarlyWaits()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    QTimer::singleShot(200ms, &first, [&] { serve(first); });
    QCOMPARE(handOver({}), SummonsAnswer::Taken);
    QCOMPARE(m_summoned.size(), 1);
}

void TestSingleInstance::onlyOneOfManyIsTheFirst()
{
    for (int round = 0; round < 20; ++round) {
        SingleInstance a(m_archive);
        SingleInstance b(m_archive);
        std::atomic_int first = 0;
        const auto claim = [&first](SingleInstance& instance) {
            if (instance.claim())
                ++first;
        };
        std::unique_ptr<QThread> one(QThread::create(claim, std::ref(a)));
        std::unique_ptr<QThread> two(QThread::create(claim, std::ref(b)));
        one->start();
        two->start();
        QVERIFY(one->wait());
        QVERIFY(two->wait());
        QCOMPARE(first.load(), 1);
    }
}

void TestSingleInstance::anotherArchiveIsAnotherWindow()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    QVERIFY(!SingleInstance(file(u"b.sqlite"_s)).handOver({}, 5s));
    QVERIFY(SingleInstance(file(u"b.sqlite"_s)).claim());
}

void TestSingleInstance::samePathInOtherWords()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("sub")));
    QVERIFY(!SingleInstance(file(QStringLiteral("sub/../a.sqlite"))).claim());
}

void TestSingleInstance::takesOverWhatACrashLeft()
{
    QString left;
    {
        SingleInstance probe(m_archive);
        QVERIFY(probe.claim());
        left = socketFile();
        QVERIFY(!left.isEmpty());
    }
    QFile stale(left);
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    serve(first);
    QCOMPARE(handOver({}), SummonsAnswer::Taken);
}

void TestSingleInstance::takesThousandsOfFiles()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    serve(first);
    Summons summons;
    for (int i = 0; i < 20'000; ++i)
        summons.files.append(u"/a/folder/whose/name/is/long/enough/answer-%1.json"_s.arg(i));
    QCOMPARE(handOver(summons), SummonsAnswer::Taken);
    QCOMPARE(m_summoned, QList<Summons>{summons});
}

void TestSingleInstance::ignoresRubbish_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no summons") << QByteArray("raise!\n");
    QTest::newRow("another version") << QByteArray("waybill/9 {}\n");
    QTest::newRow("NUL bytes") << QByteArray(100, '\0') + '\n';
    QTest::newRow("endless line") << QByteArray(2 * int(wire::maxSummonsBytes), 'x');
}

void TestSingleInstance::ignoresRubbish()
{
    QFETCH(const QByteArray, bytes);
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    serve(first);
    QLocalSocket socket;
    socket.connectToServer(socketFile());
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(m_summoned.size(), 0);
    QCOMPARE(handOver({}), SummonsAnswer::Taken);
}

/// Who connects and says nothing, or half of it, is cut off; others are served meanwhile.
void TestSingleInstance::doesNotWaitForTheSilent()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    first.setPatience(300ms);
    serve(first);
    QLocalSocket silent;
    silent.connectToServer(socketFile());
    QLocalSocket slow;
    slow.connectToServer(socketFile());
    QTRY_COMPARE(slow.state(), QLocalSocket::ConnectedState);
    slow.write("waybill/1 {");
    QVERIFY(slow.waitForBytesWritten());
    QCOMPARE(handOver({}), SummonsAnswer::Taken);
    QTRY_COMPARE(silent.state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(slow.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(m_summoned.size(), 1);
}

/// A window that hangs must not hang the next start.
void TestSingleInstance::someoneWhoNeverAnswers()
{
    SingleInstance mute(m_archive);
    QVERIFY(mute.claim());
    QElapsedTimer time;
    time.start();
    QVERIFY(!handOver({}, 100ms));
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
}

void TestSingleInstance::ownerOnly()
{
    SingleInstance first(m_archive);
    QVERIFY(first.claim());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(socketFile()).permissions() & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestSingleInstance)

#include "tst_singleinstance.moc"
