// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "faketransport.h"
#include "items/deliverytablemodel.h"
#include "services/sourcesession.h"
#include "simtimers.h"
#include "testprofile.h"

#include <QTest>

#include <random>

using namespace std::chrono_literals;
using namespace waybill;

namespace {

/// Truthlocks' log, which shows its newest 50 deliveries and nothing else; each is pending for some
/// seconds, then delivered.
class NewestFifty
{
public:
    explicit NewestFifty(const FakeClock* clock)
        : m_clock(clock)
    {
    }

    void arrive() { m_created.append(Instant{m_clock->now().ns / 1'000'000'000 * 1'000'000'000}); }
    const QList<Instant>& created() const { return m_created; } ///< oldest first
    static QByteArray idOf(qsizetype number) { return "dlv_" + QByteArray::number(number); }

    HttpResult answer() const
    {
        QByteArrayList rows;
        for (qsizetype i = m_created.size() - 1; i >= 0 && rows.size() < 50; --i) {
            const bool isOpen = m_clock->now() - m_created.at(i) < 25s;
            rows.append("{\"id\":\"" + idOf(i) + "\",\"event_type\":\"x\",\"status\":\""
                + (isOpen ? "pending" : "delivered") + "\",\"created_at\":\""
                + m_created.at(i).toIso() + "\"}");
        }
        const qint64 reset = m_clock->now().toMilliseconds() / 1000 + 60;
        return httpAnswer(200, '[' + rows.join(',') + ']',
            {{"X-RateLimit-Limit", "60"}, {"X-RateLimit-Remaining", "57"},
                {"X-RateLimit-Reset", QByteArray::number(reset)}});
    }

private:
    const FakeClock* m_clock;
    QList<Instant> m_created;
};

/// A session that polls that log in simulated time.
class Day
{
public:
    explicit Day(unsigned seed)
        : m_random(seed)
        , session({.id = {QStringLiteral("one")},
                      .baseUrl = QUrl(QStringLiteral("https://t.example")),
                      .parameters = {{QStringLiteral("id"), QStringLiteral("e1")},
                          {QStringLiteral("endpoint_id"), QStringLiteral("e1")}},
                      .load = {LoadRange::Kind::All, {}}},
              shippedProfile(QStringLiteral("truthlocks")),
              {&transport, &archive, &table, &clock, &timers})
    {
        transport.setHandler([this](const HttpRequest&) { return log.answer(); });
        session.setToken(QStringLiteral("KEY"));
    }

    /// Deliveries arrive at random while time passes, so far apart on average.
    void pass(Nanoseconds time, std::chrono::seconds apart)
    {
        const Instant end = clock.now() + time;
        std::exponential_distribution<double> pause(1.0 / double(apart.count()));
        while (clock.now() < end) {
            const auto wait = std::chrono::milliseconds(qint64(pause(m_random) * 1000) + 1);
            passQuietly(std::min<Nanoseconds>(wait, end - clock.now()));
            if (clock.now() < end)
                log.arrive();
        }
    }

    void passQuietly(Nanoseconds time)
    {
        const Instant end = clock.now() + time;
        do
            settle();
        while (timers.fireNext(end));
    }

    /// Lets the read under way end; the simulated clock stands meanwhile.
    void settle()
    {
        QCoreApplication::processEvents();
        while (session.standing().isRunning())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    bool knows(qsizetype number) const
    {
        return table.contains(
            {session.source().id, {QString::fromLatin1(NewestFifty::idOf(number))}});
    }

    /// The newest bytes that the archive has of each delivery.
    QHash<QByteArray, QByteArray> archived() const
    {
        QHash<QByteArray, QByteArray> rows;
        for (const auto& page : archive.pages) {
            for (const DeliveryRow& row : page->rows)
                rows.insert(row.id, page->slice(row).toByteArray());
        }
        return rows;
    }

private:
    std::mt19937 m_random;

public:
    FakeClock clock;
    SimTimers timers{&clock};
    NewestFifty log{&clock};
    FakeTransport transport;
    FakeArchive archive;
    DeliveryTableModel table;
    SourceSession session;
};

} // namespace

class TestSimulatedDay : public QObject
{
    Q_OBJECT

private slots:
    void everyDeliveryIsSeen();
    void aPauseLeavesAGap();
};

void TestSimulatedDay::everyDeliveryIsSeen()
{
    Day day(1);
    day.pass(30min, 60s); // before anybody looks
    day.session.load();
    day.settle();
    day.session.setLive(true);
    day.pass(24h, 60s);
    day.passQuietly(10min);

    const auto arrived = day.log.created().size();
    QVERIFY(arrived > 1200);
    for (qsizetype i = 0; i < arrived; ++i)
        QVERIFY2(day.knows(i), qPrintable(QString::number(i)));
    QCOMPARE(day.table.totalCount(), int(arrived));
    QVERIFY(day.session.gaps().isEmpty());
    const auto rows = day.archived();
    QCOMPARE(rows.size(), arrived);
    for (const QByteArray& row : rows)
        QVERIFY2(row.contains("delivered"), row.constData());
    const auto polls = day.transport.requests().size();
    qInfo("%lld deliveries, %lld polls", qint64(arrived), qint64(polls));
    QVERIFY(polls <= 24 * 60 * 3 + 40); // no more than one each 20 seconds
}

void TestSimulatedDay::aPauseLeavesAGap()
{
    Day day(2);
    day.pass(30min, 60s);
    day.session.load();
    day.settle();
    day.session.setLive(true);
    day.pass(2h, 60s);
    day.passQuietly(10min);
    QVERIFY(day.session.gaps().isEmpty());
    const Instant lastKnown = day.log.created().last();

    day.session.setLive(false);
    day.pass(1h, 30s);
    const auto arrived = day.log.created().size();
    day.session.setLive(true);
    day.passQuietly(1s);
    const Gap expected{day.session.source().id, lastKnown, day.log.created().at(arrived - 50),
        Gap::Reason::NewestOnly, 50};
    QCOMPARE(day.session.gaps(), QList<Gap>{expected});
    QVERIFY(day.knows(arrived - 50));
    QVERIFY(!day.knows(arrived - 51));

    day.pass(3h, 60s); // and no other follows
    QCOMPARE(day.session.gaps(), QList<Gap>{expected});
    for (qsizetype i = arrived - 50; i < day.log.created().size() - 10; ++i)
        QVERIFY(day.knows(i));
}

QTEST_GUILESS_MAIN(TestSimulatedDay)
#include "tst_simulatedday.moc"
