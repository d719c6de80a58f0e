// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/recordtable.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRecordTable : public QObject
{
    Q_OBJECT

private slots:
    void findsRecordsByTheirIds();
    void givesADeliverysRecordsInOrder();
    void givesASourcesRecordsInSteps();
    void forgetsWhatIsRemoved();
    void doesNotCountBeyondItsKeys();
};

namespace {

QList<QByteArray> idsOf(const QList<StoredRecord>& records)
{
    QList<QByteArray> ids;
    for (const StoredRecord& record : records)
        ids.append(record.id);
    return ids;
}

} // namespace

void TestRecordTable::findsRecordsByTheirIds()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    {
        RecordTable records(*database);
        Transaction transaction(*database);
        for (int i = 0; i < 2000; ++i)
            QVERIFY(records.insert(1, "d" + QByteArray::number(i), "d" + QByteArray::number(i), i));
        QVERIFY(records.insert(2, "d7", "d7", 9007));
        QVERIFY(records.insert(1, "d7", "r7", 9008));
        records.setNewest(8, 9009);
        QVERIFY(transaction.commit());
    }
    RecordTable records(*database); // from the file
    QCOMPARE(records.find(1, "d5", "d5")->newest, 5);
    QCOMPARE(records.find(1, "d7", "d7")->newest, 9009);
    QCOMPARE(records.find(2, "d7", "d7")->newest, 9007);
    QCOMPARE(records.find(1, "d7", "r7")->newest, 9008);
    QVERIFY(!records.find(1, "d8", "r7"));
    QVERIFY(!records.find(3, "d7", "d7"));
    QVERIFY(!records.find(1, "d2000", "d2000"));
    QCOMPARE(records.find(8)->delivery, QByteArray("d7"));
    QVERIFY(!database->hasFailed());
}

void TestRecordTable::givesADeliverysRecordsInOrder()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    RecordTable records(*database);
    records.insert(1, "d1", "z", 1);
    records.insert(1, "d2", "y", 2);
    records.insert(1, "d1", "d1", 3);
    records.insert(1, "d1", "a", 4);
    records.insert(2, "d1", "b", 5);
    QCOMPARE(idsOf(records.ofDelivery(1, "d1")), (QList<QByteArray>{"z", "d1", "a"}));
    QCOMPARE(idsOf(records.ofDelivery(1, "d3")), QList<QByteArray>());
}

void TestRecordTable::givesASourcesRecordsInSteps()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    RecordTable records(*database);
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = QByteArray::number(i);
        records.insert(1 + i % 2, id, id, i);
    }
    const auto first = records.ofSource(1, 0, 2);
    QCOMPARE(idsOf(first), (QList<QByteArray>{"0", "2"}));
    QCOMPARE(idsOf(records.ofSource(1, first.last().key, 2)), (QList<QByteArray>{"4"}));
}

void TestRecordTable::forgetsWhatIsRemoved()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    RecordTable records(*database);
    records.insert(1, "d1", "d1", 1);
    records.insert(1, "d2", "d2", 2);
    records.remove(*records.find(1, "d1", "d1"));
    QVERIFY(!records.find(1, "d1", "d1"));
    QVERIFY(records.find(1, "d2", "d2"));
    QVERIFY(!RecordTable(*database).find(1, "d1", "d1"));
}

void TestRecordTable::doesNotCountBeyondItsKeys()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    database->run("INSERT INTO record VALUES(4294967295, 1, x'6431', NULL, 1)");
    RecordTable records(*database);
    QVERIFY(records.find(1, "d1", "d1"));
    QVERIFY(!database->hasFailed());
    QCOMPARE(records.insert(1, "d2", "d2", 2), 0u);
    QVERIFY(database->hasFailed());
    database->clearFailure();
    database->run("INSERT INTO record VALUES(4294967296, 1, x'6432', NULL, 1)");
    const RecordTable broken(*database);
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

QTEST_GUILESS_MAIN(TestRecordTable)
#include "tst_recordtable.moc"
