// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivetables.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveTables : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsMark();
    void aDeletionIsCounted();
};

void TestArchiveTables::keepsItsMark()
{
    const ArchiveFolder folder;
    const ArchiveMark first = ArchiveTables(folder.open()).mark();
    QCOMPARE(first.archive.size(), 32);
    QCOMPARE(first.generation, 1);
    QCOMPARE(first.seq, 0);
    QCOMPARE(ArchiveTables(folder.open()).mark(), first);
    const ArchiveFolder other;
    QVERIFY(ArchiveTables(other.open()).mark().archive != first.archive);
}

void TestArchiveTables::aDeletionIsCounted()
{
    const ArchiveFolder folder;
    {
        ArchiveTables tables(folder.open());
        tables.observations.append({1, {}, {}, 1, u"telnyx"_s, "x"});
        tables.observations.append({2, {}, {}, 1, u"telnyx"_s, "y"});
        tables.observations.removeFrom(2);
        tables.countGeneration();
        QCOMPARE(tables.mark().generation, 2);
        QVERIFY(!tables.database.hasFailed());
    }
    const ArchiveTables again(folder.open());
    QCOMPARE(again.mark().generation, 2);
    QCOMPARE(again.mark().seq, 2);
}

QTEST_GUILESS_MAIN(TestArchiveTables)
#include "tst_archivetables.moc"
