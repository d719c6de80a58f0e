// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/statement.h"
#include "archivefolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void opensNothingThatIsNotThere();
    void aFailureSticks();
    void undoesWhatIsNotCommitted();
    void tellsFaultsApart();
};

void TestDatabase::opensNothingThatIsNotThere()
{
    const ArchiveFolder folder;
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
        const auto opened = Database::open(folder.file(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ArchiveFault::Kind::Unwritable);
        QCOMPARE(opened.error().file, folder.file());
    }
    QVERIFY(!QFile::exists(folder.file()));
}

void TestDatabase::aFailureSticks()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    QVERIFY(!database->run("INSERT INTO nowhere VALUES(1)"));
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
    QVERIFY(database->failure()->cause.contains(u"nowhere"_s));
    QVERIFY(!database->run("SELECT 1"));
    QVERIFY(!database->number("SELECT 1"));
    database->failAsDamaged(u"later"_s);
    QVERIFY(database->failure()->cause.contains(u"nowhere"_s));
    database->clearFailure();
    QCOMPARE(database->number("SELECT 1"), 1);
    QCOMPARE(database->number("SELECT 1 WHERE 0"), std::nullopt);
}

void TestDatabase::undoesWhatIsNotCommitted()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    {
        Transaction transaction(*database);
        database->run("INSERT INTO meta VALUES('a', 1)");
        QCOMPARE(database->number("SELECT value FROM meta WHERE name = 'a'"), 1);
    }
    QCOMPARE(database->number("SELECT count(*) FROM meta WHERE name = 'a'"), 0);
    {
        Transaction transaction(*database);
        database->run("INSERT INTO meta VALUES('a', 1)");
        database->run("INSERT INTO meta VALUES('a', 2)"); // there already
        QVERIFY(!transaction.commit());
    }
    database->clearFailure();
    QCOMPARE(database->number("SELECT count(*) FROM meta WHERE name = 'a'"), 0);
    Transaction transaction(*database);
    database->run("INSERT INTO meta VALUES('a', 1)");
    QVERIFY(transaction.commit());
    QCOMPARE(folder.open()->number("SELECT count(*) FROM meta WHERE name = 'a'"), 1);
}

void TestDatabase::tellsFaultsApart()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    const std::pair<int, ArchiveFault::Kind> kinds[] = {{13, ArchiveFault::Kind::DiskFull},
        {8, ArchiveFault::Kind::Unwritable}, {14, ArchiveFault::Kind::Unwritable},
        {10 | 4 << 8, ArchiveFault::Kind::Failing}, {11, ArchiveFault::Kind::Damaged},
        {26, ArchiveFault::Kind::Foreign}, {5, ArchiveFault::Kind::InUse}};
    for (const auto& [code, kind] : kinds) {
        database->fail(code); // as sqlite3.h numbers them
        QCOMPARE(database->failure()->kind, kind);
        QVERIFY(database->failure()->cause.contains(u"(SQLite %1)"_s.arg(code)));
        database->clearFailure();
    }
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
