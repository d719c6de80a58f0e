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

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// A run of the program, as far as the archive is concerned.
struct Run
{
    explicit Run(const QString& file)
        : local(file, {&table, &clock}, [this](const QString& id) { return catalogue.profile(id); })
    {
        QSignalSpy restored(&local, &LocalArchive::restored);
        local.restore();
        if (restored.isEmpty())
            restored.wait(20'000);
    }

    const ProfileCatalogue catalogue = ProfileCatalogue::load({});
    FakeClock clock;
    DeliveryTableModel table;
    LocalArchive local;
};

class TestLocalArchive : public QObject
{
    Q_OBJECT

private slots:
    void whatOneRunKeptTheNextOneHas();
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

void TestLocalArchive::savedFilesLastForOneRun()
{
    const ArchiveFolder folder;
    {
        Run first(folder.file());
        first.local.archive()->keepInMemory({u"saved"_s});
        storeRows(*first.local.archive(), {u"saved"_s}, first.catalogue.profile(u"telnyx"_s),
            {samplerow::telnyx});
    }
    const Run second(folder.file());
    QVERIFY(second.local.contents().sources.isEmpty());
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
