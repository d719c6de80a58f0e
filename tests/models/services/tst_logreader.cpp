// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "fakeclock.h"
#include "faketimers.h"
#include "faketransport.h"
#include "items/deliverytablemodel.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/logreader.h"
#include "services/requestqueue.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;
using namespace waybill;

using Reason = Gap::Reason;

/// A log of numbered deliveries, newest first, one a minute, in pages of three.
class TestLogReader : public QObject
{
    Q_OBJECT

private slots:
    void readsOnlyUntilItMeetsWhatIsKnown();
    void goesOnAfterARestart();
    void asksForTheNewWindowOnly();
    void aCutOffSyncIsMended_data();
    void aCutOffSyncIsMended();
    void aRestartInMidReadIsMended();
    void theUsersStopStands();
    void looksAgainAtWhatMayChange();
    void readsAWholeListAgain();
    void anotherLogIsReadAnew();
    void aReadingOfTheFutureIsForgotten();
    void forgets();
    void syncsFromAReceiver();

private:
    static constexpr const char* origin = "http://127.0.0.1:1";

    static std::shared_ptr<ProviderProfile> profile(bool hasFilter, ListOrder order)
    {
        auto profile = std::make_shared<ProviderProfile>();
        profile->id = QStringLiteral("test");
        profile->list.path = QStringLiteral("/log");
        profile->list.order = order;
        profile->list.paging.style = Paging::Style::Cursor;
        profile->list.paging.parameter = QStringLiteral("after");
        profile->page.items = {QStringLiteral("/rows")};
        profile->page.next = {QStringLiteral("/next")};
        profile->fields.id = {QStringLiteral("/id")};
        profile->fields.startedAt = {QStringLiteral("/at")};
        profile->fields.status = {{QStringLiteral("/status")},
            {{QStringLiteral("open"), DeliveryStatus::Pending},
                {QStringLiteral("done"), DeliveryStatus::Delivered}}};
        if (hasFilter) {
            profile->list.filters = {{QStringLiteral("startedAt.from"), QStringLiteral("since")},
                {QStringLiteral("startedAt.to"), QStringLiteral("until")}};
        }
        return profile;
    }

    struct Bench
    {
        explicit Bench(bool hasFilter = false, ListOrder order = ListOrder::NewestFirst)
            : log(profile(hasFilter, order))
        {
            transport.setHandler([this](const HttpRequest& request) { return answer(request); });
            restart({});
        }

        /// A reader that knows nothing but what was kept.
        void restart(const QByteArray& kept)
        {
            reader.reset();
            queue = std::make_unique<RequestQueue>(
                &transport, &clock, log, Pacing{&timers, [] { return 1.0; }});
            reader = std::make_unique<LogReader>(
                source, log, LogReader::Services{queue.get(), &clock, &archive, &table});
            reader->setRequests(
                std::make_shared<SourceRequests>(log, source, QStringLiteral("KEY")));
            reader->setReading(kept);
            connect(reader.get(), &LogReader::pageReady, reader.get(),
                [this](const std::shared_ptr<const PageRows>& page) {
                    for (const DeliveryRow& row : page->rows)
                        handed.append(row.id.toInt());
                    table.mergePage(source.id, page);
                    archive.storePage(source.id, {}, page);
                    reader->takeMerged(*page);
                });
        }
        QByteArray kept() const { return archive.readings.value(source.id); }

        void arrive(int count)
        {
            for (int i = 0; i < count; ++i) {
                clock.advance(1min);
                rows.append({int(rows.size()), clock.now(), "done"});
            }
        }

        HttpResult answer(const HttpRequest& request)
        {
            ++asked;
            if (asked == failAt)
                return httpAnswer(401, "{}");
            const QUrlQuery query(request.url);
            const auto time = [&](const char* name) {
                return Instant::fromIso(
                    query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded).toLatin1());
            };
            const auto since = time("since");
            const auto until = time("until");
            if (since)
                windows.append((clock.now() - *since) / 1min);
            QString after = query.queryItemValue(QStringLiteral("after"));
            int next = after.isEmpty() ? int(rows.size()) : after.toInt();
            QByteArrayList page;
            while (page.size() < 3 && next > 0) {
                const Row& row = rows.at(--next);
                if ((!since || row.at >= *since) && (!until || row.at <= *until))
                    page.append("{\"id\":\"" + QByteArray::number(row.id) + "\",\"at\":\""
                        + row.at.toIso() + "\",\"status\":\"" + row.status + "\"}");
            }
            return httpAnswer(200,
                "{\"rows\":[" + page.join(',') + "],\"next\":\""
                    + (next > 0 ? QByteArray::number(next) : QByteArray()) + "\"}");
        }

        /// Syncs and returns how many requests it took.
        int sync(SyncDepth depth = SyncDepth::Mending)
        {
            asked = 0;
            handed.clear();
            windows.clear();
            QSignalSpy finished(reader.get(), &LogReader::finished);
            if (!reader->sync(depth) || !(finished.size() > 0 || finished.wait()))
                return -1;
            return asked;
        }

        struct Row
        {
            int id;
            Instant at;
            QByteArray status;
        };

        const std::shared_ptr<ProviderProfile> log;
        Source source{.id = {QStringLiteral("one")}, .baseUrl = QUrl(QLatin1StringView(origin))};
        FakeClock clock;
        FakeTimers timers{&clock};
        FakeTransport transport;
        FakeArchive archive;
        DeliveryTableModel table;
        std::unique_ptr<RequestQueue> queue;
        std::unique_ptr<LogReader> reader;
        QList<Row> rows; ///< oldest first
        int asked = 0;
        int failAt = 0; ///< this request fails
        QList<int> handed;
        QList<qint64> windows; ///< minutes back from now, of each request
    };
};

void TestLogReader::readsOnlyUntilItMeetsWhatIsKnown()
{
    Bench bench;
    bench.arrive(20);
    bench.reader->want({});
    QCOMPARE(bench.sync(), 7);
    QCOMPARE(bench.table.totalCount(), 20);
    QVERIFY(bench.reader->gaps().isEmpty());
    QCOMPARE(bench.sync(), 1);
    QCOMPARE(bench.reader->rowsChanged(), 0);
    bench.arrive(4);
    QCOMPARE(bench.sync(), 3); // two pages with news, and one that is known
    QCOMPARE(bench.handed, (QList<int>{23, 22, 21, 20}));
    QCOMPARE(bench.reader->rowsChanged(), 4);
    QVERIFY(bench.reader->gaps().isEmpty());
}

void TestLogReader::goesOnAfterARestart()
{
    Bench bench;
    bench.arrive(20);
    bench.reader->want({});
    bench.sync();
    bench.arrive(2);
    bench.restart(bench.kept());
    QCOMPARE(bench.reader->reading().wanted, TimeRange());
    QCOMPARE(bench.sync(SyncDepth::Thorough), 2);
    QCOMPARE(bench.table.totalCount(), 22);
}

void TestLogReader::asksForTheNewWindowOnly()
{
    for (const ListOrder order : {ListOrder::NewestFirst, ListOrder::Unknown}) {
        Bench bench(true, order);
        bench.arrive(40);
        bench.reader->want({bench.clock.now() - 30min, {}});
        bench.sync();
        QCOMPARE(bench.table.totalCount(), 31);
        QCOMPARE(bench.windows.first(), 30);
        bench.clock.advance(6h);
        bench.arrive(2);
        bench.sync(SyncDepth::NewOnly);
        QCOMPARE(bench.windows.first(), 6 * 60 + 2 + 10);
        QCOMPARE(bench.table.totalCount(), 33);
        bench.sync(SyncDepth::NewOnly);
        QCOMPARE(bench.windows.first(), 10);
        QCOMPARE(bench.asked, 1);
        QVERIFY(bench.reader->gaps().isEmpty());
    }
}

void TestLogReader::aCutOffSyncIsMended_data()
{
    QTest::addColumn<bool>("hasFilter");
    QTest::addColumn<bool>("isOrdered");
    QTest::addColumn<bool>("isRestarted");
    QTest::newRow("no filter") << false << true << false;
    QTest::newRow("no filter, after a restart") << false << true << true;
    QTest::newRow("filter") << true << true << false;
    QTest::newRow("filter, after a restart") << true << true << true;
    QTest::newRow("unordered") << true << false << false;
    QTest::newRow("unordered, after a restart") << true << false << true;
}

void TestLogReader::aCutOffSyncIsMended()
{
    QFETCH(bool, hasFilter);
    QFETCH(bool, isOrdered);
    QFETCH(bool, isRestarted);
    Bench bench(hasFilter, isOrdered ? ListOrder::NewestFirst : ListOrder::Unknown);
    bench.arrive(5);
    bench.reader->want({bench.clock.now() - 5min, {}});
    bench.sync();
    const Instant known = bench.rows.last().at;
    bench.arrive(30);
    QSignalSpy gapsChanged(bench.reader.get(), &LogReader::gapsChanged);
    bench.failAt = 3;
    bench.sync();
    QCOMPARE(bench.reader->state(), DeliveryFeed::State::Failed);
    QCOMPARE(bench.reader->error()->kind, FetchError::Kind::Unauthorized);
    QCOMPARE(bench.handed.size(), 6);
    QCOMPARE(bench.reader->gaps().size(), 1);
    const Gap gap = bench.reader->gaps().first();
    QCOMPARE(gap.reason, Reason::CutOff);
    QVERIFY(gap.from == known || hasFilter); // a window ends when it was read
    QCOMPARE(gap.to, isOrdered ? bench.rows.at(29).at : bench.clock.now());
    QCOMPARE(gapsChanged.size(), 1);

    bench.failAt = 0;
    bench.arrive(1);
    if (isRestarted) {
        bench.restart(bench.kept());
        QCOMPARE(bench.reader->gaps(), QList<Gap>{gap});
    }
    bench.sync();
    QCOMPARE(bench.table.totalCount(), 36);
    QVERIFY(bench.reader->gaps().isEmpty());
}

void TestLogReader::aRestartInMidReadIsMended()
{
    Bench bench;
    bench.arrive(5);
    bench.reader->want({});
    bench.sync();
    bench.arrive(30);
    bench.restart(bench.kept());
    QByteArray kept;
    connect(bench.reader.get(), &LogReader::changed, bench.reader.get(), [&] {
        if (bench.handed.size() == 6)
            kept = bench.kept(); // what a power cut would leave
    });
    bench.sync();
    QCOMPARE(bench.reader->gaps().size(), 0);
    QVERIFY(!kept.isEmpty());

    bench.restart(kept);
    QCOMPARE(bench.reader->gaps().size(), 1);
    QVERIFY(bench.sync() > 10); // below the hole again
    QVERIFY(bench.reader->gaps().isEmpty());
}

void TestLogReader::theUsersStopStands()
{
    Bench bench;
    bench.arrive(5);
    bench.reader->want({});
    bench.sync();
    bench.arrive(30);
    connect(bench.reader.get(), &LogReader::pageReady, bench.reader.get(), [&bench] {
        if (bench.asked == 3)
            bench.reader->cancel();
    });
    bench.sync();
    QCOMPARE(bench.reader->state(), DeliveryFeed::State::Cancelled);
    QCOMPARE(bench.reader->gaps().size(), 1);
    QVERIFY(bench.sync() < 3); // what nobody asked for does not go on with it
    QCOMPARE(bench.reader->gaps().size(), 1);
    QCOMPARE(bench.reader->depthOfPoll(), SyncDepth::Mending);
    bench.reader->disconnect(bench.reader.get());
    bench.restart(bench.kept());
    QVERIFY(bench.sync(SyncDepth::Thorough) > 9);
    QVERIFY(bench.reader->gaps().isEmpty());
    QCOMPARE(bench.table.totalCount(), 35);
}

void TestLogReader::looksAgainAtWhatMayChange()
{
    for (const bool hasFilter : {false, true}) {
        Bench bench(hasFilter);
        bench.arrive(30);
        bench.rows[10].status = "open";
        bench.reader->want({bench.clock.now() - 1h, {}});
        bench.sync();
        bench.arrive(5);
        bench.sync(); // it is young: read down to it
        QVERIFY(bench.asked >= 8);
        bench.rows[10].status = "done";
        bench.sync();
        QCOMPARE(bench.handed, QList<int>{10});
        bench.sync();
        QVERIFY(bench.asked <= 4);

        bench.rows[3].status = "open"; // seen by a long read, then again after a restart
        bench.sync(SyncDepth::Thorough);
        bench.reader->forget();
        bench.sync(SyncDepth::Thorough);
        bench.clock.advance(24h);
        bench.sync();
        QVERIFY(bench.asked <= 4); // old: not looked at every time
        bench.restart(bench.kept());
        bench.rows[3].status = "done";
        bench.sync(SyncDepth::Thorough);
        QVERIFY(bench.handed.contains(3));
        QVERIFY(!bench.reader->reading().oldestUnsettled);
    }
}

void TestLogReader::readsAWholeListAgain()
{
    Bench bench(false, ListOrder::Unknown);
    bench.arrive(8);
    bench.reader->want({});
    QCOMPARE(bench.sync(), 3);
    bench.rows[1].status = "changed";
    bench.arrive(1);
    QCOMPARE(bench.sync(SyncDepth::NewOnly), 3);
    QCOMPARE(bench.handed, (QList<int>{8, 1}));
}

void TestLogReader::anotherLogIsReadAnew()
{
    Bench bench;
    bench.arrive(20);
    bench.reader->want({});
    bench.sync();
    const QByteArray kept = bench.kept();
    bench.source.parameters.insert(QStringLiteral("hook"), QStringLiteral("2"));
    bench.restart(kept);
    QVERIFY(bench.reader->reading().covered.isEmpty());
    QVERIFY(!bench.reader->sync(SyncDepth::Thorough)); // nothing is wanted yet
    bench.restart("nonsense");
    bench.reader->want({});
    QCOMPARE(bench.sync(), 7);
}

void TestLogReader::aReadingOfTheFutureIsForgotten()
{
    Bench bench(true);
    bench.reader->want({bench.clock.now() - 30min, {}});
    bench.clock.advance(24h * 365); // the clock is wrong for a while
    bench.sync();
    bench.clock.advance(-24h * 365);
    bench.arrive(20);
    bench.sync();
    QCOMPARE(bench.table.totalCount(), 20);
    QVERIFY(bench.reader->gaps().isEmpty());
}

void TestLogReader::forgets()
{
    Bench bench;
    bench.arrive(7);
    bench.reader->want({});
    bench.sync();
    bench.table.removeSource(bench.source.id);
    bench.reader->forget();
    QVERIFY(Reading::fromBytes(bench.kept(), bench.reader->reading().log).covered.isEmpty());
    bench.sync();
    QCOMPARE(bench.handed.size(), 7);
}

void TestLogReader::syncsFromAReceiver()
{
    Bench bench(true);
    bench.arrive(20);
    bench.reader->want({bench.clock.now() - 1h, {}});
    bool isFirst = true;
    connect(bench.reader.get(), &LogReader::pageReady, bench.reader.get(), [&] {
        if (std::exchange(isFirst, false))
            bench.reader->sync(SyncDepth::Mending);
    });
    bench.sync();
    QTRY_COMPARE(bench.reader->state(), DeliveryFeed::State::Complete);
    QCOMPARE(bench.table.totalCount(), 20);
    QVERIFY(bench.reader->gaps().isEmpty());
}

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
