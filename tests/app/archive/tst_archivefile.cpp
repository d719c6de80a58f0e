// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivefile.h"
#include "archivefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveFile : public QObject
{
    Q_OBJECT

private slots:
    void makesAnArchive();
    void takesAnEmptyFile();
    void finishesWhatWasBegun();
    void anotherMayRead();
    void readsNothingThatIsNotThere();
    void putsAside();
    void locksOnce();
};

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

constexpr auto ownerOnly
    = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

void TestArchiveFile::makesAnArchive()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    QCOMPARE(database->number("PRAGMA application_id"), qint64(archiveApplicationId));
    QCOMPARE(database->number("PRAGMA auto_vacuum"), 2);
    QCOMPARE(database->number("PRAGMA synchronous"), 2);
    QCOMPARE(database->number("PRAGMA secure_delete"), 1);
    QCOMPARE(
        database->number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
    QCOMPARE(QFileInfo(folder.file()).permissions(), ownerOnly);
    QVERIFY(!QFile::exists(folder.file() + u".new"_s));
}

void TestArchiveFile::takesAnEmptyFile()
{
    const ArchiveFolder folder;
    write(folder.file(), "");
    QVERIFY(openArchive(folder.file()));
    QCOMPARE(QFileInfo(folder.file()).permissions(), ownerOnly);
    QFile::setPermissions(folder.file(), ownerOnly | QFile::ReadOther);
    QVERIFY(openArchive(folder.file()));
    QCOMPARE(QFileInfo(folder.file()).permissions(), ownerOnly);
}

void TestArchiveFile::finishesWhatWasBegun()
{
    const ArchiveFolder folder;
    write(folder.file() + u".new"_s, "half of a file");
    QVERIFY(openArchive(folder.file()));
}

void TestArchiveFile::anotherMayRead()
{
    const ArchiveFolder folder;
    const auto writer = folder.open();
    const auto reader = openArchiveToRead(folder.file());
    QVERIFY(reader);
    QCOMPARE((*reader)->number("SELECT count(*) FROM source"), 0);
    Transaction transaction(*writer);
    writer->run("INSERT INTO source(id) VALUES('shop')");
    QCOMPARE((*reader)->number("SELECT count(*) FROM source"), 0);
    QVERIFY(transaction.commit());
    QCOMPARE((*reader)->number("SELECT count(*) FROM source"), 1);
    QVERIFY(!(*reader)->run("DELETE FROM source"));
}

void TestArchiveFile::readsNothingThatIsNotThere()
{
    const ArchiveFolder folder;
    QVERIFY(!openArchiveToRead(folder.file()));
    QVERIFY(!QFile::exists(folder.file()));
    write(folder.file(), "a diary");
    QCOMPARE(openArchiveToRead(folder.file()).error().kind, ArchiveFault::Kind::Foreign);
}

void TestArchiveFile::putsAside()
{
    const ArchiveFolder folder;
    for (const QString& name : {u".aside"_s, u".aside-2"_s}) {
        write(folder.file(), "it");
        write(folder.file() + u"-wal"_s, "its log");
        QCOMPARE(setArchiveAside(folder.file()), folder.file() + name);
        QVERIFY(QFile::exists(folder.file() + name + u"-wal"_s));
        QVERIFY(!QFile::exists(folder.file()) && !QFile::exists(folder.file() + u"-wal"_s));
    }
    QVERIFY(openArchive(folder.file()));
}

void TestArchiveFile::locksOnce()
{
    const ArchiveFolder folder;
    const QString deep = folder.folder.filePath(u"a/b/archive.sqlite"_s);
    ArchiveLock first(deep);
    QVERIFY(!first.take());
    QVERIFY(!first.take()); // held
    const QFileInfo lock(folder.folder.filePath(u"a/b/archive.lock"_s));
    QCOMPARE(lock.permissions(), ownerOnly);
    {
        ArchiveLock second(deep);
        QCOMPARE(second.take()->kind, ArchiveFault::Kind::InUse);
    }
    QCOMPARE(ArchiveLock(deep).take()->kind, ArchiveFault::Kind::InUse);
    ArchiveLock nowhere(u"/proc/nowhere/archive.sqlite"_s);
    QCOMPARE(nowhere.take()->kind, ArchiveFault::Kind::Unwritable);
}

QTEST_GUILESS_MAIN(TestArchiveFile)
#include "tst_archivefile.moc"
