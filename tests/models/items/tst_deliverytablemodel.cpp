// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

namespace {

/// One delivery per letter, started at the given time.
std::shared_ptr<const PageRows> pageOf(std::initializer_list<std::pair<const char*, qint64>> rows)
{
    PageBuilder page;
    for (const auto& [id, start] : rows) {
        DeliveryRow& row = page.add(id);
        row.startedAt = start;
        row.status = DeliveryStatus::Delivered;
    }
    return page.page();
}

QString idsOf(const Model& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.keyAt(row).id.value;
    return ids.join(u' ');
}

RowFilter textFilter(const QString& text)
{
    RowFilter filter;
    filter.text = text;
    return filter;
}

} // namespace

class TestDeliveryTableModel : public QObject
{
    Q_OBJECT

private slots:
    void appendsAtTheEndByInserting();
    void insertsOnceAFrame();
    void isSettledOnceAllIsShown();
    void putsScatteredRowsInByOneLayoutChange();
    void changesTheLayoutFourTimesASecondAtMost();
    void announcesUpdatesAtOnce();
    void movesAnUpdatedRowWhereItBelongs();
    void filtersAndKeepsCurrentRow();
    void forgetsACurrentRowThatIsFilteredOut();
    void keepsASelectionThroughSorting();
    void appliesOnlyTheLastFilter();
    void filtersRowsThatCome();
    void clears();
    void keepsTheCurrentRowThroughEverySource();
    void hidesAndShowsASource();
    void removesASource();
    void removesDeliveries();
    void countsEventTypes();
    void takesInWhatWasKept();
    void beginsWithRowsThatAreKnown();
    void knownRowsOfBeforeAPageAreNotTaken();
    void tellsWhichDeliveriesChanged();
    void tellsHowManyCameFirst();
    void findsTheRowBeyondABoundary_data();
    void findsTheRowBeyondABoundary();
    void takesWhatAWorkerMustSort();
    void staysSoundUnderRandomUse_data();
    void staysSoundUnderRandomUse();
};

void TestDeliveryTableModel::appendsAtTheEndByInserting()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &Model::rowsInserted);
    QSignalSpy moved(&model, &Model::layoutChanged);
    model.mergePage({}, pageOf({{"b", 8}, {"a", 9}}));
    QCOMPARE(model.totalCount(), 2);
    QTRY_COMPARE(idsOf(model), u"a b"_s);
    model.mergePage({}, pageOf({{"c", 7}, {"d", 6}}));
    QTRY_COMPARE(idsOf(model), u"a b c d"_s);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 2);
    QCOMPARE(inserted.at(1).at(2).toInt(), 3);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(model.rowOf({{}, {u"c"_s}}), 2);
    QCOMPARE(model.rowOf({{}, {u"z"_s}}), -1);
    QCOMPARE(model.keyAt(17), DeliveryKey{});
}

void TestDeliveryTableModel::insertsOnceAFrame()
{
    Model model;
    QSignalSpy inserted(&model, &Model::rowsInserted);
    QSignalSpy counts(&model, &Model::countsChanged);
    for (int i = 0; i < 10; ++i)
        model.mergePage({}, pageOf({{qPrintable(QString::number(i)), 100 - i}}));
    QCOMPARE(inserted.count(), 0);
    QTRY_COMPARE(model.visibleCount(), 10);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(counts.count(), 1);
}

void TestDeliveryTableModel::isSettledOnceAllIsShown()
{
    Model model;
    QVERIFY(model.isSettled());
    model.mergePage({}, pageOf({{"a", 90}, {"c", 70}}));
    QVERIFY(!model.isSettled());
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(idsOf(model), u"a c"_s);
    model.mergePage({}, pageOf({{"b", 80}})); // which a worker puts in its place
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(idsOf(model), u"a b c"_s);
    model.setFilter(textFilter(u"b"_s));
    QVERIFY(!model.isSettled());
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(idsOf(model), u"b"_s);
    model.setFilter(textFilter(u"c"_s));
    model.clear();
    QTRY_VERIFY(model.isSettled());
}

void TestDeliveryTableModel::putsScatteredRowsInByOneLayoutChange()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.mergePage({}, pageOf({{"a", 90}, {"c", 70}, {"e", 50}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    const QPersistentModelIndex c(model.index(1, 3));
    QSignalSpy inserted(&model, &Model::rowsInserted);
    QSignalSpy moved(&model, &Model::layoutChanged);
    model.mergePage({}, pageOf({{"f", 40}, {"b", 80}, {"d", 60}, {"0", 99}}));
    QTRY_COMPARE(idsOf(model), u"0 a b c d e f"_s);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(c.row(), 3);
    QCOMPARE(c.column(), 3);
}

void TestDeliveryTableModel::changesTheLayoutFourTimesASecondAtMost()
{
    Model model;
    model.mergePage({}, pageOf({{"old", 0}}));
    QTRY_COMPARE(model.visibleCount(), 1);
    QSignalSpy moved(&model, &Model::layoutChanged);
    QElapsedTimer clock;
    clock.start();
    int rows = 1;
    while (clock.elapsed() < 900) {
        model.mergePage({}, pageOf({{qPrintable(QString::number(++rows)), rows}}));
        QTest::qWait(5);
    }
    QTRY_COMPARE(model.visibleCount(), rows);
    QVERIFY2(
        moved.count() <= 1 + clock.elapsed() / 250, qPrintable(QString::number(moved.count())));
    QVERIFY(moved.count() >= 1);
}

void TestDeliveryTableModel::announcesUpdatesAtOnce()
{
    Model model;
    model.mergePage({}, pageOf({{"a", 9}, {"b", 8}, {"c", 7}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    QSignalSpy changed(&model, &Model::dataChanged);
    PageBuilder update;
    DeliveryRow& b = update.add("b");
    b.startedAt = 8;
    b.status = DeliveryStatus::Failed;
    model.mergePage({}, update.page());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, 0));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(1, Model::ColumnCount - 1));
    QCOMPARE(model.index(1, 0).data(Model::StatusRole).toInt(), int(DeliveryStatus::Failed));
}

void TestDeliveryTableModel::movesAnUpdatedRowWhereItBelongs()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.mergePage({}, pageOf({{"a", 9}, {"b", 8}, {"c", 7}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    model.mergePage({}, pageOf({{"c", 99}}));
    QTRY_COMPARE(idsOf(model), u"c a b"_s);
    QCOMPARE(model.totalCount(), 3);
}

void TestDeliveryTableModel::filtersAndKeepsCurrentRow()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&model);
    model.mergePage({}, pageOf({{"aa", 9}, {"ab", 8}, {"bb", 7}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    const auto flags = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selection.setCurrentIndex(model.index(2, 0), flags);
    QSignalSpy applied(&model, &Model::queryApplied);
    model.setFilter(textFilter(u"B"_s));
    QCOMPARE(model.visibleCount(), 3);
    QTRY_COMPARE(applied.count(), 1);
    QCOMPARE(idsOf(model), u"ab bb"_s);
    QCOMPARE(model.totalCount(), 3);
    QCOMPARE(selection.currentIndex(), model.index(1, 0));
    QVERIFY(selection.isRowSelected(1));
    QVERIFY(!selection.isRowSelected(0));
    model.setFilter(textFilter(u"B"_s));
    QTest::qWait(30);
    QCOMPARE(applied.count(), 1);
}

void TestDeliveryTableModel::forgetsACurrentRowThatIsFilteredOut()
{
    Model model;
    QItemSelectionModel selection(&model);
    model.mergePage({}, pageOf({{"a", 9}, {"b", 8}}));
    QTRY_COMPARE(model.visibleCount(), 2);
    selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel::ClearAndSelect);
    model.setFilter(textFilter(u"b"_s));
    QTRY_COMPARE(idsOf(model), u"b"_s);
    QVERIFY(!selection.currentIndex().isValid());
    QVERIFY(!selection.hasSelection());
    QCOMPARE(model.rowOf({{}, {u"a"_s}}), -1);
}

void TestDeliveryTableModel::keepsASelectionThroughSorting()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&model);
    model.mergePage({}, pageOf({{"c", 9}, {"a", 8}, {"b", 7}, {"d", 6}}));
    QTRY_COMPARE(model.visibleCount(), 4);
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.select(model.index(0, 0), rows);
    selection.select(model.index(1, 0), rows);
    model.sort(Model::DeliveryIdColumn, Qt::AscendingOrder);
    QTRY_COMPARE(idsOf(model), u"a b c d"_s);
    QCOMPARE(model.order(), (RowOrder{RowKey::DeliveryId, true}));
    QVERIFY(selection.isRowSelected(0));
    QVERIFY(!selection.isRowSelected(1));
    QVERIFY(selection.isRowSelected(2));
    QVERIFY(!selection.isRowSelected(3));
    model.sort(-1);
    QCOMPARE(model.order(), (RowOrder{RowKey::DeliveryId, true}));
}

void TestDeliveryTableModel::appliesOnlyTheLastFilter()
{
    Model model;
    model.mergePage({}, pageOf({{"one", 3}, {"two", 2}, {"three", 1}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    QSignalSpy moved(&model, &Model::layoutChanged);
    for (const QString& text : {u"t"_s, u"th"_s, u"thr"_s})
        model.setFilter(textFilter(text));
    QTRY_COMPARE(idsOf(model), u"three"_s);
    QTest::qWait(40);
    QCOMPARE(moved.count(), 1);
}

void TestDeliveryTableModel::filtersRowsThatCome()
{
    Model model;
    model.setFilter(textFilter(u"x"_s));
    model.mergePage({}, pageOf({{"x1", 9}, {"y1", 8}}));
    QTRY_COMPARE(idsOf(model), u"x1"_s);
    model.mergePage({}, pageOf({{"y2", 7}, {"x2", 6}}));
    QTRY_COMPARE(idsOf(model), u"x1 x2"_s);
    model.mergePage({}, pageOf({{"y3", 5}}));
    QTRY_COMPARE(model.totalCount(), 5);
    model.setFilter({});
    QTRY_COMPARE(idsOf(model), u"x1 y1 y2 x2 y3"_s);
}

void TestDeliveryTableModel::clears()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.mergePage({}, pageOf({{"a", 9}, {"b", 8}}));
    QTRY_COMPARE(model.visibleCount(), 2);
    model.setFilter(textFilter(u"c"_s)); // still under way
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 0);
    PageBuilder page;
    page.add("c");
    model.mergePage({}, page.page());
    QTRY_COMPARE(idsOf(model), u"c"_s);
}

void TestDeliveryTableModel::keepsTheCurrentRowThroughEverySource()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SourceId one{u"1"_s};
    const SourceId two{u"2"_s};
    model.mergePage(one, pageOf({{"a", 9}, {"b", 7}}));
    QTRY_COMPARE(model.rowCount(), 2);
    const QPersistentModelIndex current = model.index(model.rowOf({one, {u"b"_s}}), 0);
    model.mergePage(two, pageOf({{"a", 8}, {"b", 10}}));
    QTRY_COMPARE(idsOf(model), u"b a a b"_s);
    QCOMPARE(model.keyAt(current.row()), (DeliveryKey{one, {u"b"_s}}));
    model.mergePage(one, pageOf({{"b", 20}}));
    QTRY_COMPARE(current.row(), 0);
    model.mergePage(two, pageOf({{"b", 30}}));
    QTRY_COMPARE(current.row(), 1);
    QCOMPARE(model.keyAt(1), (DeliveryKey{one, {u"b"_s}}));
}

void TestDeliveryTableModel::hidesAndShowsASource()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SourceId one{u"1"_s};
    model.setSource({.id = one, .name = u"One"_s});
    model.mergePage(one, pageOf({{"a", 9}}));
    model.mergePage({u"2"_s}, pageOf({{"b", 8}}));
    QTRY_COMPARE(idsOf(model), u"a b"_s);
    StoreSource known = model.source(one);
    known.isShown = false;
    model.setSource(known);
    QTRY_COMPARE(idsOf(model), u"b"_s);
    QCOMPARE(model.totalCount(), 1);
    model.mergePage(one, pageOf({{"c", 10}})); // read on, unseen
    QTest::qWait(100);
    QCOMPARE(idsOf(model), u"b"_s);
    known.isShown = true;
    model.setSource(known);
    QTRY_COMPARE(idsOf(model), u"c a b"_s);
    QCOMPARE(model.index(1, Model::Source).data(), u"One"_s);
}

void TestDeliveryTableModel::removesASource()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SourceId one{u"1"_s};
    const SourceId two{u"2"_s};
    model.mergePage(one, pageOf({{"a", 9}}));
    model.mergePage(two, pageOf({{"b", 8}}));
    QTRY_COMPARE(idsOf(model), u"a b"_s);
    const QPersistentModelIndex gone = model.index(0, 0);
    const QPersistentModelIndex stays = model.index(1, 0);
    model.removeSource(one);
    QTRY_COMPARE(idsOf(model), u"b"_s);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 0);
    model.removeSource(two); // the last one: nothing is left
    QCOMPARE(model.rowCount(), 0);
    model.mergePage(one, pageOf({{"a", 9}}));
    QTRY_COMPARE(idsOf(model), u"a"_s);
}

void TestDeliveryTableModel::removesDeliveries()
{
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SourceId one{u"1"_s};
    model.mergePage(one, pageOf({{"a", 9}, {"b", 8}, {"c", 7}}));
    QTRY_COMPARE(idsOf(model), u"a b c"_s);
    QSignalSpy came(&model, &Model::rowsCameFirst);
    const QPersistentModelIndex gone = model.index(0, 0);
    const QPersistentModelIndex stays = model.index(1, 0);
    model.removeDeliveries(one, {{u"a"_s}, {u"c"_s}});
    QCOMPARE(model.totalCount(), 1);
    QCOMPARE(model.rowOf({one, {u"a"_s}}), -1);
    QTRY_COMPARE(idsOf(model), u"b"_s);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 0);
    model.mergePage(one, pageOf({{"a", 9}})); // it may come again
    QTRY_COMPARE(idsOf(model), u"a b"_s);
    QCOMPARE(came.size(), 1);
}

void TestDeliveryTableModel::countsEventTypes()
{
    Model model;
    PageBuilder page;
    page.add("a").eventType = page.text("call_initiated");
    page.add("b").eventType = page.text("call.initiated");
    page.add("c").eventType = page.text("call.initiated");
    model.mergePage({}, page.page());
    QCOMPARE(model.eventTypes(),
        (QList<EventTypeCount>{{u"call.initiated"_s, 2}, {u"call_initiated"_s, 1}}));
}

void TestDeliveryTableModel::takesInWhatWasKept()
{
    const SourceId one{u"1"_s};
    const SourceId two{u"2"_s};
    const auto kept = [&] {
        DeliveryStore store;
        store.merge(two, *pageOf({{"b", 8}}));
        store.merge(one, *pageOf({{"a", 9}, {"c", 7}}));
        for (const SourceId& source : {one, two})
            store.setSource({.id = source, .isShown = false});
        return store;
    };
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSource({.id = one, .name = u"One"_s});
    QVERIFY(model.restore(kept()));
    QTRY_COMPARE(idsOf(model), u"a c"_s);
    QCOMPARE(model.index(0, Model::Source).data(), u"One"_s);
    QCOMPARE(model.totalCount(), 2);
    model.setSource({.id = two});
    QTRY_COMPARE(idsOf(model), u"a b c"_s);
    model.mergePage(two, pageOf({{"b", 10}, {"d", 6}}));
    QTRY_COMPARE(idsOf(model), u"b a c d"_s);
    QCOMPARE(model.columnsCopy().count, 4U);
    QVERIFY(!model.restore(kept()));
    QCOMPARE(model.totalCount(), 4);
}

void TestDeliveryTableModel::beginsWithRowsThatAreKnown()
{
    const SourceId one{u"1"_s};
    DeliveryStore store;
    store.merge(one, *pageOf({{"a", 9}, {"b", 8}}));
    store.setSource({.id = one, .isShown = false});
    const auto rows = allVisibleRows(store.snapshot());
    QCOMPARE(rows->rows, (std::vector<quint32>{0, 1}));
    std::swap(rows->rows[0], rows->rows[1]); // to be told from what would be found
    std::swap(rows->positions[0], rows->positions[1]);

    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy applied(&model, &Model::queryApplied);
    QVERIFY(model.restore(std::move(store), rows));
    model.setSource({.id = one});
    QCOMPARE(applied.size(), 0); // never inside the call
    QTRY_COMPARE(idsOf(model), u"b a"_s);
    QCOMPARE(applied.size(), 1);
    model.setFilter(textFilter(u"a"_s));
    QTRY_COMPARE(idsOf(model), u"a"_s);
    model.setFilter({});
    QTRY_COMPARE(idsOf(model), u"a b"_s); // they serve once
}

void TestDeliveryTableModel::knownRowsOfBeforeAPageAreNotTaken()
{
    const SourceId one{u"1"_s};
    DeliveryStore store;
    store.merge(one, *pageOf({{"a", 9}}));
    store.setSource({.id = one, .isShown = false});
    const auto rows = allVisibleRows(store.snapshot());
    Model model;
    QVERIFY(model.restore(std::move(store), rows));
    model.mergePage(one, pageOf({{"b", 10}}));
    model.setSource({.id = one});
    QTRY_COMPARE(idsOf(model), u"b a"_s);
}

void TestDeliveryTableModel::tellsWhichDeliveriesChanged()
{
    Model model;
    QList<DeliveryKey> told;
    connect(&model, &Model::deliveriesUpdated, this, [&](const auto& keys) { told += keys; });
    const SourceId one{u"1"_s};
    model.mergePage(one, pageOf({{"a", 9}, {"b", 8}, {"c", 7}}));
    QVERIFY(told.isEmpty());
    model.mergePage({u"2"_s}, pageOf({{"a", 9}}));
    QVERIFY(told.isEmpty()); // another source's
    model.mergePage(one, pageOf({{"c", 7}, {"a", 9}}));
    QVERIFY(told.isEmpty()); // read again, and as they were
    model.mergePage(one, pageOf({{"d", 6}, {"c", 17}, {"b", 8}, {"a", 19}}));
    QCOMPARE(told, (QList<DeliveryKey>{{one, {u"a"_s}}, {one, {u"c"_s}}}));
}

void TestDeliveryTableModel::tellsHowManyCameFirst()
{
    Model model;
    QSignalSpy came(&model, &Model::rowsCameFirst);
    model.mergePage({}, pageOf({{"c", 70}, {"d", 60}}));
    QTRY_COMPARE(model.visibleCount(), 2);
    QCOMPARE(came.count(), 0); // the first load
    model.mergePage({}, pageOf({{"e", 50}}));
    QTRY_COMPARE(model.visibleCount(), 3);
    QCOMPARE(came.count(), 0); // at the end
    model.mergePage({}, pageOf({{"a", 90}, {"b", 80}, {"d1", 55}, {"d", 95}}));
    QTRY_COMPARE(idsOf(model), u"d a b c d1 e"_s);
    QCOMPARE(came.count(), 1);
    QCOMPARE(came.at(0).at(0).toInt(), 2); // d was known
    model.setOrder({RowKey::Started, true});
    QTRY_COMPARE(idsOf(model), u"e d1 c b a d"_s);
    QCOMPARE(came.count(), 1);
}

void TestDeliveryTableModel::findsTheRowBeyondABoundary_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("newestFirst");
    QTest::addColumn<int>("oldestFirst");
    QTest::newRow("newer than all") << qint64(99) << 0 << -1;
    QTest::newRow("between") << qint64(75) << 1 << 2;
    QTest::newRow("at a row") << qint64(70) << 1 << 2;
    QTest::newRow("at the oldest") << qint64(60) << 2 << 1;
    QTest::newRow("older than all") << qint64(50) << -1 << 0;
}

void TestDeliveryTableModel::findsTheRowBeyondABoundary()
{
    QFETCH(qint64, at);
    Model model;
    QCOMPARE(model.boundaryRow({}, Instant{at}), -1);
    model.mergePage({}, pageOf({{"a", 80}, {"b", 70}, {"c", 60}, {"never", unknownTime}}));
    QTRY_COMPARE(model.visibleCount(), 4);
    QTEST(model.boundaryRow({}, Instant{at}), "newestFirst");
    model.setOrder({RowKey::Started, true});
    QTRY_COMPARE(idsOf(model), u"c b a never"_s);
    QTEST(model.boundaryRow({}, Instant{at}), "oldestFirst");
    model.setOrder({RowKey::DeliveryId, true});
    QCOMPARE(model.boundaryRow({}, Instant{at}), -1);
}

void TestDeliveryTableModel::takesWhatAWorkerMustSort()
{
    Model model;
    RowMaker maker;
    model.mergePage({}, madeUpPage(maker, "d", 5000));
    QTRY_COMPARE(model.visibleCount(), 5000);
    for (int row = 1; row < 5000; ++row)
        QVERIFY(model.index(row, 0).data(Model::ShownTimeRole).toLongLong()
            <= model.index(row - 1, 0).data(Model::ShownTimeRole).toLongLong());
}

void TestDeliveryTableModel::staysSoundUnderRandomUse_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestDeliveryTableModel::staysSoundUnderRandomUse()
{
    QFETCH(quint32, seed);
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DeliveryStore reference;
    RowMaker maker(seed);
    std::mt19937 random(seed);
    for (int step = 0; step < 60; ++step) {
        const auto what = random() % 6;
        if (what < 3) {
            const auto page = madeUpPage(maker, QByteArray::number(random() % 8) + '-', 40);
            model.mergePage({}, page);
            reference.merge({}, *page);
        } else if (what == 3) {
            model.setFilter(random() % 2 == 0 ? RowFilter{} : textFilter(u"call"_s));
        } else if (what == 4) {
            model.setOrder({RowKey(random() % Model::ColumnCount), random() % 2 == 0});
        }
        QTest::qWait(int(random() % 12));
    }
    const auto expected = visibleRows(reference.columns(), model.filter(), model.order());
    const auto shown = [&] {
        std::vector<quint32> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.push_back(reference.rowOf(model.keyAt(row)).value_or(~0U));
        return rows;
    };
    QTRY_COMPARE(shown(), expected);
    QCOMPARE(model.totalCount(), int(reference.count()));
}

QTEST_GUILESS_MAIN(TestDeliveryTableModel)
#include "tst_deliverytablemodel.moc"
