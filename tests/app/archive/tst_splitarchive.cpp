// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/splitarchive.h"
#include "archivepages.h"
#include "fakearchive.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestSplitArchive : public QObject
{
    Q_OBJECT

private slots:
    void sendsEachSourceToItsArchive();
};

void TestSplitArchive::sendsEachSourceToItsArchive()
{
    const SourceId saved{u"saved"_s};
    const SourceId shop{u"shop"_s};
    const ProfileVersion telnyx{u"telnyx"_s, 1};
    const DeliveryId d1{u"d1"_s};
    MemoryArchive memory;
    FakeArchive lasting;
    SplitArchive archive(&memory, &lasting);
    archive.keepInMemory(saved);
    QVERIFY(archive.isInMemory(saved) && !archive.isInMemory(shop));
    for (const SourceId& source : {saved, shop}) {
        archive.storePage(source, telnyx, pageOf({"d1 of " + source.value.toUtf8()}));
        archive.storeAnswer(source, d1, "d1", u"detail"_s, source.value.toUtf8());
        archive.storeReplay(source, d1, fullReplay(1));
        archive.storeReading(source, "here");
    }
    QCOMPARE(lasting.pages.size(), 1);
    QCOMPARE(lasting.readings.keys(), QList<SourceId>{shop});
    QCOMPARE(memory.replays().size(), 1);
    for (const SourceId& source : {saved, shop}) {
        const QByteArray name = source.value.toUtf8();
        const auto found = resultOf<ArchiveResult>(archive.load(source, d1));
        QCOMPARE(found->records,
            (QList<DeliveryRecord>{{"d1", "d1 of " + name, {{u"detail"_s, name}}}}));
        const auto records = resultOf<ArchiveRecordsResult>(archive.loadRecords(source, {d1}));
        QCOMPARE(records->size(), 1);
    }
    archive.forget(saved);
    QVERIFY(lasting.forgotten.isEmpty());
    QVERIFY(!resultOf<ArchiveResult>(archive.load(saved, d1)));
    archive.forget(shop);
    QCOMPARE(lasting.forgotten, QList<SourceId>{shop});
}

QTEST_GUILESS_MAIN(TestSplitArchive)
#include "tst_splitarchive.moc"
