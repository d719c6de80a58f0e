// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/livecolumns.h"

#include <QCryptographicHash>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

QByteArray uuidOf(int number)
{
    const QByteArray digits
        = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5).toHex();
    return digits.left(8) + '-' + digits.mid(8, 4) + '-' + digits.mid(12, 4) + '-'
        + digits.mid(16, 4) + '-' + digits.mid(20);
}

} // namespace

class TestDeliveryStore : public QObject
{
    Q_OBJECT

private slots:
    void appendsNewRows();
    void overwritesKnownIds();
    void takesAnIdTwiceInOnePage();
    void keepsAnEndpointThatAListDoesNotName();
    void mapsTextsOfDifferentPages();
    void countsEventTypes();
    void snapshotsStayAsTheyWere();
    void reachesOverChunks();
    void keepsSourcesApart();
    void hidesASource();
    void removesASourceForGood();
    void removesDeliveriesForGood();
    void changesWhatIsKnownOfASource();
    void letsAReaderReadWhileItGrows();
    void takesFewBytesARow();
};

void TestDeliveryStore::appendsNewRows()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").httpStatus = 200;
    page.add("B").httpStatus = 404;
    QCOMPARE(store.merge({}, *page.page()), (MergeResult{0, 2, {}}));
    QCOMPARE(store.count(), 2U);
    QCOMPARE(store.rowOf({{}, {u"B"_s}}), std::optional<quint32>(1));
    QCOMPARE(store.rowOf({{}, {u"b"_s}}), std::nullopt);
    QCOMPARE(store.keyAt(0), (DeliveryKey{{}, {u"a"_s}}));
    QCOMPARE(store.columns().row(1).httpStatus, quint16(404));
}

void TestDeliveryStore::overwritesKnownIds()
{
    DeliveryStore store;
    PageBuilder first;
    first.add("a").status = DeliveryStatus::Pending;
    first.add("b").status = DeliveryStatus::Pending;
    store.merge({}, *first.page());
    PageBuilder second;
    second.add("c");
    second.add("a").status = DeliveryStatus::Delivered;
    QCOMPARE(store.merge({}, *second.page()), (MergeResult{2, 1, {0}}));
    QCOMPARE(store.columns().row(0).status, DeliveryStatus::Delivered);
    QCOMPARE(store.columns().row(1).status, DeliveryStatus::Pending);
    QCOMPARE(store.count(), 3U);
}

void TestDeliveryStore::takesAnIdTwiceInOnePage()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").httpStatus = 1;
    page.add("a").httpStatus = 2;
    QCOMPARE(store.merge({}, *page.page()), (MergeResult{0, 1, {}}));
    QCOMPARE(store.columns().row(0).httpStatus, quint16(2));
    PageBuilder again;
    again.add("a").httpStatus = 3;
    again.add("a").httpStatus = 4;
    QCOMPARE(store.merge({}, *again.page()), (MergeResult{1, 0, {0}}));
}

void TestDeliveryStore::keepsAnEndpointThatAListDoesNotName()
{
    DeliveryStore store;
    PageBuilder told;
    told.add("a").route = told.text("https://example.com/");
    store.merge({}, *told.page());
    PageBuilder listed;
    listed.add("a").httpStatus = 500;
    store.merge({}, *listed.page());
    QCOMPARE(store.columns().text(&DeliveryChunk::route, 0), "https://example.com/");
    QCOMPARE(store.columns().value(&DeliveryChunk::httpStatus, 0), 500);
}

void TestDeliveryStore::mapsTextsOfDifferentPages()
{
    DeliveryStore store;
    PageBuilder first;
    first.add("a").eventType = first.text("x");
    store.merge({}, *first.page());
    PageBuilder second;
    second.text("y");
    second.add("b").eventType = second.text("x");
    second.rows().back().route = second.text("y");
    store.merge({}, *second.page());
    const DeliveryColumns& columns = store.columns();
    QCOMPARE(columns.text(&DeliveryChunk::eventType, 0), QByteArray("x"));
    QCOMPARE(columns.text(&DeliveryChunk::eventType, 1), QByteArray("x"));
    QCOMPARE(columns.text(&DeliveryChunk::route, 1), QByteArray("y"));
    QCOMPARE(
        columns.value(&DeliveryChunk::eventType, 0), columns.value(&DeliveryChunk::eventType, 1));
}

void TestDeliveryStore::countsEventTypes()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").eventType = page.text("sent");
    page.add("b").eventType = page.text("sent");
    page.add("c").eventType = page.text("failed");
    page.add("d");
    store.merge({}, *page.page());
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"failed"_s, 1}, {u"sent"_s, 2}}));
    PageBuilder update;
    update.add("c").eventType = update.text("sent");
    store.merge({}, *update.page());
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"sent"_s, 3}}));
}

void TestDeliveryStore::snapshotsStayAsTheyWere()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").status = DeliveryStatus::Pending;
    store.merge({}, *page.page());
    const DeliveryColumns before = store.snapshot();
    PageBuilder update;
    update.add("a").status = DeliveryStatus::Failed;
    update.add("b").eventType = update.text("new text");
    store.merge({}, *update.page());
    QCOMPARE(before.count, 1U);
    QCOMPARE(before.row(0).status, DeliveryStatus::Pending);
    QCOMPARE(before.texts.size(), 1U);
    QCOMPARE(store.columns().row(0).status, DeliveryStatus::Failed);
    QVERIFY(before.chunks[0] != store.columns().chunks[0]);
}

void TestDeliveryStore::reachesOverChunks()
{
    DeliveryStore store;
    PageBuilder page;
    const int count = int(DeliveryChunk::capacity) + 10;
    for (int i = 0; i < count; ++i)
        page.add(QByteArray::number(i)).startedAt = i;
    QCOMPARE(store.merge({}, *page.page()).newCount, quint32(count));
    QCOMPARE(store.columns().chunks.size(), size_t(2));
    for (const quint32 row :
        {0U, DeliveryChunk::capacity - 1, DeliveryChunk::capacity, quint32(count) - 1}) {
        QCOMPARE(store.columns().row(row).startedAt, qint64(row));
        QCOMPARE(store.rowOf(store.keyAt(row)), std::optional(row));
    }
}

void TestDeliveryStore::keepsSourcesApart()
{
    const SourceId one{u"one"_s};
    const SourceId two{u"two"_s};
    DeliveryStore store;
    PageBuilder first;
    first.add("a").eventType = first.text("x");
    store.merge(one, *first.page());
    PageBuilder second;
    second.add("a").eventType = second.text("x");
    second.add("b");
    QCOMPARE(store.merge(two, *second.page()), (MergeResult{1, 2, {}}));
    QCOMPARE(store.rowOf({one, {u"a"_s}}), std::optional<quint32>(0));
    QCOMPARE(store.rowOf({two, {u"a"_s}}), std::optional<quint32>(1));
    QCOMPARE(store.rowOf({one, {u"b"_s}}), std::nullopt);
    QCOMPARE(store.keyAt(2), (DeliveryKey{two, {u"b"_s}}));
    QCOMPARE(store.find({u"b"_s}), (DeliveryKey{two, {u"b"_s}}));
    QCOMPARE(store.find({u"c"_s}), DeliveryKey{});
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"x"_s, 2}}));
    QCOMPARE(store.merge(two, *second.page()), (MergeResult{3, 0, {}})); // nothing new in it
    for (DeliveryRow& row : second.rows())
        row.httpStatus = 200;
    QCOMPARE(store.merge(two, *second.page()), (MergeResult{3, 0, {1, 2}})); // its own rows only
    QCOMPARE(store.columns().value(&DeliveryChunk::source, 0), SourceCode(0));
    QCOMPARE(store.columns().value(&DeliveryChunk::source, 1), SourceCode(1));
}

void TestDeliveryStore::hidesASource()
{
    const SourceId one{u"one"_s};
    DeliveryStore store;
    PageBuilder page;
    page.add("a").eventType = page.text("x");
    store.merge(one, *page.page());
    StoreSource known = store.source(one);
    known.isShown = false;
    QVERIFY(store.setSource(known));
    QVERIFY(!store.setSource(known)); // nothing moves any more
    QCOMPARE(store.count(), 1U);
    QCOMPARE(store.shownCount(), 0U);
    QVERIFY(store.eventTypes().isEmpty());
    QCOMPARE(store.find({u"a"_s}), DeliveryKey{});
    known.isShown = true;
    QVERIFY(store.setSource(known));
    QCOMPARE(store.shownCount(), 1U);
}

void TestDeliveryStore::removesASourceForGood()
{
    const SourceId one{u"one"_s};
    DeliveryStore store;
    PageBuilder page;
    page.add("a");
    store.merge(one, *page.page());
    store.removeSource(one);
    QVERIFY(!store.hasSources());
    QCOMPARE(store.shownCount(), 0U);
    QCOMPARE(store.rowOf({one, {u"a"_s}}), std::nullopt);
    QCOMPARE(store.merge(one, *page.page()), (MergeResult{1, 1, {}})); // a row of its own
    QCOMPARE(store.rowOf({one, {u"a"_s}}), std::optional<quint32>(1));
    QCOMPARE(store.shownCount(), 1U);
    QVERIFY(!store.columns().source(0).isShown);
    store.removeSource({u"nobody"_s});
    QVERIFY(store.hasSources());
}

void TestDeliveryStore::removesDeliveriesForGood()
{
    const SourceId shop{u"shop"_s};
    const SourceId other{u"other"_s};
    DeliveryStore store;
    PageBuilder page;
    for (const char* id : {"a", "b", "c"})
        page.add(id).eventType = page.text("sent");
    store.merge(shop, *page.page());
    store.merge(other, *page.page());
    const DeliveryColumns before = store.snapshot();

    QCOMPARE(store.removeDeliveries(shop, {{u"a"_s}, {u"c"_s}, {u"nowhere"_s}}), 2U);
    QCOMPARE(store.removeDeliveries(shop, {{u"a"_s}}), 0U);
    QCOMPARE(store.removeDeliveries({u"unknown"_s}, {{u"a"_s}}), 0U);
    QVERIFY(!store.rowOf({shop, {u"a"_s}}));
    QCOMPARE(store.rowOf({shop, {u"b"_s}}), std::optional<quint32>(1));
    QCOMPARE(store.rowOf({other, {u"a"_s}}), std::optional<quint32>(3));
    QCOMPARE(store.find({u"a"_s}), (DeliveryKey{other, {u"a"_s}}));
    QCOMPARE(store.shownCount(), 4U);
    QCOMPARE(store.countOf(shop), 1U);
    QCOMPARE(store.countOf({u"unknown"_s}), 0U);
    QCOMPARE(store.count(), 6U); // row numbers are stable
    QCOMPARE(store.eventTypes(), (QList<EventTypeCount>{{u"sent"_s, 4}}));
    QVERIFY(store.columns().source(0).isRemoved);
    QCOMPARE(before.source(0).id, shop);
    QCOMPARE(withoutRemoved(store.columns()).count, 4U);

    QCOMPARE(store.merge(shop, *page.page()), (MergeResult{6, 2, {}}));
    QCOMPARE(store.rowOf({shop, {u"a"_s}}), std::optional<quint32>(6));
    QCOMPARE(store.shownCount(), 6U);
}

void TestDeliveryStore::changesWhatIsKnownOfASource()
{
    const SourceId one{u"one"_s};
    DeliveryStore store;
    store.setSource({.id = one, .name = u"Old"_s});
    PageBuilder page;
    page.add("a");
    store.merge(one, *page.page());
    const DeliveryColumns before = store.snapshot();
    QVERIFY(!store.setSource({.id = one, .name = u"New"_s}));
    QCOMPARE(store.columns().source(0).name, u"New"_s);
    QCOMPARE(before.source(0).name, u"Old"_s);
    QCOMPARE(store.source({u"nobody"_s}), StoreSource{.id = {u"nobody"_s}});
}

void TestDeliveryStore::letsAReaderReadWhileItGrows()
{
    RowMaker maker;
    DeliveryStore store;
    store.merge({}, *madeUpPage(maker, "first", 100));
    const DeliveryColumns before = store.snapshot();
    std::vector<DeliveryRow> expected;
    for (quint32 row = 0; row < before.count; ++row)
        expected.push_back(before.row(row));
    std::atomic_bool isDone = false;
    int differences = 0;
    std::thread reader([&] {
        do {
            for (quint32 row = 0; row < before.count; ++row) {
                const DeliveryRow now = before.row(row);
                differences += now.id != expected[row].id || now.route != expected[row].route
                    || now.httpStatus != expected[row].httpStatus
                    || now.finishedAt != expected[row].finishedAt;
            }
        } while (!isDone);
    });
    for (int page = 0; page < 200; ++page) {
        store.merge(
            {}, *madeUpPage(maker, page % 3 == 0 ? "first" : QByteArray::number(page), 100));
        if (page % 10 == 0)
            store.snapshot();
    }
    isDone = true;
    reader.join();
    QCOMPARE(differences, 0);
}

void TestDeliveryStore::takesFewBytesARow()
{
    constexpr int count = int(DeliveryChunk::capacity);
    DeliveryStore store;
    RowMaker maker;
    PageBuilder page;
    for (int i = 0; i < count; ++i) {
        DeliveryRow& row = page.add(uuidOf(i));
        maker.fill(page, row);
        row.eventId = uuidOf(-i);
        row.startedAt = maker.newestStart - i * 37'000'000LL;
        row.occurredAt = row.startedAt - (i % 900) * 1'000'000LL;
        row.firstAttemptAt = row.startedAt + i % 3 * 1'000'000LL;
        row.finishedAt = row.startedAt + (i % 5000) * 1'000'000LL;
    }
    store.merge({}, *page.page());
    constexpr int visibleRows = 2 * int(sizeof(quint32)); // a row and its position
    const size_t perRow = store.bytesUsed() / count + visibleRows;
    QVERIFY2(perRow <= 75, qPrintable(QString::number(perRow)));
}

QTEST_GUILESS_MAIN(TestDeliveryStore)
#include "tst_deliverystore.moc"
