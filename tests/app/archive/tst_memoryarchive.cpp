// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/memoryarchive.h"
#include "providers/pagerows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestMemoryArchive : public QObject
{
    Q_OBJECT

private slots:
    void givesTheExactSlice();
    void newestSliceWins();
    void freesAPageThatIsOutdated();
    void keepsSourcesApart();
    void keepsTheRecordsOfADeliveryTogether();
    void keepsAnswersOfCalls();
    void aChangedRowDropsItsAnswers();
    void keepsNoMoreAnswersThanAllowed();
    void forgetsASource();
    void givesReplaysInOrder();
    void saysWhatItLacks();
    void answersQueuedAndOnce();
    void aDroppedReplyIsSilent();
};

namespace {

const SourceId shop{u"shop"_s};
const ProfileVersion telnyx{u"telnyx"_s, 3};
const ProfileVersion github{u"github"_s, 1};

// A page whose items are the given texts: "d1 text" is delivery d1, "d1/r2 text" its record r2.
std::shared_ptr<const PageRows> pageOf(const QByteArrayList& items)
{
    auto page = std::make_shared<PageRows>();
    for (const QByteArray& item : items) {
        DeliveryRow row;
        row.id = item.first(2);
        row.recordId = item.at(2) == '/' ? item.sliced(3, 2) : row.id;
        row.sliceOffset = quint32(page->bytes.size());
        row.sliceLength = quint32(item.size());
        page->rows.push_back(row);
        page->bytes += item;
    }
    return page;
}

Attempt replay(int number)
{
    Attempt attempt;
    attempt.number = number;
    attempt.origin = AttemptOrigin::Replay;
    return attempt;
}

ArchiveResult loaded(MemoryArchive& archive, const SourceId& source, const QString& id)
{
    const auto reply = archive.load(source, {id});
    ArchiveResult result = Failure{FetchError{.cause = u"no answer came"_s}};
    QObject::connect(reply.get(), &ArchiveReply::finished, reply.get(),
        [&result](const ArchiveResult& got) { result = got; });
    QSignalSpy spy(reply.get(), &ArchiveReply::finished);
    spy.wait(5000);
    return result;
}

QByteArray rowOf(MemoryArchive& archive, const SourceId& source, const QString& id)
{
    const ArchiveResult result = loaded(archive, source, id);
    return result ? result->records.at(0).row : QByteArray("(missing)");
}

} // namespace

void TestMemoryArchive::givesTheExactSlice()
{
    MemoryArchive archive;
    archive.storePage(shop, telnyx, pageOf({"d1 {\"n\": 1.50}", "d2\xff bad"}));
    const auto first = loaded(archive, shop, u"d1"_s);
    QVERIFY(first.isOk());
    QCOMPARE(first->profile, telnyx);
    QCOMPARE(first->records.at(0).row, QByteArray("d1 {\"n\": 1.50}"));
    QCOMPARE(rowOf(archive, shop, u"d2"_s), QByteArray("d2\xff bad"));
}

void TestMemoryArchive::newestSliceWins()
{
    MemoryArchive archive;
    archive.storePage(shop, telnyx, pageOf({"d1 old", "d2 old"}));
    archive.storePage(shop, telnyx, pageOf({"d1 new"}));
    QCOMPARE(rowOf(archive, shop, u"d1"_s), QByteArray("d1 new"));
    QCOMPARE(rowOf(archive, shop, u"d2"_s), QByteArray("d2 old"));
}

void TestMemoryArchive::freesAPageThatIsOutdated()
{
    MemoryArchive archive;
    auto page = pageOf({"d1 ", "d2 "});
    const std::weak_ptr<const PageRows> old = page;
    archive.storePage(shop, telnyx, std::move(page));
    archive.storePage(shop, telnyx, pageOf({"d1 "}));
    QVERIFY(!old.expired());
    archive.storePage(shop, telnyx, pageOf({"d2 "}));
    QVERIFY(old.expired());
}

void TestMemoryArchive::keepsSourcesApart()
{
    MemoryArchive archive;
    archive.storePage(shop, telnyx, pageOf({"d1 shop"}));
    archive.storePage({u"bar"_s}, ProfileVersion{u"arta"_s, 1}, pageOf({"d1 bar"}));
    QCOMPARE(rowOf(archive, shop, u"d1"_s), QByteArray("d1 shop"));
    QCOMPARE(rowOf(archive, {u"bar"_s}, u"d1"_s), QByteArray("d1 bar"));
    QCOMPARE(loaded(archive, {u"bar"_s}, u"d1"_s)->profile.providerId, u"arta"_s);
}

void TestMemoryArchive::keepsTheRecordsOfADeliveryTogether()
{
    MemoryArchive archive;
    archive.storePage(shop, github, pageOf({"d1/r3 third", "d2/r9 other", "d1/r2 second"}));
    archive.storePage(shop, github, pageOf({"d1/r1 first", "d1/r2 changed"}));
    const auto result = loaded(archive, shop, u"d1"_s);
    QVERIFY(result.isOk());
    QCOMPARE(result->records,
        (QList<DeliveryRecord>{
            {"r3", "d1/r3 third", {}}, {"r2", "d1/r2 changed", {}}, {"r1", "d1/r1 first", {}}}));
}

void TestMemoryArchive::keepsAnswersOfCalls()
{
    MemoryArchive archive;
    archive.storePage(shop, github, pageOf({"d1/r2 b", "d1/r1 a"}));
    archive.storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{\"x\": 1.50}");
    archive.storeAnswer(shop, {u"d1"_s}, "r1", u"headers"_s, "{}");
    archive.storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{\"x\": 2.50}");
    archive.storeAnswer(shop, {u"d1"_s}, "nowhere", u"detail"_s, "{}");
    archive.storePage(shop, github, pageOf({"d1/r1 a"})); // the same bytes once more
    const auto result = loaded(archive, shop, u"d1"_s);
    QVERIFY(result.isOk());
    QCOMPARE(result->records.size(), 2);
    QVERIFY(result->records.at(0).answers.isEmpty());
    QCOMPARE(result->records.at(1).answers,
        (QMap<QString, QByteArray>{{u"detail"_s, "{\"x\": 2.50}"}, {u"headers"_s, "{}"}}));
}

void TestMemoryArchive::aChangedRowDropsItsAnswers()
{
    MemoryArchive archive;
    archive.storePage(shop, github, pageOf({"d1 pending", "d2 pending"}));
    archive.storeAnswer(shop, {u"d1"_s}, "d1", u"attempts"_s, "[]");
    archive.storeAnswer(shop, {u"d2"_s}, "d2", u"attempts"_s, "[]");
    archive.storePage(shop, github, pageOf({"d1 delivered", "d2 pending"}));
    QVERIFY(loaded(archive, shop, u"d1"_s)->records.at(0).answers.isEmpty());
    QCOMPARE(loaded(archive, shop, u"d2"_s)->records.at(0).answers.size(), 1);
}

void TestMemoryArchive::keepsNoMoreAnswersThanAllowed()
{
    MemoryArchive archive(100);
    archive.storePage(shop, github, pageOf({"d1 ", "d2 ", "d3 "}));
    const QByteArray large(40, 'x');
    archive.storeAnswer(shop, {u"d1"_s}, "d1", u"detail"_s, large);
    archive.storeAnswer(shop, {u"d2"_s}, "d2", u"detail"_s, large);
    QCOMPARE(loaded(archive, shop, u"d1"_s)->records.at(0).answers.size(), 1); // looked at
    archive.storeAnswer(shop, {u"d3"_s}, "d3", u"detail"_s, large);
    QCOMPARE(loaded(archive, shop, u"d1"_s)->records.at(0).answers.size(), 1);
    QVERIFY(loaded(archive, shop, u"d2"_s)->records.at(0).answers.isEmpty());
    QCOMPARE(loaded(archive, shop, u"d3"_s)->records.at(0).answers.size(), 1);
}

void TestMemoryArchive::forgetsASource()
{
    MemoryArchive archive;
    archive.storePage(shop, github, pageOf({"d1/r1 a", "d1/r2 b"}));
    archive.storePage({u"bar"_s}, telnyx, pageOf({"d1 bar"}));
    archive.storeAnswer(shop, {u"d1"_s}, "r1", u"detail"_s, "{}");
    archive.storeReplay(shop, {u"d1"_s}, replay(1));
    archive.storeReplay({u"bar"_s}, {u"d1"_s}, replay(1));
    archive.forget(shop);
    QVERIFY(!loaded(archive, shop, u"d1"_s));
    QCOMPARE(rowOf(archive, {u"bar"_s}, u"d1"_s), QByteArray("d1 bar"));
    QCOMPARE(archive.replays().size(), 1);
    archive.storePage(shop, github, pageOf({"d1/r1 a"}));
    QCOMPARE(
        loaded(archive, shop, u"d1"_s)->records, (QList<DeliveryRecord>{{"r1", "d1/r1 a", {}}}));
}

void TestMemoryArchive::givesReplaysInOrder()
{
    MemoryArchive archive;
    archive.storePage(shop, telnyx, pageOf({"d1 ", "d2 "}));
    QVERIFY(archive.replays().isEmpty());
    archive.storeReplay(shop, {u"d1"_s}, replay(1));
    archive.storeReplay(shop, {u"d2"_s}, replay(1));
    archive.storeReplay(shop, {u"d1"_s}, replay(2));
    QCOMPARE(loaded(archive, shop, u"d1"_s)->replays, QList<Attempt>({replay(1), replay(2)}));
    QCOMPARE(archive.replays().size(), 3);
    QCOMPARE(archive.replays().at(1), (ArchivedReplay{shop, {u"d2"_s}, replay(1)}));
    archive.storePage(shop, telnyx, pageOf({"d1 new"}));
    QCOMPARE(loaded(archive, shop, u"d1"_s)->replays.size(), 2);
}

void TestMemoryArchive::saysWhatItLacks()
{
    MemoryArchive archive;
    const auto result = loaded(archive, shop, u"d1"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FetchError::Kind::NotFound);
}

void TestMemoryArchive::answersQueuedAndOnce()
{
    MemoryArchive archive;
    archive.storePage(shop, telnyx, pageOf({"d1 "}));
    const auto reply = archive.load(shop, {u"d1"_s});
    QSignalSpy spy(reply.get(), &ArchiveReply::finished);
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(5000));
    QTest::qWait(10);
    QCOMPARE(spy.count(), 1);
}

void TestMemoryArchive::aDroppedReplyIsSilent()
{
    int answers = 0;
    {
        MemoryArchive archive;
        archive.storePage(shop, telnyx, pageOf({"d1 "}));
        const auto reply = archive.load(shop, {u"d1"_s});
        QObject::connect(reply.get(), &ArchiveReply::finished, this, [&answers] { ++answers; });
    }
    QTest::qWait(10);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestMemoryArchive)
#include "tst_memoryarchive.moc"
