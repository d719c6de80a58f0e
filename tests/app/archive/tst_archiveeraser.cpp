// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveeraser.h"
#include "archive/archivetables.h"
#include "archive/archivewriter.h"
#include "archivefolder.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveEraser : public QObject
{
    Q_OBJECT

private slots:
    void deletesInSteps();
    void goesOnAfterARestart();
    void givesSpaceBack();
    void hasNothingToDo();
};

namespace {

const SourceId shop{u"shop"_s};
const SourceId bar{u"bar"_s};
const ProfileVersion github{u"github"_s, 1};

void fill(ArchiveTables& tables, const SourceId& source, int count)
{
    QByteArrayList items;
    for (int i = 0; i < count; ++i)
        items.append("d" + QByteArray::number(i) + "/r" + QByteArray::number(i) + ' '
            + QByteArray::number(qint64(i) * 7919 * 104729) + QByteArray(30, 'x'));
    QVERIFY(ArchiveWriter(tables).write(PageWrite{source, github, pageOf(items), Instant{}}));
}

int finish(ArchiveEraser& eraser)
{
    int steps = 0;
    for (; eraser.isBusy() && steps < 1000; ++steps)
        eraser.step();
    return steps;
}

} // namespace

void TestArchiveEraser::deletesInSteps()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    fill(tables, shop, 1000);
    fill(tables, bar, 1000);
    ArchiveWriter writer(tables);
    QVERIFY(writer.write(AnswerWrite{shop, {u"d1"_s}, "r1", u"detail"_s, "{}"}));
    QVERIFY(writer.write(ReplayWrite{shop, {u"d1"_s}, fullReplay(1)}));
    ArchiveEraser eraser(tables);
    QVERIFY(eraser.forget(shop));
    eraser.step();
    const auto left = tables.database.number("SELECT count(*) FROM record");
    QVERIFY(left < 2000 && left > 1000); // others are served between the steps
    QVERIFY(finish(eraser) > 4);
    QCOMPARE(tables.database.number("SELECT count(*) FROM record"), 1000);
    QCOMPARE(tables.database.number("SELECT count(*) FROM observation"), 1000);
    QCOMPARE(tables.database.number("SELECT count(*) FROM answer"), 0);
    QCOMPARE(tables.database.number("SELECT count(*) FROM replay"), 0);
    QCOMPARE(tables.database.number("SELECT count(*) FROM source"), 1);
    QVERIFY(!tables.database.hasFailed());
}

void TestArchiveEraser::goesOnAfterARestart()
{
    const ArchiveFolder folder;
    {
        ArchiveTables tables(folder.open());
        fill(tables, shop, 600);
        fill(tables, bar, 10);
        ArchiveEraser eraser(tables);
        QVERIFY(eraser.forget(shop));
        eraser.step();
    }
    ArchiveTables tables(folder.open());
    ArchiveEraser eraser(tables);
    QVERIFY(eraser.isBusy());
    finish(eraser);
    QCOMPARE(tables.database.number("SELECT count(*) FROM record"), 10);
    QCOMPARE(tables.database.number("PRAGMA freelist_count"), 0);
}

void TestArchiveEraser::givesSpaceBack()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    fill(tables, shop, 3000);
    const auto before = tables.database.number("PRAGMA page_count");
    ArchiveEraser eraser(tables);
    EraseWrite erase{shop, {}};
    for (int i = 0; i < 2900; ++i)
        erase.deliveries.append({u"d%1"_s.arg(i)});
    const qint64 generation = tables.mark().generation;
    while (!erase.deliveries.isEmpty()) {
        const auto rest = erase.deliveries.size();
        QVERIFY(eraser.erase(erase));
        QVERIFY(erase.deliveries.size() < rest);
        QVERIFY(rest - erase.deliveries.size() <= 250);
    }
    QVERIFY(tables.mark().generation > generation);
    finish(eraser);
    QVERIFY(*tables.database.number("PRAGMA page_count") * 2 < *before);
    QCOMPARE(tables.codes.sources().first().deliveries, 100);
    QCOMPARE(tables.database.number("SELECT sum(length(bytes)) FROM observation"),
        tables.codes.sources().first().bytes);
}

void TestArchiveEraser::hasNothingToDo()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveEraser eraser(tables);
    QVERIFY(!eraser.isBusy());
    eraser.step();
    EraseWrite nowhere{shop, {{u"d1"_s}}};
    QVERIFY(eraser.erase(nowhere));
    QVERIFY(nowhere.deliveries.isEmpty());
    QVERIFY(eraser.forget(shop));
    QVERIFY(finish(eraser) < 10);
    QVERIFY(!tables.database.hasFailed());
}

QTEST_GUILESS_MAIN(TestArchiveEraser)
#include "tst_archiveeraser.moc"
