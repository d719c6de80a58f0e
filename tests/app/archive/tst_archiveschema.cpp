// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveschema.h"
#include "archive/database.h"
#include "archivefolder.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveSchema : public QObject
{
    Q_OBJECT

private slots:
    void stepsFollowEachOther();
    void goesFromTheFirstVersionOn();
    void aStepIsTakenWholeOrNotAtAll();
    void leavesWhatIsNewerAlone();
};

namespace {

// What a later program might do to an archive of the first version.
const std::array<SchemaStep, 3> laterSteps{schemaSteps()[0],
    SchemaStep{1,
        "ALTER TABLE record ADD COLUMN note TEXT;"
        "UPDATE record SET note = 'was here before';"},
    SchemaStep{2, "CREATE INDEX record_note ON record(note);"}};

} // namespace

void TestArchiveSchema::stepsFollowEachOther()
{
    int version = 0;
    for (const SchemaStep& step : schemaSteps())
        QCOMPARE(step.from, version++);
    QCOMPARE(versionAfter(schemaSteps()), version);
}

void TestArchiveSchema::goesFromTheFirstVersionOn()
{
    const ArchiveFolder folder;
    {
        const auto first = openArchive(folder.file(), schemaSteps().first(1));
        QVERIFY(first);
        QCOMPARE((*first)->number("PRAGMA user_version"), 1);
        (*first)->run("INSERT INTO record VALUES(1, 1, 'd1', NULL, 1)");
    }
    const auto later = openArchive(folder.file(), laterSteps);
    QVERIFY(later);
    QCOMPARE((*later)->number("PRAGMA user_version"), 3);
    QCOMPARE((*later)->number("SELECT count(*) FROM record WHERE note = 'was here before'"), 1);
    QVERIFY(migrate(**later, laterSteps)); // nothing is left to do
}

void TestArchiveSchema::aStepIsTakenWholeOrNotAtAll()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    const std::array<SchemaStep, 2> failing{
        schemaSteps()[0], SchemaStep{1, "CREATE TABLE half(a); INSERT INTO nowhere VALUES(1);"}};
    QVERIFY(!migrate(*database, failing));
    database->clearFailure();
    QCOMPARE(database->number("PRAGMA user_version"), 1);
    QCOMPARE(database->number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
}

void TestArchiveSchema::leavesWhatIsNewerAlone()
{
    const ArchiveFolder folder;
    QVERIFY(openArchive(folder.file(), laterSteps));
    const auto older = openArchive(folder.file());
    QVERIFY(!older);
    QCOMPARE(older.error().kind, ArchiveFault::Kind::TooNew);
}

QTEST_GUILESS_MAIN(TestArchiveSchema)
#include "tst_archiveschema.moc"
