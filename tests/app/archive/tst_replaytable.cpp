// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/replaytable.h"
#include "archive/rowpacker.h"
#include "archivefolder.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestReplayTable : public QObject
{
    Q_OBJECT

private slots:
    void keepsThemInOrder();
    void keepsTheSameOneOnce();
    void removesAndCounts();
    void saysWhenOneIsBroken();
};

void TestReplayTable::keepsThemInOrder()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ReplayTable replays(*database);
    RowPacker packer;
    for (const int number : {3, 1, 2})
        replays.add(1, "d1", fullReplay(number), packer);
    replays.add(1, "d2", fullReplay(4), packer);
    replays.add(2, "d1", fullReplay(5), packer);
    QCOMPARE(replays.find(1, "d1", packer),
        (QList<Attempt>{fullReplay(3), fullReplay(1), fullReplay(2)}));
    QVERIFY(replays.find(3, "d1", packer).isEmpty());
}

void TestReplayTable::keepsTheSameOneOnce()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ReplayTable replays(*database);
    RowPacker packer;
    QVERIFY(replays.add(1, "d1", fullReplay(1), packer) > 0);
    QCOMPARE(replays.add(1, "d1", fullReplay(1), packer), 0);
    QVERIFY(replays.add(1, "d2", fullReplay(1), packer) > 0);
    QCOMPARE(replays.find(1, "d1", packer).size(), 1);
}

void TestReplayTable::removesAndCounts()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ReplayTable replays(*database);
    RowPacker packer;
    const qint64 bytes
        = replays.add(1, "d1", fullReplay(1), packer) + replays.add(1, "d1", fullReplay(2), packer);
    replays.add(1, "d2", fullReplay(1), packer);
    replays.add(2, "d1", fullReplay(1), packer);
    QCOMPARE(replays.remove(1, "d1"), bytes);
    QCOMPARE(replays.remove(1, "d1"), 0);
    QVERIFY(replays.find(1, "d1", packer).isEmpty());
    replays.removeAll(1);
    QVERIFY(replays.find(1, "d2", packer).isEmpty());
    QCOMPARE(replays.find(2, "d1", packer).size(), 1);
}

void TestReplayTable::saysWhenOneIsBroken()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ReplayTable replays(*database);
    RowPacker packer;
    replays.add(1, "d1", fullReplay(1), packer);
    Statement breakIt(*database, "UPDATE replay SET bytes = ?");
    breakIt.run(packer.packed("no replay", nullptr));
    QVERIFY(replays.find(1, "d1", packer).isEmpty());
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

QTEST_GUILESS_MAIN(TestReplayTable)
#include "tst_replaytable.moc"
