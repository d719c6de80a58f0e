// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivetables.h"
#include "archive/archivewriter.h"
#include "archivefolder.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveWriter : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsWrittenWholeOrNotAtAll();
    void countsDeliveriesAndBytes();
    void makesADictionaryInPassing();
};

namespace {

const SourceId shop{u"shop"_s};
const ProfileVersion github{u"github"_s, 1};

PageWrite pageWrite(const QByteArrayList& items)
{
    return {shop, github, pageOf(items), Instant{1}};
}

qint64 storedBytes(Database& database)
{
    return database
        .number("SELECT (SELECT total(length(bytes)) FROM observation)"
                " + (SELECT total(length(bytes)) FROM answer)"
                " + (SELECT total(length(bytes)) FROM replay)")
        .value_or(-1);
}

} // namespace

void TestArchiveWriter::aPageIsWrittenWholeOrNotAtAll()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    QVERIFY(writer.write(pageWrite({"d1 a", "d2 b"})));
    tables.database.run("UPDATE observation SET bytes = x'00' WHERE seq = 2");
    QVERIFY(!writer.write(pageWrite({"d1 changed", "d3 c", "d2 b"}))); // d2 cannot be compared
    QCOMPARE(tables.database.failure()->kind, ArchiveFault::Kind::Damaged);
    tables.database.clearFailure();
    QCOMPARE(tables.database.number("SELECT count(*) FROM observation"), 2);
    QCOMPARE(tables.database.number("SELECT count(*) FROM record"), 2);
}

void TestArchiveWriter::countsDeliveriesAndBytes()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    const auto check = [&](qint64 deliveries) {
        const ArchivedSource& source = tables.codes.sources().first();
        QCOMPARE(source.deliveries, deliveries);
        QCOMPARE(source.bytes, storedBytes(tables.database));
    };
    QVERIFY(writer.write(pageWrite({"d1/r1 a", "d1/r2 b", "d2 c"})));
    check(2);
    QVERIFY(writer.write(pageWrite({"d1 itself", "d2/r3 another", "d3 new"})));
    check(3);
    QVERIFY(writer.write(AnswerWrite{shop, {u"d2"_s}, "d2", u"detail"_s, "{}"}));
    QVERIFY(writer.write(AnswerWrite{shop, {u"d9"_s}, "d9", u"detail"_s, "{}"}));
    QVERIFY(writer.write(ReplayWrite{shop, {u"d2"_s}, fullReplay(1)}));
    QVERIFY(writer.write(ReplayWrite{shop, {u"d2"_s}, fullReplay(1)}));
    check(3);
    QVERIFY(writer.write(pageWrite({"d2 has changed"}))); // its answer goes
    check(3);
    QCOMPARE(tables.database.number("SELECT count(*) FROM answer"), 0);
    QVERIFY(writer.write(ReadingWrite{shop, "here"}));
    QCOMPARE(tables.codes.sources().first().reading, QByteArray("here"));
    check(3);
}

void TestArchiveWriter::makesADictionaryInPassing()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    for (int page = 0; page < 6; ++page) {
        QByteArrayList items;
        for (int i = 0; i < 250; ++i)
            items.append("d" + QByteArray::number(page * 250 + i)
                + R"( {"record_type":"webhook_delivery","status":"delivered","n":)"
                + QByteArray::number(i * 7919) + '}');
        QVERIFY(writer.write(pageWrite(items)));
    }
    QCOMPARE(tables.database.number("SELECT count(*) FROM dictionary"), 1);
    QCOMPARE(
        tables.database.number("SELECT count(*) FROM observation WHERE dictionary IS NULL"), 500);
    const auto record = tables.records.find(1, "d1400", "d1400");
    QVERIFY(tables.observations.find(record->newest)->row.startsWith("d1400 {"));
}

QTEST_GUILESS_MAIN(TestArchiveWriter)
#include "tst_archivewriter.moc"
