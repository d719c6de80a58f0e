// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/observationtable.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestObservationTable : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasAppended();
    void packsWithTheDictionaryOfItsProvider();
    void removesBackwards();
    void numbersNeverComeAgain();
    void saysWhenOneIsBroken();
};

namespace {

ObservationTable::NewRow rowOf(quint32 record, QByteArrayView bytes)
{
    return {record, std::nullopt, Instant{-5}, 7, u"telnyx"_s, bytes};
}

} // namespace

void TestObservationTable::givesBackWhatWasAppended()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ObservationTable observations(*database);
    QCOMPARE(observations.nextSeq(), 1);
    observations.append(rowOf(3, "first"));
    observations.append({3, 1, Instant{9}, 8, u"telnyx"_s, ""});
    observations.setProfile(1, 12);
    ObservationTable again(*database);
    QCOMPARE(again.lastSeq(), 2);
    const auto first = again.find(1);
    QCOMPARE(first->row, QByteArray("first"));
    QCOMPARE(first->record, 3u);
    QCOMPARE(first->seen, Instant{-5});
    QCOMPARE(first->profile, 12);
    QCOMPARE(first->before, std::nullopt);
    QCOMPARE(again.find(2)->before, 1);
    QCOMPARE(again.find(2)->row, QByteArray(""));
    QVERIFY(!again.find(3));
    QVERIFY(!database->hasFailed());
}

void TestObservationTable::packsWithTheDictionaryOfItsProvider()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ObservationTable observations(*database);
    const auto text = [](int i) {
        return R"({"record_type":"webhook_delivery","status":"delivered","attempts":[{"n":)"
            + QByteArray::number(i * 7919) + "}]}";
    };
    database->run("INSERT INTO profile VALUES(7, 'telnyx', 1)");
    {
        Transaction transaction(*database);
        for (int i = 0; i < RowDictionaries::sampleCount; ++i)
            observations.append(rowOf(1, text(i)));
        QVERIFY(transaction.commit());
    }
    const qint64 plain = observations.append(rowOf(1, text(5000)));
    QVERIFY(observations.dictionaries().isDue(u"telnyx"_s));
    observations.dictionaries().train(u"telnyx"_s, observations.packer());
    QVERIFY(!observations.dictionaries().isDue(u"telnyx"_s));
    QVERIFY(observations.append(rowOf(1, text(5000))) * 2 < plain);
    ObservationTable again(*database);
    QCOMPARE(again.find(again.lastSeq())->row, text(5000));
    QCOMPARE(again.find(3)->row, text(2));
    database->run("DELETE FROM dictionary");
    QVERIFY(!ObservationTable(*database).find(again.lastSeq()));
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

void TestObservationTable::removesBackwards()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ObservationTable observations(*database);
    qint64 bytes = observations.append(rowOf(1, "first"));
    observations.append(rowOf(2, "another record's"));
    bytes += observations.append({1, 1, Instant{}, 7, u"telnyx"_s, "second"});
    QCOMPARE(observations.removeFrom(3), bytes);
    QVERIFY(!observations.find(1) && !observations.find(3));
    QVERIFY(observations.find(2));
    database->run("UPDATE observation SET before = 2"); // a circle
    observations.removeFrom(2);
    QVERIFY(!observations.find(2));
}

void TestObservationTable::numbersNeverComeAgain()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    database->run("INSERT INTO meta VALUES('seq', 41)");
    ObservationTable observations(*database);
    QCOMPARE(observations.lastSeq(), 41);
    observations.append(rowOf(1, "x"));
    QCOMPARE(ObservationTable(*database).lastSeq(), 42);
}

void TestObservationTable::saysWhenOneIsBroken()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ObservationTable observations(*database);
    observations.append(rowOf(1, "whole"));
    observations.append(rowOf(2, "whole"));
    database->run("UPDATE observation SET before = 2 WHERE seq = 2");
    QVERIFY(!observations.find(2) || database->hasFailed());
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
    database->clearFailure();
    database->run("UPDATE observation SET bytes = x'00' WHERE seq = 1");
    QVERIFY(!observations.find(1));
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

QTEST_GUILESS_MAIN(TestObservationTable)
#include "tst_observationtable.moc"
