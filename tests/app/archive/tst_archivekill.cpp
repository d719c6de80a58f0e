// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivefile.h"
#include "archive/statement.h"
#include "archivefolder.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// kill -9 at random moments of writing.
class TestArchiveKill : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingDurable();

private:
    void killOne(int round);
    void check();

    ArchiveFolder m_folder;
    QSet<QByteArray> m_written;
    QSet<QByteArray> m_deleted;
};

namespace {

constexpr int kills = 100;
constexpr int fewestKills = 10; ///< where the machine is slow, or sanitizers watch
constexpr std::chrono::seconds longest{20};
constexpr int rowsAPage = 10;

} // namespace

void TestArchiveKill::losesNothingDurable()
{
    const QDeadlineTimer deadline(longest);
    int round = 0;
    for (; round < kills && (round < fewestKills || !deadline.hasExpired()); ++round) {
        killOne(round);
        check();
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d kills, %d pages durable", round, int(m_written.size()));
    QVERIFY(m_written.size() > round);
    QVERIFY(!m_deleted.isEmpty());
}

void TestArchiveKill::killOne(int round)
{
    QProcess child;
    child.start(QStringLiteral(WAYBILL_KILL_CHILD), {m_folder.file(), QString::number(round)},
        QIODevice::ReadOnly);
    QVERIFY(child.waitForReadyRead(30000)); // its first page
    QTest::qSleep(QRandomGenerator::global()->bounded(60));
    child.kill();
    QVERIFY(child.waitForFinished(30000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit); // it had not ended by itself
    const QByteArrayList lines = child.readAllStandardOutput().split('\n');
    for (const QByteArray& line : lines.first(lines.size() - 1)) // the last is empty, or cut
        (line.startsWith('+') ? m_written : m_deleted).insert(line.sliced(1));
}

void TestArchiveKill::check()
{
    const auto opened = openArchive(m_folder.file());
    QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : opened.error().cause));
    Statement integrity(**opened, "PRAGMA integrity_check");
    Rows verdict = integrity.rows();
    QVERIFY(verdict.next());
    QCOMPARE(verdict.text(0), u"ok"_s);

    QHash<QByteArray, int> rowsOf;
    Statement records(**opened,
        "SELECT r.delivery FROM record r JOIN observation o ON o.seq = r.newest"
        " WHERE r.delivery <> x'73616d65'");
    Rows rows = records.rows();
    while (rows.next())
        ++rowsOf[rows.bytes(0).split('.').first()];
    for (auto it = rowsOf.cbegin(); it != rowsOf.cend(); ++it)
        QVERIFY2(it.value() == rowsAPage, it.key().constData());
    for (const QByteArray& page : std::as_const(m_deleted))
        QVERIFY2(!rowsOf.contains(page), page.constData());
    for (const QByteArray& page : std::as_const(m_written)) {
        const bool mayBeDeleted = page.split('-').last().toInt() % 5 == 0;
        QVERIFY2(mayBeDeleted || rowsOf.contains(page), page.constData());
    }
    QVERIFY(!(*opened)->hasFailed());
}

QTEST_GUILESS_MAIN(TestArchiveKill)
#include "tst_archivekill.moc"
