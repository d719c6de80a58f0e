// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagerows.h"
#include "providers/profilecalls.h"
#include "services/timewindow.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestTimeWindow : public QObject
{
    Q_OBJECT

private slots:
    void fixesTheEndWhereItCanBeAskedFor();
    void asksForWhatTheListFilters();
    void seesAPageOfOldOnes_data();
    void seesAPageOfOldOnes();
    void findsTheNewest();
    void leavesOutOldStrangers();
    void tellsWhatCannotBeAskedFor();
    void placesAStart_data();
    void placesAStart();
};

static ListCall filtering(const QMap<QString, QString>& filters)
{
    ListCall list;
    list.filters = filters;
    return list;
}

void TestTimeWindow::fixesTheEndWhereItCanBeAskedFor()
{
    const Instant now{1'500'000'001};
    const ListCall both
        = filtering({{u"startedAt.from"_s, u"from"_s}, {u"startedAt.to"_s, u"to"_s}});
    QCOMPARE(withFixedEnd({}, both, now).startedAt.to, std::optional(Instant{1'500'000'000}));
    FetchQuery ended;
    ended.startedAt.to = Instant{7};
    QCOMPARE(withFixedEnd(ended, both, now), ended);
    QCOMPARE(withFixedEnd({}, {}, now), FetchQuery());
}

void TestTimeWindow::asksForWhatTheListFilters()
{
    FetchQuery query;
    query.startedAt = {Instant{1}, Instant{2}};
    query.finishedAt = {Instant{3}, Instant{4}};
    const ListCall from = filtering({{u"startedAt.from"_s, u"from"_s}});
    QVERIFY(filtersByStart(from));
    QCOMPARE(askable(query, from).startedAt, (TimeRange{Instant{1}, {}}));
    const ListCall to = filtering({{u"startedAt.to"_s, u"to"_s}});
    QVERIFY(!filtersByStart(to));
    QCOMPARE(askable(query, to).startedAt, (TimeRange{{}, Instant{2}}));
    QCOMPARE(askable(query, to).finishedAt, query.finishedAt); // the user's own, refused if unknown
}

void TestTimeWindow::seesAPageOfOldOnes_data()
{
    QTest::addColumn<QList<qint64>>("starts");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("none") << QList<qint64>{} << false;
    QTest::newRow("all") << QList<qint64>{99, 50} << true;
    QTest::newRow("at the very time") << QList<qint64>{100, 50} << false;
    QTest::newRow("some") << QList<qint64>{150, 50} << false;
    QTest::newRow("unknown") << QList<qint64>{50, unknownTime} << false;
}

void TestTimeWindow::seesAPageOfOldOnes()
{
    QFETCH(QList<qint64>, starts);
    PageRows started;
    PageRows queued;
    for (const qint64 start : starts) {
        started.rows.push_back({.startedAt = start});
        queued.rows.push_back({.queuedAt = start});
    }
    QTEST(isAllBefore(started, Instant{100}), "isOld");
    QTEST(isAllBefore(queued, Instant{100}), "isOld");
}

void TestTimeWindow::findsTheNewest()
{
    PageRows page;
    QVERIFY(!newestStart(page));
    page.rows = {{.startedAt = 5}, {}, {.queuedAt = 7}, {.startedAt = 6, .queuedAt = 9}};
    QCOMPARE(newestStart(page), std::optional(Instant{7}));
}

void TestTimeWindow::leavesOutOldStrangers()
{
    const auto page = std::make_shared<PageRows>();
    page->bytes = "bytes";
    for (const auto& [id, start] : std::initializer_list<std::pair<const char*, qint64>>{
             {"old", 9}, {"known", 8}, {"timeless", unknownTime}, {"new", 10}})
        page->rows.emplace_back(DeliveryRow{.id = id}).startedAt = start;
    const auto isKnown = [](const DeliveryRow& row) { return row.id == "known"; };
    const auto rest = rowsSince(page, Instant{10}, isKnown);
    QCOMPARE(rest->rows.size(), size_t(3));
    QCOMPARE(rest->rows.front().id, "known");
    QCOMPARE(rest->bytes.constData(), page->bytes.constData()); // shared
    QCOMPARE(rowsSince(page, Instant{9}, isKnown), page);
}

void TestTimeWindow::tellsWhatCannotBeAskedFor()
{
    const TimeRange range{Instant{1}, Instant{2}};
    QCOMPARE(notAskable(range, {}), range);
    QCOMPARE(notAskable(range, filtering({{u"startedAt.from"_s, u"from"_s}})),
        (TimeRange{{}, Instant{2}}));
    QCOMPARE(
        notAskable(range, filtering({{u"startedAt.to"_s, u"to"_s}})), (TimeRange{Instant{1}, {}}));
}

void TestTimeWindow::placesAStart_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("before") << qint64(9) << false;
    QTest::newRow("at the beginning") << qint64(10) << true;
    QTest::newRow("at the end") << qint64(20) << true;
    QTest::newRow("after") << qint64(21) << false;
    QTest::newRow("unknown") << unknownTime << true;
}

void TestTimeWindow::placesAStart()
{
    QFETCH(qint64, start);
    QTEST(isInside(start, {Instant{10}, Instant{20}}), "isIn");
    QVERIFY(isInside(start, {}));
    QCOMPARE(startOf({.occurredAt = 8, .startedAt = start, .queuedAt = 7}),
        start == unknownTime ? 7 : start);
}

QTEST_GUILESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
