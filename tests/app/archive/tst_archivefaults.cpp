// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivefile.h"
#include "archive/sqlitearchive.h"
#include "archive/statement.h"
#include "archivefolder.h"
#include "archivepages.h"
#include "fakeclock.h"
#include "faultyvfs.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// The archive on a disk that fails at each operation in turn.
class TestArchiveFaults : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingDurable_data();
    void losesNothingDurable();
    void goesOnWhenTheDiskDoes_data();
    void goesOnWhenTheDiskDoes();
    void isMadeWholeOrNotAtAll_data();
    void isMadeWholeOrNotAtAll();
};

namespace {

using Fault = FaultyVfs::Fault;
using Kind = ArchiveFault::Kind;

const SourceId shop{u"shop"_s};
const ProfileVersion telnyx{u"telnyx"_s, 1};
constexpr int rowsAPage = 12;

void addFaults()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("disk full") << Fault::Full << Kind::DiskFull;
    QTest::newRow("I/O error") << Fault::Error << Kind::Failing;
}

// Page n: row n-0 … and a row that every page changes.
std::shared_ptr<const PageRows> page(int number)
{
    const QByteArray n = QByteArray::number(number);
    QByteArrayList items{"same " + n};
    for (int i = 1; i < rowsAPage; ++i)
        items.append(n + '-' + QByteArray::number(i) + ' ' + n.repeated(200 + 300 * i));
    return pageOf(items);
}

void writeAll(SqliteArchive& archive)
{
    for (int number = 2; number <= 4; ++number)
        archive.storePage(shop, telnyx, page(number));
    archive.storeReplay(shop, {u"same"_s}, fullReplay(1));
    archive.forgetDeliveries(shop, {{u"1-1"_s}});
    archive.storeReading(shop, "here");
}

// Empty: the file is sound and holds whole pages only.
QString faultOf(const QString& file, int durablePages)
{
    const auto opened = openArchive(file);
    if (!opened)
        return opened.error().cause;
    Database& database = **opened;
    {
        Statement check(database, "PRAGMA integrity_check");
        Rows rows = check.rows();
        if (!rows.next() || rows.text(0) != u"ok"_s)
            return rows.text(0);
    }
    const auto changes = database.number("SELECT count(*) FROM observation o JOIN record r"
                                         " ON r.key = o.record WHERE r.delivery = x'73616d65'");
    const auto others
        = database.number("SELECT count(*) FROM record WHERE delivery <> x'73616d65'");
    const qint64 pages = changes.value_or(-1);
    if (pages < durablePages)
        return u"%1 pages of %2 are left"_s.arg(pages).arg(durablePages);
    const qint64 whole = pages * (rowsAPage - 1);
    if (others != whole && others != whole - 1) // one may be deleted
        return u"%1 rows make no %2 pages"_s.arg(*others).arg(pages);
    return {};
}

void begin(SqliteArchive& archive)
{
    archive.storePage(shop, telnyx, page(1));
    QVERIFY(resultOf<ArchiveMarkResult>(archive.mark()).isOk());
}

// Each of the first, then ever fewer: a page is some thirty operations.
int afterThat(int operation)
{
    return operation + 1 + operation / 8;
}

} // namespace

void TestArchiveFaults::losesNothingDurable_data()
{
    addFaults();
}

void TestArchiveFaults::losesNothingDurable()
{
    QFETCH(const Fault, fault);
    QFETCH(const Kind, kind);
    const FakeClock clock;
    bool hasFailed = true;
    int tried = 0;
    for (int operation = 0; hasFailed; operation = afterThat(operation), ++tried) {
        FaultyVfs disk;
        const ArchiveFolder folder;
        int durable = 1;
        {
            SqliteArchive archive(folder.file(), &clock);
            begin(archive);
            disk.failAfter(operation, fault);
            for (int number = 2; number <= 4; ++number) {
                archive.storePage(shop, telnyx, page(number));
                durable += resultOf<ArchiveMarkResult>(archive.mark()).isOk() ? 1 : 0;
            }
            hasFailed = durable < 4;
            if (hasFailed) {
                QTRY_VERIFY(archive.state().fault);
                QCOMPARE(archive.state().fault->kind, kind);
                QCOMPARE(archive.state().waiting, (4 - durable) * rowsAPage);
            }
        }
        disk.heal();
        const QString wrong = faultOf(folder.file(), durable);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"operation %1: %2"_s.arg(operation).arg(wrong)));
    }
    QVERIFY(tried > 15);
}

void TestArchiveFaults::goesOnWhenTheDiskDoes_data()
{
    addFaults();
}

void TestArchiveFaults::goesOnWhenTheDiskDoes()
{
    QFETCH(const Fault, fault);
    const FakeClock clock;
    bool hasFailed = true;
    for (int operation = 0; hasFailed; operation = afterThat(operation)) {
        FaultyVfs disk;
        const ArchiveFolder folder;
        {
            SqliteArchive archive(folder.file(), &clock);
            begin(archive);
            disk.failAfter(operation, fault);
            writeAll(archive);
            hasFailed = !resultOf<ArchiveMarkResult>(archive.mark());
            const auto shown = resultOf<ArchiveResult>(archive.load(shop, {u"4-1"_s}));
            QVERIFY(shown.isOk()); // whether it is written or waits
            QCOMPARE(shown->records.first().row, page(4)->slice(page(4)->rows.at(1)).toByteArray());
            disk.heal();
            archive.tryAgain();
            QTRY_COMPARE(archive.state().waiting, 0);
            QVERIFY(resultOf<ArchiveMarkResult>(archive.mark()).isOk());
            QVERIFY(!archive.state().fault);
            const auto same = resultOf<ArchiveResult>(archive.load(shop, {u"same"_s}));
            QCOMPARE(same->replays, QList<Attempt>{fullReplay(1)});
            QCOMPARE(same->earlier.size(), 3);
            QVERIFY(!resultOf<ArchiveResult>(archive.load(shop, {u"1-1"_s})));
        }
        const QString wrong = faultOf(folder.file(), 4);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"operation %1: %2"_s.arg(operation).arg(wrong)));
    }
}

void TestArchiveFaults::isMadeWholeOrNotAtAll_data()
{
    addFaults();
}

void TestArchiveFaults::isMadeWholeOrNotAtAll()
{
    QFETCH(const Fault, fault);
    QFETCH(const Kind, kind);
    FaultyVfs disk;
    bool hasFailed = true;
    int tried = 0;
    for (int operation = 0; hasFailed; operation = afterThat(operation), ++tried) {
        const ArchiveFolder folder;
        disk.failAfter(operation, fault);
        const auto made = openArchive(folder.file());
        hasFailed = !made;
        if (hasFailed)
            QCOMPARE(made.error().kind, kind);
        QCOMPARE(QFile::exists(folder.file()), !hasFailed);
        disk.heal();
        QVERIFY(openArchive(folder.file()));
    }
    QVERIFY(tried > 8);
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "tst_archivefaults.moc"
