// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/listsnapshot.h"
#include "archive/sqlitearchive.h"
#include "archivefolder.h"
#include "archivepages.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestListSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatItWrote();
    void anotherArchivesRowsAreNotTaken();
    void afterADeletionItIsOfNoUse();
    void aSpoiledFileIsOfNoUse();
    void noFileIsNoTrouble();
    void keepsUpWhereMuchIsNewer();
    void aFolderThatCannotBeWritten();

private:
    QString file() const { return m_folder->folder.filePath(u"archive.columns"_s); }
    void store();
    void write(const QString& name);
    /// Up to where a fresh list is filled from the file.
    qint64 restoredSeq(const ArchiveMark& mark);
    ArchiveMark mark() const { return *resultOf<ArchiveMarkResult>(m_archive->mark()); }

    const SourceId m_shop{u"shop"_s};
    FakeClock m_clock;
    std::unique_ptr<ArchiveFolder> m_folder;
    std::unique_ptr<SqliteArchive> m_archive;
    std::unique_ptr<DeliveryTableModel> m_table;
};

void TestListSnapshot::init()
{
    m_archive.reset();
    m_folder = std::make_unique<ArchiveFolder>();
    m_archive = std::make_unique<SqliteArchive>(m_folder->file(), &m_clock);
    m_table = std::make_unique<DeliveryTableModel>();
    store();
}

void TestListSnapshot::store()
{
    const auto page = pageOf({"d1 a", "d2 b"});
    m_archive->storePage(m_shop, {u"telnyx"_s, 1}, page);
    m_table->mergePage(m_shop, page);
}

void TestListSnapshot::write(const QString& name)
{
    ListSnapshot snapshot({m_archive.get(), m_table.get()}, name);
    QSignalSpy written(&snapshot, &ListSnapshot::written);
    snapshot.write();
    snapshot.write(); // it is at it
    QVERIFY(snapshot.isWriting());
    QVERIFY(written.wait(20'000));
    QCOMPARE(written.size(), 1);
    QVERIFY(!snapshot.isWriting());
}

qint64 TestListSnapshot::restoredSeq(const ArchiveMark& mark)
{
    m_table = std::make_unique<DeliveryTableModel>();
    ListSnapshot snapshot({m_archive.get(), m_table.get()}, file());
    qint64 answer = -1;
    snapshot.startReading();
    snapshot.restore(mark, [&answer](qint64 seq) { answer = seq; });
    [&] { QTRY_VERIFY(answer >= 0); }();
    return answer;
}

void TestListSnapshot::givesBackWhatItWrote()
{
    write(file());
    QCOMPARE(restoredSeq(mark()), 2);
    QVERIFY(m_table->contains({m_shop, {u"d1"_s}}));
    QVERIFY(m_table->contains({m_shop, {u"d2"_s}}));
}

void TestListSnapshot::anotherArchivesRowsAreNotTaken()
{
    write(file());
    ArchiveMark other = mark();
    other.archive = u"another"_s;
    QCOMPARE(restoredSeq(other), 0);
    QVERIFY(!m_table->contains({m_shop, {u"d1"_s}}));
    ArchiveMark older = mark();
    older.seq = 1; // the archive lost what the file has
    QCOMPARE(restoredSeq(older), 0);
}

void TestListSnapshot::afterADeletionItIsOfNoUse()
{
    write(file());
    m_archive->forgetDeliveries(m_shop, {{u"d1"_s}});
    QCOMPARE(restoredSeq(mark()), 0);
}

void TestListSnapshot::aSpoiledFileIsOfNoUse()
{
    write(file());
    QFile spoiled(file());
    QVERIFY(spoiled.open(QIODevice::ReadWrite));
    QVERIFY(spoiled.resize(spoiled.size() - 1));
    spoiled.close();
    QCOMPARE(restoredSeq(mark()), 0);
}

void TestListSnapshot::noFileIsNoTrouble()
{
    QCOMPARE(restoredSeq(mark()), 0);
}

void TestListSnapshot::keepsUpWhereMuchIsNewer()
{
    ListSnapshot snapshot({m_archive.get(), m_table.get()}, file());
    QSignalSpy written(&snapshot, &ListSnapshot::written);
    const auto isRewritten = [&] {
        QFile::remove(file());
        snapshot.keepUp();
        return written.wait(20'000) && QFile::exists(file());
    };
    QVERIFY(isRewritten()); // it has nothing yet
    QVERIFY(!isRewritten());
    const auto page = pageOf({"d3 c"});
    m_archive->storePage(m_shop, {u"telnyx"_s, 1}, page);
    m_table->mergePage(m_shop, page);
    QVERIFY(isRewritten());
    QVERIFY(!isRewritten());
    m_archive->forgetDeliveries(m_shop, {{u"d1"_s}});
    QVERIFY(isRewritten());

    QFile::remove(file());
    snapshot.keepUp();
    snapshot.write(); // while it finds that there is nothing to do
    QVERIFY(written.wait(20'000));
    QVERIFY(QFile::exists(file()));
}

void TestListSnapshot::aFolderThatCannotBeWritten()
{
    write(u"/nowhere/archive.columns"_s);
    QVERIFY(!QFile::exists(file()));
}

QTEST_GUILESS_MAIN(TestListSnapshot)

#include "tst_listsnapshot.moc"
