// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivereader.h"
#include "archive/archivetables.h"
#include "archive/archivewriter.h"
#include "archivefolder.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveReader : public QObject
{
    Q_OBJECT

private slots:
    void ordersWhatWasBefore();
    void keepsToTheNewestOfALongHistory();
    void givesTheNewestProfile();
    void aDeliveryComesWithItsNewestRecord();
    void visitsEachDeliveryOnce();
    void tellsWhatItHolds();
};

namespace {

const SourceId shop{u"shop"_s};
const ProfileVersion github{u"github"_s, 1};

} // namespace

void TestArchiveReader::ordersWhatWasBefore()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    ArchiveReader reader(tables);
    qint64 time = 100; // a clock that runs backwards
    for (const QByteArrayList& items :
        {QByteArrayList{"d1/r1 1", "d1/r2 1"}, {"d1/r2 2"}, {"d1/r1 2"}, {"d1/r2 3", "d1/r1 3"}})
        QVERIFY(writer.write(PageWrite{shop, github, pageOf(items), Instant{time--}}));
    const auto found = reader.delivery(shop, {u"d1"_s});
    QCOMPARE(found.earlier,
        (QList<EarlierRow>{{Instant{100}, "r1", "d1/r1 1"}, {Instant{100}, "r2", "d1/r2 1"},
            {Instant{99}, "r2", "d1/r2 2"}, {Instant{98}, "r1", "d1/r1 2"}}));
    QCOMPARE(found.seenAt, Instant{97});
    QCOMPARE(reader.delivery({u"bar"_s}, {u"d1"_s}), ArchivedDelivery());
    QCOMPARE(reader.records({u"bar"_s}, {u"d1"_s}), QList<DeliveryRecord>());
}

void TestArchiveReader::keepsToTheNewestOfALongHistory()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    QByteArrayList items;
    for (int i = 0; i <= ArchiveReader::maxEarlierRows + 5; ++i)
        items.append("d1 " + QByteArray::number(i));
    QVERIFY(writer.write(PageWrite{shop, github, pageOf(items), Instant{}}));
    const auto found = ArchiveReader(tables).delivery(shop, {u"d1"_s});
    QCOMPARE(found.earlier.size(), ArchiveReader::maxEarlierRows);
    QCOMPARE(found.earlier.first().row, QByteArray("d1 5"));
    QCOMPARE(found.earlier.last().row, items.at(items.size() - 2));
}

void TestArchiveReader::givesTheNewestProfile()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    QVERIFY(writer.write(PageWrite{shop, github, pageOf({"d1/r1 a", "d1/r2 b"}), Instant{}}));
    QVERIFY(writer.write(PageWrite{shop, {u"github"_s, 2}, pageOf({"d1/r1 c"}), Instant{}}));
    QCOMPARE(
        ArchiveReader(tables).delivery(shop, {u"d1"_s}).profile, (ProfileVersion{u"github"_s, 2}));
}

void TestArchiveReader::aDeliveryComesWithItsNewestRecord()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    ArchiveReader reader(tables);
    QVERIFY(writer.write(
        PageWrite{shop, github, pageOf({"d1/r1 a", "d2 b", "d1/r2 c", "d3 d"}), Instant{}}));
    const auto first = reader.changedSince(0, 1);
    QCOMPARE(first.groups.at(0).records, (QList<DeliveryRecord>{{"d2", "d2 b", {}}}));
    QCOMPARE(first.through, 2);
    QVERIFY(!first.isLast);
    const auto second = reader.changedSince(first.through, 1);
    QCOMPARE(second.groups.at(0).records,
        (QList<DeliveryRecord>{{"r1", "d1/r1 a", {}}, {"r2", "d1/r2 c", {}}}));
    const auto third = reader.changedSince(second.through, 1000);
    QCOMPARE(third.groups.at(0).records, (QList<DeliveryRecord>{{"d3", "d3 d", {}}}));
    QVERIFY(third.isLast);
    QCOMPARE(reader.changedSince(third.through, 1000).through, third.through);
}

void TestArchiveReader::visitsEachDeliveryOnce()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    ArchiveReader reader(tables);
    QVERIFY(writer.write(
        PageWrite{shop, github, pageOf({"d1/r1 a", "d2 b", "d1/r2 c", "d3 d"}), Instant{}}));
    QVERIFY(writer.write(AnswerWrite{shop, {u"d1"_s}, "r1", u"detail"_s, "{}"}));
    QVERIFY(writer.write(PageWrite{{u"bar"_s}, github, pageOf({"d9 x"}), Instant{}}));
    tables.codes.forget({u"bar"_s});
    QByteArrayList visited;
    const auto visitUpTo = [&](int count, const SourceId& source = {}) {
        visited.clear();
        reader.visitAll(source, [&](const ArchivedDelivery& delivery) {
            visited.append(delivery.records.first().row
                + QByteArray::number(delivery.records.first().answers.size()));
            return visited.size() < count;
        });
    };
    visitUpTo(100);
    QCOMPARE(visited, (QByteArrayList{"d2 b0", "d1/r1 a1", "d3 d0"}));
    visitUpTo(2);
    QCOMPARE(visited.size(), 2);
    visitUpTo(100, {u"other"_s});
    QVERIFY(visited.isEmpty());
}

void TestArchiveReader::tellsWhatItHolds()
{
    const ArchiveFolder folder;
    ArchiveTables tables(folder.open());
    ArchiveWriter writer(tables);
    for (const auto& name : {u"shop"_s, u"bar"_s})
        QVERIFY(writer.write(PageWrite{{name}, github, pageOf({"d1 a"}), Instant{}}));
    tables.codes.forget(shop);
    const ArchiveContents contents = ArchiveReader(tables).contents();
    QCOMPARE(contents.sources.size(), 1);
    QCOMPARE(contents.sources.at(0).id, SourceId{u"bar"_s});
    QCOMPARE(contents.mark, tables.mark());
    QVERIFY(contents.fileBytes > 4096);
}

QTEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
