// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivecodes.h"
#include "archive/database.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveCodes : public QObject
{
    Q_OBJECT

private slots:
    void keepsSourcesAndProfiles();
    void countsAndReads();
    void forgetsInTwoSteps();
};

namespace {

const SourceId shop{u"shop"_s};
const SourceId bar{u"bar"_s};

} // namespace

void TestArchiveCodes::keepsSourcesAndProfiles()
{
    const ArchiveFolder folder;
    {
        const auto database = folder.open();
        ArchiveCodes codes(*database);
        QCOMPARE(codes.makeSource(shop), 1);
        QCOMPARE(codes.makeSource(bar), 2);
        QCOMPARE(codes.makeSource(shop), 1);
        QCOMPARE(codes.makeProfile({u"telnyx"_s, 1}), 1);
        QCOMPARE(codes.makeProfile({u"telnyx"_s, 2}), 2);
        QCOMPARE(codes.makeProfile({u"telnyx"_s, 1}), 1);
    }
    const auto database = folder.open();
    ArchiveCodes codes(*database);
    QCOMPARE(codes.findSource(bar), 2);
    QCOMPARE(codes.findSource({u"other"_s}), std::nullopt);
    QCOMPARE(codes.sourceOf(1), shop);
    QCOMPARE(codes.sourceOf(9), SourceId());
    QCOMPARE(codes.profileOf(2), (ProfileVersion{u"telnyx"_s, 2}));
    QCOMPARE(codes.profileOf(3), ProfileVersion());
    QCOMPARE(codes.makeProfile({u"telnyx"_s, 3}), 3);
    QVERIFY(!database->hasFailed());
}

void TestArchiveCodes::countsAndReads()
{
    const ArchiveFolder folder;
    {
        const auto database = folder.open();
        ArchiveCodes codes(*database);
        const qint64 code = codes.makeSource(shop);
        codes.count(code, 3, 1000);
        codes.count(code, -1, -100);
        codes.count(codes.makeSource(bar), 5, 1);
        codes.setReading(code, "here");
        codes.describe(code, u"telnyx"_s, u"Shop"_s);
        QCOMPARE(codes.deliveries(), 7);
    }
    const auto database = folder.open();
    const ArchiveCodes codes(*database);
    QCOMPARE(
        codes.sources().first(), (ArchivedSource{shop, u"telnyx"_s, u"Shop"_s, 2, 900, "here"}));
    QCOMPARE(codes.deliveries(), 7);
}

void TestArchiveCodes::forgetsInTwoSteps()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    ArchiveCodes codes(*database);
    const qint64 before = codes.makeSource(shop);
    codes.count(before, 2, 10);
    codes.setReading(before, "here");
    codes.forget({u"unknown"_s});
    codes.forget(shop);
    QCOMPARE(codes.deliveries(), 0);
    QCOMPARE(codes.findSource(shop), std::nullopt);
    QCOMPARE(codes.forgotten(), QList<qint64>{before});
    const qint64 after = codes.makeSource(shop);
    QVERIFY(after != before); // what is left of the old one does not become the new one's
    QCOMPARE(ArchiveCodes(*database).forgotten(), QList<qint64>{before});
    codes.remove(before);
    QVERIFY(codes.forgotten().isEmpty());
    QCOMPARE(ArchiveCodes(*database).findSource(shop), after);
    QVERIFY(ArchiveCodes(*database).forgotten().isEmpty());
}

QTEST_GUILESS_MAIN(TestArchiveCodes)
#include "tst_archivecodes.moc"
