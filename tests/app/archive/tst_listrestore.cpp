// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/listrestore.h"
#include "archive/listsnapshot.h"
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

class TestListRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsBackEachSource();
    void rowsAreHiddenUntilTheirSourceIsShown();
    void attemptsOfADeliveryAreOneRow();
    void newestStateCounts();
    void unknownProvidersAreLeftInTheArchive();
    void anEmptyArchive();
    void anArchiveThatCannotBeRead();
    void canDieWhileItReads();

private:
    std::shared_ptr<const ProviderProfile> profile(const QString& id) const
    {
        return m_catalogue.profile(id);
    }
    void makeSnapshot();
    void restore();
    void show(const SourceId& source);

    const ProfileCatalogue m_catalogue = ProfileCatalogue::load({});
    const SourceId m_shop{u"shop"_s};
    const SourceId m_hooks{u"hooks"_s};
    FakeClock m_clock;
    std::unique_ptr<ArchiveFolder> m_folder;
    std::unique_ptr<SqliteArchive> m_archive;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<ListSnapshot> m_snapshot;
    std::unique_ptr<ListRestore> m_restore;
};

void TestListRestore::init()
{
    m_restore.reset();
    m_table = std::make_unique<DeliveryTableModel>();
    m_archive.reset();
    m_folder = std::make_unique<ArchiveFolder>();
    m_archive = std::make_unique<SqliteArchive>(m_folder->file(), &m_clock);
}

/// As at a start: all that is to be read was written by an earlier run.
void TestListRestore::restore()
{
    QTRY_COMPARE(m_archive->state().waiting, 0);
    makeSnapshot();
    m_restore = std::make_unique<ListRestore>(
        ListRestore::Services{m_archive.get(), m_table.get(), m_snapshot.get()},
        [this](const QString& id) { return profile(id); });
    QSignalSpy finished(m_restore.get(), &ListRestore::finished);
    m_restore->start();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(finished.size(), 1);
}

/// There is no file yet: everything is read from the bytes.
void TestListRestore::makeSnapshot()
{
    m_snapshot
        = std::make_unique<ListSnapshot>(ListSnapshot::Services{m_archive.get(), m_table.get()},
            m_folder->folder.filePath(u"none"_s));
}

void TestListRestore::show(const SourceId& source)
{
    m_table->setSource({.id = source});
    QTRY_VERIFY(m_table->visibleCount() > 0);
}

void TestListRestore::bringsBackEachSource()
{
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {samplerow::telnyx});
    storeRows(*m_archive, m_hooks, profile(u"github"_s), {samplerow::gitHub});
    m_archive->storeReading(m_shop, "as far as that");
    restore();
    QVERIFY(m_table->contains({m_shop, {u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s}}));
    QVERIFY(m_table->contains({m_hooks, {u"58474f00-b361-11eb-836d-0e4f3503ccbe"_s}}));
    QCOMPARE(m_restore->contents().sources.size(), 2);
    QCOMPARE(m_restore->contents().sources.constFirst().reading, "as far as that");
}

void TestListRestore::rowsAreHiddenUntilTheirSourceIsShown()
{
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {samplerow::telnyx});
    restore();
    QCOMPARE(m_table->totalCount(), 0);
    show(m_shop);
    QCOMPARE(m_table->totalCount(), 1);
}

void TestListRestore::attemptsOfADeliveryAreOneRow()
{
    const auto gitHub = profile(u"github"_s);
    QByteArray second = samplerow::gitHub;
    second.replace("9007199254740993", "9007199254740994").replace("20:33:44", "20:35:00");
    storeRows(*m_archive, m_hooks, gitHub, {samplerow::gitHub});
    storeRows(*m_archive, m_hooks, gitHub, {second});
    restore();
    show(m_hooks);
    QCOMPARE(m_table->visibleCount(), 1);
    QCOMPARE(m_table->index(0, 0).data(DeliveryTableModel::AttemptCountRole).toInt(), 2);
}

void TestListRestore::newestStateCounts()
{
    QByteArray failed = samplerow::telnyx;
    failed.replace("\"delivered\"", "\"failed\"");
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {failed});
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {samplerow::telnyx});
    restore();
    show(m_shop);
    QCOMPARE(m_table->visibleCount(), 1);
    QCOMPARE(m_table->index(0, 0).data(DeliveryTableModel::StatusRole).toInt(),
        int(DeliveryStatus::Delivered));
}

void TestListRestore::unknownProvidersAreLeftInTheArchive()
{
    auto gone = std::make_shared<ProviderProfile>(*profile(u"telnyx"_s));
    gone->id = u"gone"_s;
    storeRows(*m_archive, m_hooks, gone, {samplerow::telnyx});
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {samplerow::telnyx});
    restore();
    m_table->setSource({.id = m_hooks});
    show(m_shop);
    QCOMPARE(m_table->totalCount(), 1);
    QCOMPARE(m_restore->contents().sources.size(), 2);
}

void TestListRestore::anEmptyArchive()
{
    restore();
    QCOMPARE(m_table->totalCount(), 0);
    QVERIFY(m_restore->contents().sources.isEmpty());
}

void TestListRestore::anArchiveThatCannotBeRead()
{
    m_archive.reset();
    QFile file(m_folder->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no archive at all, but long enough to be one");
    file.close();
    m_archive = std::make_unique<SqliteArchive>(m_folder->file(), &m_clock);
    restore();
    QVERIFY(m_restore->contents().sources.isEmpty());
    QTRY_VERIFY(m_archive->state().fault.has_value());
}

void TestListRestore::canDieWhileItReads()
{
    storeRows(*m_archive, m_shop, profile(u"telnyx"_s), {samplerow::telnyx});
    makeSnapshot();
    m_restore = std::make_unique<ListRestore>(
        ListRestore::Services{m_archive.get(), m_table.get(), m_snapshot.get()},
        [this](const QString& id) { return profile(id); });
    m_restore->start();
    m_restore.reset();
    m_archive.reset();
    QCOMPARE(m_table->totalCount(), 0);
}

QTEST_GUILESS_MAIN(TestListRestore)

#include "tst_listrestore.moc"
