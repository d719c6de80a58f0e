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
    void givesReplaysInOrder();
    void saysWhatItLacks();
    void answersQueuedAndOnce();
    void aDroppedReplyIsSilent();
};

namespace {

const SourceId shop{u"shop"_s};

// A page whose items are the given texts; each item's id is its first two bytes.
std::shared_ptr<const PageRows> pageOf(const QByteArrayList& items)
{
    auto page = std::make_shared<PageRows>();
    for (const QByteArray& item : items) {
        DeliveryRow row;
        row.id = item.first(2);
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

} // namespace

void TestMemoryArchive::givesTheExactSlice()
{
    MemoryArchive archive;
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1 {\"n\": 1.50}", "d2\xff bad"}));
    const auto first = loaded(archive, shop, u"d1"_s);
    QVERIFY(first.isOk());
    QCOMPARE(first->providerId, u"telnyx"_s);
    QCOMPARE(first->item, QByteArray("d1 {\"n\": 1.50}"));
    QCOMPARE(loaded(archive, shop, u"d2"_s)->item, QByteArray("d2\xff bad"));
}

void TestMemoryArchive::newestSliceWins()
{
    MemoryArchive archive;
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1 old", "d2 old"}));
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1 new"}));
    QCOMPARE(loaded(archive, shop, u"d1"_s)->item, QByteArray("d1 new"));
    QCOMPARE(loaded(archive, shop, u"d2"_s)->item, QByteArray("d2 old"));
}

void TestMemoryArchive::freesAPageThatIsOutdated()
{
    MemoryArchive archive;
    auto page = pageOf({"d1", "d2"});
    const std::weak_ptr<const PageRows> old = page;
    archive.storePage(shop, u"telnyx"_s, std::move(page));
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1"}));
    QVERIFY(!old.expired());
    archive.storePage(shop, u"telnyx"_s, pageOf({"d2"}));
    QVERIFY(old.expired());
}

void TestMemoryArchive::keepsSourcesApart()
{
    MemoryArchive archive;
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1 shop"}));
    archive.storePage({u"bar"_s}, u"arta"_s, pageOf({"d1 bar"}));
    QCOMPARE(loaded(archive, shop, u"d1"_s)->item, QByteArray("d1 shop"));
    QCOMPARE(loaded(archive, {u"bar"_s}, u"d1"_s)->item, QByteArray("d1 bar"));
    QCOMPARE(loaded(archive, {u"bar"_s}, u"d1"_s)->providerId, u"arta"_s);
}

void TestMemoryArchive::givesReplaysInOrder()
{
    MemoryArchive archive;
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1", "d2"}));
    QVERIFY(archive.replays().isEmpty());
    archive.storeReplay(shop, {u"d1"_s}, replay(1));
    archive.storeReplay(shop, {u"d2"_s}, replay(1));
    archive.storeReplay(shop, {u"d1"_s}, replay(2));
    QCOMPARE(loaded(archive, shop, u"d1"_s)->replays, QList<Attempt>({replay(1), replay(2)}));
    QCOMPARE(archive.replays().size(), 3);
    QCOMPARE(archive.replays().at(1), (ArchivedReplay{shop, {u"d2"_s}, replay(1)}));
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1 new"}));
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
    archive.storePage(shop, u"telnyx"_s, pageOf({"d1"}));
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
        archive.storePage(shop, u"telnyx"_s, pageOf({"d1"}));
        const auto reply = archive.load(shop, {u"d1"_s});
        QObject::connect(reply.get(), &ArchiveReply::finished, this, [&answers] { ++answers; });
    }
    QTest::qWait(10);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestMemoryArchive)
#include "tst_memoryarchive.moc"
