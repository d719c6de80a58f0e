// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivefile.h"
#include "archive/sqlitearchive.h"
#include "archivepages.h"
#include "fakeclock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestSqliteArchive : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesTheExactBytesAfterARestart();
    void keepsTheRecordsOfADeliveryTogether();
    void keepsSourcesApart();
    void keepsWhatADeliveryWasBefore();
    void theSameBytesAreNoNewObservation();
    void keepsAnswersUntilTheRowChanges();
    void keepsReplays();
    void keepsReadings();
    void loadsRecordsOfSeveralDeliveries();
    void saysWhatItLacks();
    void answersQueuedAndOnce();
    void aDroppedReplyIsSilent();
    void countsWhatIsDurable();
    void tellsChangesTenTimesASecondAtMost();
    void marksWhatIsDurable();
    void givesWhatChangedSinceAMark();
    void givesEachDeliveryOnceInBatches();
    void forgetsASource();
    void forgetsDeliveries();
    void clearsEverything();
    void isOnlyForItsOwner();
    void aClockThatJumpsBackChangesNoOrder();
    void oneWriterAtATime();
    void saysWhenTooMuchWaits();
    void leavesAForeignFileAlone_data();
    void leavesAForeignFileAlone();
    void keepsWhatWaitsAndWritesItLater();
    void beginsAnewBesideAFileItCannotUse();

private:
    QString file() const { return m_folder->filePath(u"archive.sqlite"_s); }
    void reopen();
    ArchiveResult load(const SourceId& source, const QString& id);
    QByteArray row(const QString& id);
    ArchiveMark mark();
    ArchiveContents contents();

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<SqliteArchive> m_archive;
};

namespace {

const SourceId shop{u"shop"_s};
const SourceId bar{u"bar"_s};
const ProfileVersion telnyx{u"telnyx"_s, 3};
const ProfileVersion github{u"github"_s, 1};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

QByteArrayList rowsOf(const ArchivedBatch& batch)
{
    QByteArrayList rows;
    for (const ArchivedBatch::Group& group : batch.groups) {
        for (const DeliveryRecord& record : group.records)
            rows.append(record.row);
    }
    return rows;
}

} // namespace

void TestSqliteArchive::init()
{
    m_archive.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_clock = FakeClock();
    reopen();
}

void TestSqliteArchive::reopen()
{
    m_archive.reset();
    m_archive = std::make_unique<SqliteArchive>(file(), &m_clock);
}

ArchiveResult TestSqliteArchive::load(const SourceId& source, const QString& id)
{
    return resultOf<ArchiveResult>(m_archive->load(source, {id}));
}

QByteArray TestSqliteArchive::row(const QString& id)
{
    const ArchiveResult result = load(shop, id);
    return result ? result->records.at(0).row : QByteArray("(missing)");
}

ArchiveMark TestSqliteArchive::mark()
{
    return resultOf<ArchiveMarkResult>(m_archive->mark()).value();
}

ArchiveContents TestSqliteArchive::contents()
{
    return resultOf<ArchiveContentsResult>(m_archive->contents()).value();
}

void TestSqliteArchive::givesTheExactBytesAfterARestart()
{
    const QByteArrayList items{
        "d1 {\"n\": 1.50}", "d2 \xff bad", QByteArray("d3 \0", 4), "d4 " + QByteArray(70000, 'x')};
    m_archive->storePage(shop, telnyx, pageOf(items));
    for (const bool isRestarted : {false, true}) {
        if (isRestarted)
            reopen();
        for (int i = 0; i < items.size(); ++i)
            QCOMPARE(row(u"d%1"_s.arg(i + 1)), items.at(i));
        QCOMPARE(load(shop, u"d1"_s)->profile, telnyx);
        QCOMPARE(load(shop, u"d1"_s)->seenAt, m_clock.now());
        QVERIFY(load(shop, u"d1"_s)->earlier.isEmpty());
    }
}

void TestSqliteArchive::keepsTheRecordsOfADeliveryTogether()
{
    m_archive->storePage(shop, github, pageOf({"d1/r3 third", "d2/r9 other", "d1/r2 second"}));
    m_archive->storePage(shop, github, pageOf({"d1/r1 first", "d1/r2 changed", "d1 itself"}));
    const QList<DeliveryRecord> expected{{"r3", "d1/r3 third", {}}, {"r2", "d1/r2 changed", {}},
        {"r1", "d1/r1 first", {}}, {"d1", "d1 itself", {}}};
    QCOMPARE(load(shop, u"d1"_s)->records, expected);
    reopen();
    QCOMPARE(load(shop, u"d1"_s)->records, expected);
    QCOMPARE(contents().sources.at(0).deliveries, 2);
}

void TestSqliteArchive::keepsSourcesApart()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 shop"}));
    m_archive->storePage(bar, github, pageOf({"d1 bar"}));
    reopen();
    QCOMPARE(row(u"d1"_s), QByteArray("d1 shop"));
    QCOMPARE(load(bar, u"d1"_s)->records.at(0).row, QByteArray("d1 bar"));
    QCOMPARE(load(bar, u"d1"_s)->profile, github);
}

void TestSqliteArchive::keepsWhatADeliveryWasBefore()
{
    const Instant start = m_clock.now();
    for (const char* state : {"d1 pending", "d1 failed", "d1 pending", "d1 delivered"}) {
        m_archive->storePage(shop, telnyx, pageOf({state, "d2 delivered"}));
        m_clock.advance(std::chrono::minutes(1));
    }
    const QList<EarlierRow> expected{{start, "d1", "d1 pending"},
        {start + std::chrono::minutes(1), "d1", "d1 failed"},
        {start + std::chrono::minutes(2), "d1", "d1 pending"}};
    reopen();
    const auto found = load(shop, u"d1"_s);
    QCOMPARE(found->records, (QList<DeliveryRecord>{{"d1", "d1 delivered", {}}}));
    QCOMPARE(found->earlier, expected);
    QCOMPARE(found->seenAt, start + std::chrono::minutes(3));
    QCOMPARE(load(shop, u"d2"_s)->seenAt, start);
}

void TestSqliteArchive::theSameBytesAreNoNewObservation()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 a", "d1 a", "d2 b"}));
    const ArchiveMark first = mark();
    QCOMPARE(first.seq, 2);
    m_archive->storePage(shop, {u"telnyx"_s, 4}, pageOf({"d1 a", "d2 b"}));
    QCOMPARE(mark(), first);
    QCOMPARE(load(shop, u"d1"_s)->profile, (ProfileVersion{u"telnyx"_s, 4}));
    QVERIFY(load(shop, u"d1"_s)->earlier.isEmpty());
    m_archive->storePage(shop, telnyx, pageOf({"d1 c"}));
    QCOMPARE(mark().seq, 3);
}

void TestSqliteArchive::keepsAnswersUntilTheRowChanges()
{
    m_archive->storePage(shop, github, pageOf({"d1/r2 b", "d1/r1 a", "d2 x"}));
    m_archive->storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{\"x\": 1.50}");
    m_archive->storeAnswer(shop, {u"d1"_s}, "r1", u"headers"_s, "{}");
    m_archive->storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{\"x\": 2.50}");
    m_archive->storeAnswer(shop, {u"d1"_s}, "nowhere", u"detail"_s, "{}");
    m_archive->storeAnswer(shop, {u"d2"_s}, "d2", u"detail"_s, "");
    m_archive->storePage(shop, github, pageOf({"d1/r1 a"})); // the same bytes once more
    reopen();
    const auto found = load(shop, u"d1"_s);
    QVERIFY(found->records.at(0).answers.isEmpty());
    QCOMPARE(found->records.at(1).answers,
        (QMap<QString, QByteArray>{{u"detail"_s, "{\"x\": 2.50}"}, {u"headers"_s, "{}"}}));
    m_archive->storePage(shop, github, pageOf({"d1/r1 changed"}));
    QVERIFY(load(shop, u"d1"_s)->records.at(1).answers.isEmpty());
    QCOMPARE(load(shop, u"d2"_s)->records.at(0).answers.size(), 1);
}

void TestSqliteArchive::keepsReplays()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 ", "d2 "}));
    m_archive->storeReplay(shop, {u"d1"_s}, fullReplay(1));
    m_archive->storeReplay(shop, {u"d2"_s}, Attempt());
    m_archive->storeReplay(shop, {u"d1"_s}, fullReplay(2));
    m_archive->storePage(shop, telnyx, pageOf({"d1 new"}));
    reopen();
    QCOMPARE(load(shop, u"d1"_s)->replays, (QList<Attempt>{fullReplay(1), fullReplay(2)}));
    QCOMPARE(load(shop, u"d2"_s)->replays, (QList<Attempt>{Attempt()}));
}

void TestSqliteArchive::keepsReadings()
{
    m_archive->storeReading(shop, "first");
    m_archive->storeReading(bar, QByteArray("\0x", 2));
    m_archive->storeReading(shop, "second");
    reopen();
    const auto sources = contents().sources;
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.at(0).id, shop);
    QCOMPARE(sources.at(0).reading, QByteArray("second"));
    QCOMPARE(sources.at(1).reading, QByteArray("\0x", 2));
}

void TestSqliteArchive::loadsRecordsOfSeveralDeliveries()
{
    m_archive->storePage(shop, github, pageOf({"d1/r1 a", "d2/r2 b", "d1/r3 c"}));
    m_archive->storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{}");
    const auto found = resultOf<ArchiveRecordsResult>(
        m_archive->loadRecords(shop, {{u"d2"_s}, {u"nowhere"_s}, {u"d1"_s}}));
    QCOMPARE(found.value(),
        (QList<DeliveryRecord>{
            {"r2", "d2/r2 b", {}}, {"r1", "d1/r1 a", {}}, {"r3", "d1/r3 c", {}}}));
}

void TestSqliteArchive::saysWhatItLacks()
{
    const auto found = load(shop, u"d1"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, FetchError::Kind::NotFound);
}

void TestSqliteArchive::answersQueuedAndOnce()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 "}));
    const auto reply = m_archive->load(shop, {u"d1"_s});
    QSignalSpy spy(reply.get(), &ArchiveReply::finished);
    QTest::qSleep(50);
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(5000));
    QTest::qWait(10);
    QCOMPARE(spy.count(), 1);
}

void TestSqliteArchive::aDroppedReplyIsSilent()
{
    int answers = 0;
    m_archive->storePage(shop, telnyx, pageOf({"d1 "}));
    {
        const auto reply = m_archive->load(shop, {u"d1"_s});
        connect(reply.get(), &ArchiveReply::finished, this, [&answers] { ++answers; });
    }
    const auto left = m_archive->load(shop, {u"d1"_s});
    connect(left.get(), &ArchiveReply::finished, this, [&answers] { answers += 100; });
    m_archive.reset(); // before the answer is delivered
    QTRY_COMPARE(answers, 100);
}

void TestSqliteArchive::countsWhatIsDurable()
{
    m_archive->storePage(shop, github, pageOf({"d1/r1 a", "d1/r2 b", "d2 c"}));
    m_archive->describe(shop, u"github"_s, u"Shop"_s);
    QCOMPARE(m_archive->state(), (ArchiveState{0, 3, {}}));
    QTRY_COMPARE(m_archive->state(), (ArchiveState{2, 0, {}}));
    reopen();
    QTRY_COMPARE(m_archive->state(), (ArchiveState{2, 0, {}}));
    const ArchivedSource source = contents().sources.at(0);
    QCOMPARE(source.deliveries, 2);
    QCOMPARE(source.providerId, u"github"_s);
    QCOMPARE(source.name, u"Shop"_s);
    QVERIFY(source.bytes > 0);
    QVERIFY(contents().fileBytes > 0);
}

void TestSqliteArchive::tellsChangesTenTimesASecondAtMost()
{
    QTRY_COMPARE(m_archive->state().deliveries, 0);
    QSignalSpy changes(m_archive.get(), &ArchiveMonitor::changed);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 40; ++i) {
        m_archive->storePage(shop, telnyx, pageOf({"d" + QByteArray::number(i) + " x"}));
        QTest::qWait(5);
    }
    QTRY_COMPARE(m_archive->state().deliveries, 40);
    QTest::qWait(150);
    QVERIFY(changes.count() >= 2);
    QVERIFY2(changes.count() <= timer.elapsed() / 100 + 1, "more often than promised");
}

void TestSqliteArchive::marksWhatIsDurable()
{
    const ArchiveMark empty = mark();
    QCOMPARE(empty.seq, 0);
    QVERIFY(!empty.archive.isEmpty());
    m_archive->storePage(shop, telnyx, pageOf({"d1 ", "d2 "}));
    const auto reply = m_archive->mark();
    m_archive->storePage(shop, telnyx, pageOf({"d3 "}));
    QCOMPARE(resultOf<ArchiveMarkResult>(reply)->seq, 2);
    reopen();
    QCOMPARE(mark(), (ArchiveMark{empty.archive, empty.generation, 3}));
    QCOMPARE(contents().mark, mark());
}

void TestSqliteArchive::givesWhatChangedSinceAMark()
{
    m_archive->storePage(shop, github, pageOf({"d1/r1 a", "d1/r2 b", "d2 c", "d3 d"}));
    m_archive->storePage(bar, telnyx, pageOf({"d1 e"}));
    const qint64 seq = mark().seq;
    m_archive->storePage(shop, {u"github"_s, 2}, pageOf({"d1/r2 changed", "d3 d"}));
    m_archive->storePage(bar, telnyx, pageOf({"d9 new"}));
    reopen();
    const auto batch = resultOf<ArchivedBatchResult>(m_archive->changedSince(seq)).value();
    QVERIFY(batch.isLast);
    QCOMPARE(batch.through, seq + 2);
    QCOMPARE(batch.groups.size(), 2);
    QCOMPARE(batch.groups.at(0),
        (ArchivedBatch::Group{
            shop, {u"github"_s, 2}, {{"r1", "d1/r1 a", {}}, {"r2", "d1/r2 changed", {}}}}));
    QCOMPARE(batch.groups.at(1), (ArchivedBatch::Group{bar, telnyx, {{"d9", "d9 new", {}}}}));
    const auto all = resultOf<ArchivedBatchResult>(m_archive->changedSince(0)).value();
    QCOMPARE(rowsOf(all),
        (QByteArrayList{"d2 c", "d3 d", "d1 e", "d1/r1 a", "d1/r2 changed", "d9 new"}));
}

void TestSqliteArchive::givesEachDeliveryOnceInBatches()
{
    QByteArrayList expected;
    for (int page = 0; page < 20; ++page) {
        QByteArrayList items;
        for (int i = 0; i < 10; ++i)
            items.append("d" + QByteArray::number(page * 10 + i) + ' ' + QByteArray(100, 'x'));
        m_archive->storePage(shop, telnyx, pageOf(items));
        expected += items;
    }
    mark();
    QByteArrayList rows;
    qint64 seq = 0;
    int batches = 0;
    for (bool isLast = false; !isLast; ++batches) {
        const auto batch
            = resultOf<ArchivedBatchResult>(m_archive->changedSince(seq, 1000)).value();
        QVERIFY(rowsOf(batch).join().size() < 1200);
        rows += rowsOf(batch);
        seq = batch.through;
        isLast = batch.isLast;
    }
    QCOMPARE(rows, expected);
    QVERIFY(batches > 15);
}

void TestSqliteArchive::forgetsASource()
{
    const QByteArray secret = "d1 swordfish-" + QByteArray(9, '7');
    QByteArrayList many{secret};
    for (int i = 0; i < 3000; ++i)
        many.append("e" + QByteArray::number(i) + '/' + "r" + QByteArray::number(i) + ' '
            + QByteArray::number(i * 7919) + QByteArray(50, 'x'));
    m_archive->storePage(bar, telnyx, pageOf({"d1 bar"}));
    m_archive->storePage(shop, github, pageOf(many));
    m_archive->storeReplay(shop, {u"d1"_s}, fullReplay(1));
    m_archive->storeReading(shop, "here");
    const ArchiveMark before = mark();
    const qint64 large = contents().fileBytes;
    m_archive->forget(shop);
    QVERIFY(!load(shop, u"d1"_s));
    QCOMPARE(load(bar, u"d1"_s)->records.at(0).row, QByteArray("d1 bar"));
    m_archive->storePage(shop, telnyx, pageOf({"d1 again"}));
    QCOMPARE(row(u"d1"_s), QByteArray("d1 again"));
    QVERIFY(load(shop, u"d1"_s)->replays.isEmpty());
    QVERIFY(mark().generation > before.generation);
    QCOMPARE(mark().seq, before.seq + 1);
    QCOMPARE(contents().sources.size(), 2);
    QVERIFY(contents().sources.at(1).reading.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(contents().fileBytes < large / 2, 20000);
    m_archive.reset();
    QVERIFY(!contentOf(file()).contains("swordfish"));
    reopen();
    QCOMPARE(row(u"d1"_s), QByteArray("d1 again"));
    QCOMPARE(mark().seq, before.seq + 1);
}

void TestSqliteArchive::forgetsDeliveries()
{
    m_archive->storePage(shop, github, pageOf({"d1/r1 a", "d1/r2 b", "d2 c", "d3 d"}));
    m_archive->storePage(shop, github, pageOf({"d1/r1 changed"}));
    m_archive->storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{}");
    m_archive->storeReplay(shop, {u"d1"_s}, fullReplay(1));
    const ArchiveMark before = mark();
    m_archive->forgetDeliveries(shop, {{u"d1"_s}, {u"nowhere"_s}, {u"d3"_s}});
    QVERIFY(!load(shop, u"d1"_s)); // already while it waits
    QVERIFY(mark().generation > before.generation);
    QVERIFY(!load(shop, u"d1"_s));
    QVERIFY(!load(shop, u"d3"_s));
    QCOMPARE(row(u"d2"_s), QByteArray("d2 c"));
    QCOMPARE(contents().sources.at(0).deliveries, 1);
    reopen();
    QCOMPARE(mark().seq, before.seq); // no number comes twice
    m_archive->storePage(shop, github, pageOf({"d1/r1 a"}));
    const auto found = load(shop, u"d1"_s);
    QCOMPARE(found->records, (QList<DeliveryRecord>{{"r1", "d1/r1 a", {}}}));
    QVERIFY(found->earlier.isEmpty() && found->replays.isEmpty());
}

void TestSqliteArchive::clearsEverything()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 a"}));
    m_archive->storeReading(shop, "here");
    const ArchiveMark before = mark();
    m_archive->clear();
    QVERIFY(!load(shop, u"d1"_s));
    QVERIFY(mark().archive != before.archive);
    QVERIFY(contents().sources.isEmpty());
    QCOMPARE(m_archive->state().deliveries, 0);
    m_archive->storePage(shop, telnyx, pageOf({"d2 b"}));
    reopen();
    QCOMPARE(row(u"d1"_s), QByteArray("(missing)"));
    QCOMPARE(row(u"d2"_s), QByteArray("d2 b"));
}

void TestSqliteArchive::isOnlyForItsOwner()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 a"}));
    mark();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(file() + suffix).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }
}

void TestSqliteArchive::aClockThatJumpsBackChangesNoOrder()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 first"}));
    m_clock.advance(-std::chrono::hours(24));
    m_archive->storePage(shop, telnyx, pageOf({"d1 second"}));
    m_clock.advance(-std::chrono::hours(24));
    m_archive->storePage(shop, telnyx, pageOf({"d1 third"}));
    reopen();
    const auto found = load(shop, u"d1"_s);
    QCOMPARE(found->records.at(0).row, QByteArray("d1 third"));
    QCOMPARE(found->earlier.at(0).row, QByteArray("d1 first"));
    QCOMPARE(found->earlier.at(1).row, QByteArray("d1 second"));
    QVERIFY(found->earlier.at(1).seenAt < found->earlier.at(0).seenAt);
}

void TestSqliteArchive::oneWriterAtATime()
{
    m_archive->storePage(shop, telnyx, pageOf({"d1 a"}));
    mark();
    SqliteArchive second(file(), &m_clock);
    QTRY_VERIFY(second.state().fault);
    QCOMPARE(second.state().fault->kind, ArchiveFault::Kind::InUse);
    QCOMPARE(second.state().fault->file, file());
    second.storePage(shop, telnyx, pageOf({"d2 b"}));
    QCOMPARE(second.state().waiting, 1);
    m_archive.reset();
    second.tryAgain();
    QTRY_COMPARE(second.state(), (ArchiveState{2, 0, {}}));
}

void TestSqliteArchive::saysWhenTooMuchWaits()
{
    mark();
    SqliteArchive second(file(), &m_clock);
    QTRY_VERIFY(second.state().fault);
    QTest::qWait(20);
    QSignalSpy changed(&second, &ArchiveMonitor::changed);
    const auto page = pageOf({"d1 " + QByteArray(30 << 20, 'x')});
    second.storePage(shop, telnyx, page);
    QVERIFY(changed.wait()); // also while nothing is written
    QVERIFY(!second.state().isFull);
    for (int i = 0; i < 4; ++i)
        second.storePage(shop, telnyx, page);
    QVERIFY(second.state().isFull);
    for (int i = 0; i < 5; ++i)
        second.storePage(shop, telnyx, page); // whoever does not mind
    QTRY_COMPARE(second.state().dropped, 2);
    QCOMPARE(second.state().waiting, 8);
    m_archive.reset();
    second.tryAgain();
    QTRY_COMPARE(second.state(), (ArchiveState{.deliveries = 1, .dropped = 2}));
}

void TestSqliteArchive::leavesAForeignFileAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ArchiveFault::Kind>("kind");
    init();
    m_archive->storePage(shop, telnyx, pageOf({"d1 " + QByteArray(50000, 'x')}));
    m_archive.reset();
    const QByteArray good = contentOf(file());
    QVERIFY(good.size() > 8192);
    const auto with = [&good](qsizetype at, const QByteArray& bytes) {
        return QByteArray(good).replace(at, bytes.size(), bytes);
    };
    using Kind = ArchiveFault::Kind;
    QTest::newRow("garbage") << QByteArray(5000, 'g') << Kind::Foreign;
    QTest::newRow("short") << QByteArray("SQLite format 3") << Kind::Foreign;
    QTest::newRow("another application") << with(68, "ABCD") << Kind::Foreign;
    QTest::newRow("no application") << with(68, QByteArray(4, '\0')) << Kind::Foreign;
    QTest::newRow("too new") << with(60, QByteArray("\0\0\0\x63", 4)) << Kind::TooNew;
    QTest::newRow("truncated") << good.first(good.size() - 4096) << Kind::Damaged;
    QTest::newRow("truncated in a page") << good.first(good.size() - 100) << Kind::Damaged;
    QTest::newRow("no tables") << with(100, QByteArray(3000, '\0')) << Kind::Damaged;
}

void TestSqliteArchive::leavesAForeignFileAlone()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ArchiveFault::Kind, kind);
    m_archive.reset();
    write(file(), content);
    reopen();
    QTRY_VERIFY(m_archive->state().fault);
    QCOMPARE(m_archive->state().fault->kind, kind);
    QVERIFY(!m_archive->state().fault->cause.isEmpty());
    m_archive->storePage(shop, telnyx, pageOf({"d1 a"}));
    QCOMPARE(row(u"d1"_s), QByteArray("d1 a")); // it is shown, from memory
    QCOMPARE(load(shop, u"d2"_s).error().kind, FetchError::Kind::Storage);
    QVERIFY(!resultOf<ArchiveMarkResult>(m_archive->mark()));
    QVERIFY(!resultOf<ArchiveContentsResult>(m_archive->contents()));
    QCOMPARE(m_archive->state().waiting, 1);
    m_archive.reset();
    QCOMPARE(contentOf(file()), content);
}

void TestSqliteArchive::keepsWhatWaitsAndWritesItLater()
{
    const QString folder = m_folder->filePath(u"no folder"_s);
    write(folder, "");
    SqliteArchive archive(folder + u"/archive.sqlite"_s, &m_clock);
    archive.storePage(shop, telnyx, pageOf({"d1 a", "d2 b"}));
    archive.storeReplay(shop, {u"d1"_s}, fullReplay(1));
    archive.storeReading(shop, "here");
    QTRY_VERIFY(archive.state().fault);
    QCOMPARE(archive.state().fault->kind, ArchiveFault::Kind::Unwritable);
    QCOMPARE(archive.state().waiting, 2);
    QCOMPARE(archive.state().waitingReplays, 1);
    QVERIFY(archive.state().holdsUnsaved());
    QVERIFY(QFile::remove(folder));
    archive.tryAgain();
    QTRY_COMPARE(archive.state(), (ArchiveState{.deliveries = 2}));
    const auto held = resultOf<ArchiveContentsResult>(archive.contents()).value();
    QCOMPARE(held.sources.at(0).reading, QByteArray("here"));
}

void TestSqliteArchive::beginsAnewBesideAFileItCannotUse()
{
    m_archive.reset();
    write(file(), "a diary");
    reopen();
    m_archive->storePage(shop, telnyx, pageOf({"d1 a"}));
    QTRY_VERIFY(m_archive->state().fault);
    m_archive->startNew();
    QTRY_COMPARE(m_archive->state(), (ArchiveState{1, 0, {}}));
    QCOMPARE(contentOf(file() + u".aside"_s), QByteArray("a diary"));
    QCOMPARE(row(u"d1"_s), QByteArray("d1 a"));
}

QTEST_GUILESS_MAIN(TestSqliteArchive)
#include "tst_sqlitearchive.moc"
