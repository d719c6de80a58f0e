// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/localarchive.h"
#include "archive/memoryarchive.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"
#include "archivedrows.h"
#include "archivefolder.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "profilecatalogue.h"
#include "samplerows.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace waybill;

/// A run of the program, as far as the archive is concerned.
struct Run
{
    /// Without profiles no row can be read from its bytes again.
    explicit Run(const QString& file, bool hasProfiles = true)
        : local(file, {&table, &clock}, [this, hasProfiles](const QString& id) {
            return hasProfiles ? catalogue.profile(id) : nullptr;
        })
    {
        QSignalSpy restored(&local, &LocalArchive::restored);
        local.restore();
        if (restored.isEmpty())
            restored.wait(20'000);
    }

    void close()
    {
        QSignalSpy closed(&local, &LocalArchive::closed);
        local.close();
        if (closed.isEmpty())
            closed.wait(20'000);
    }

    const ProfileCatalogue catalogue = ProfileCatalogue::load({});
    FakeClock clock;
    DeliveryTableModel table;
    LocalArchive local;
};

namespace {

const SourceId shop{u"shop"_s};

/// A page of one row: into the archive and the list, as a session brings it.
void show(Run& run, const SourceId& source)
{
    const auto profile = run.catalogue.profile(u"telnyx"_s);
    storeRows(*run.local.archive(), source, profile, {samplerow::telnyx});
    run.table.mergePage(source,
        std::make_shared<const PageRows>(RecordPage(profile).read(
            {{"f5586561-8ff0-4291-a0ac-84fe544797bd", samplerow::telnyx, {}}})));
}

/// One run that shows and keeps a delivery, and ends.
DeliveryKey keep(const ArchiveFolder& folder, const std::function<void(Run&)>& then)
{
    Run run(folder.file());
    show(run, shop);
    then(run);
    return {shop, {u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s}};
}

} // namespace

class TestLocalArchive : public QObject
{
    Q_OBJECT

private slots:
    void whatOneRunKeptTheNextOneHas();
    void theListIsBackFromItsSnapshot();
    void whatIsNewerThanTheSnapshotIsReadAgain();
    void aHalfMergedListIsNotWritten();
    void savedFilesLastForOneRun();
    void theOwnFileIsTheUsers();
    void aSecondRunBesideTheFirst();
};

void TestLocalArchive::whatOneRunKeptTheNextOneHas()
{
    const ArchiveFolder folder;
    const DeliveryKey key{{u"shop"_s}, {u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s}};
    {
        Run first(folder.file());
        storeRows(*first.local.archive(), key.source, first.catalogue.profile(u"telnyx"_s),
            {samplerow::telnyx});
    }
    Run second(folder.file());
    QVERIFY(second.table.contains(key));
    QCOMPARE(second.local.contents().sources.size(), 1);
    QCOMPARE(second.local.lasting()->state().deliveries, 1);
}

void TestLocalArchive::theListIsBackFromItsSnapshot()
{
    const ArchiveFolder folder;
    const DeliveryKey key = keep(folder, [](Run& run) { run.close(); });
    const QFileInfo snapshot(folder.folder.filePath(u"archive.columns"_s));
    QVERIFY(snapshot.exists());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(snapshot.permissions() & others, QFile::Permissions());
    Run second(folder.file(), false);
    QVERIFY(second.table.contains(key));
    QCOMPARE(second.table.totalCount(), 0); // until its source is shown
}

void TestLocalArchive::whatIsNewerThanTheSnapshotIsReadAgain()
{
    const ArchiveFolder folder;
    QByteArray later = samplerow::telnyx;
    later.replace("f5586561", "00000000");
    const DeliveryKey key = keep(folder, [&](Run& run) {
        run.close();
        storeRows(*run.local.archive(), shop, run.catalogue.profile(u"telnyx"_s), {later});
    });
    const Run second(folder.file());
    QVERIFY(second.table.contains(key));
    QVERIFY(second.table.contains({shop, {u"00000000-8ff0-4291-a0ac-84fe544797bd"_s}}));
}

/// It would say that it has all, and rows would be missing for good.
void TestLocalArchive::aHalfMergedListIsNotWritten()
{
    const ArchiveFolder folder;
    keep(folder, [](Run& run) {
        run.local.setIsWhole([] { return false; });
        run.close();
    });
    QVERIFY(!QFile::exists(folder.folder.filePath(u"archive.columns"_s)));
}

void TestLocalArchive::savedFilesLastForOneRun()
{
    const ArchiveFolder folder;
    const SourceId saved{u"saved"_s};
    const DeliveryKey key = keep(folder, [&](Run& run) {
        run.local.archive()->keepInMemory(saved);
        show(run, saved);
        run.close();
    });
    const Run second(folder.file());
    QCOMPARE(second.local.contents().sources.size(), 1);
    QVERIFY(second.table.contains(key));
    QVERIFY(!second.table.contains({saved, key.id}));
}

void TestLocalArchive::theOwnFileIsTheUsers()
{
    QVERIFY(LocalArchive::ownFile().endsWith(u"/archive.sqlite"_s));
}

/// It has nothing, keeps what it reads in memory, and says why.
void TestLocalArchive::aSecondRunBesideTheFirst()
{
    const ArchiveFolder folder;
    const Run first(folder.file());
    const Run second(folder.file());
    QTRY_VERIFY(second.local.lasting()->state().fault.has_value());
    QCOMPARE(second.local.lasting()->state().fault->kind, ArchiveFault::Kind::InUse);
    QVERIFY(!first.local.lasting()->state().fault);
}

QTEST_GUILESS_MAIN(TestLocalArchive)

#include "tst_localarchive.moc"
