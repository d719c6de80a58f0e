// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "feedbench.h"
#include "items/deliverytablemodel.h"
#include "movinglog.h"
#include "services/sourcesession.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

using namespace waybill;

using Style = Paging::Style;

Q_DECLARE_METATYPE(waybill::MovingLog::Shape)

namespace {

struct Tally
{
    int runs = 0;
    int still = 0; ///< runs in which the list did not move
    int endless = 0;
    int said = 0; ///< that something may be missing
};

/// Runs an event loop of its own until `isOver`, asked whenever the object's signal comes: QTest's
/// waiting sleeps 10 ms between two looks.
template <typename Object, typename Signal, typename IsOver>
bool waitUntil(Object* object, Signal signal, IsOver isOver)
{
    QEventLoop loop;
    QObject::connect(object, signal, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!isOver())
        loop.exec();
    return isOver();
}

/// Reads the list once; returns what is wrong with the outcome, empty if nothing is.
QString readOnce(const MovingLog::Shape& shape, unsigned seed, double restlessness, Tally& tally)
{
    FeedBench bench(MovingLog::profile(shape));
    MovingLog log(shape, seed, &bench.clock);
    log.restlessness = restlessness;
    bench.transport.setHandler([&log](const HttpRequest& r) { return log.answer(r); });
    bench.transport.setPicker([&log](int open) { return log.pick(0, open - 1); });
    bench.feed.read({});
    if (!waitUntil(&bench.feed, &DeliveryFeed::stateChanged, [&] { return bench.isOver(); }))
        return QStringLiteral("never ends");

    const bool isEndless = bench.feed.state() == DeliveryFeed::State::Failed
        && bench.feed.error()->kind == FetchError::Kind::Endless;
    const bool isSaid = isEndless || !bench.differences.isEmpty();
    ++tally.runs;
    tally.still += log.moves == 0;
    tally.endless += isEndless;
    tally.said += isSaid;

    const QSet<QByteArray> got(bench.ids.begin(), bench.ids.end());
    if (bench.feed.state() != DeliveryFeed::State::Complete && !isEndless)
        return QStringLiteral("not complete");
    if (got.size() != bench.ids.size())
        return QStringLiteral("a row came twice");
    if (log.moves == 0 && bench.ids != log.ids())
        return QStringLiteral("a list at rest was not read as it is");
    if (log.moves == 0 && isSaid)
        return QStringLiteral("a list at rest is said to differ");
    if (!isSaid && !got.contains(log.constantRows()))
        return QStringLiteral("a row was lost and nothing said");
    return {};
}

/// A session that keeps up with a log for a while: reads that fail now and then, a log that moves
/// in them and between them.
class Keeping
{
public:
    Keeping(const MovingLog::Shape& shape, unsigned seed)
        : m_log(shape, seed, &m_clock)
        , m_session(source(), MovingLog::profile(shape),
              {&m_transport, &m_archive, &m_table, &m_clock, &m_timers})
    {
        m_transport.setHandler([this](const HttpRequest& request) {
            return m_failures > 0 && m_log.pick(1, 100) <= m_failures ? httpAnswer(401, "{}")
                                                                      : m_log.answer(request);
        });
        QObject::connect(
            &m_session, &SourceSession::countDiffers, &m_session, [this] { m_isSaid = true; });
        m_session.setToken(QStringLiteral("KEY"));
    }

    QString run(Tally& tally)
    {
        m_log.restlessness = 0.3;
        m_failures = 8;
        for (int i = m_log.pick(1, 4); i >= 0; --i) {
            if (!sync())
                return QStringLiteral("never ends");
            for (int moves = m_log.pick(0, 12); moves > 0; --moves)
                m_log.move();
            m_clock.advance(std::chrono::minutes(m_log.pick(0, 90)));
        }
        m_log.restlessness = 0;
        m_failures = 0;
        if (!sync())
            return QStringLiteral("never ends");
        ++tally.runs;
        const bool isSaid = m_isSaid || !m_session.gaps().isEmpty();
        tally.said += isSaid;
        return isSaid ? QString() : wrongRows();
    }

private:
    static Source source()
    {
        Source source;
        source.id = SourceId{QStringLiteral("one")};
        source.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
        source.load.kind = LoadRange::Kind::All;
        return source;
    }

    bool sync()
    {
        m_session.load();
        return waitUntil(&m_session, &SourceSession::changed,
            [this] { return !m_session.standing().isRunning(); });
    }

    QString wrongRows() const
    {
        if (m_session.state() != DeliveryFeed::State::Complete)
            return QStringLiteral("not complete");
        for (const QByteArray& id : m_log.present()) {
            if (!m_table.contains({m_session.source().id, {QString::fromUtf8(id)}}))
                return QStringLiteral("a row was lost and nothing said: ") + QString::fromUtf8(id);
        }
        return {};
    }

    FakeClock m_clock;
    FakeTimers m_timers{&m_clock};
    FakeTransport m_transport;
    FakeArchive m_archive;
    DeliveryTableModel m_table;
    MovingLog m_log;
    SourceSession m_session;
    int m_failures = 0; ///< of a hundred answers
    bool m_isSaid = false;
};

void addShapes()
{
    QTest::addColumn<MovingLog::Shape>("shape");
    const std::pair<const char*, Style> styles[]
        = {{"number", Style::Number}, {"offset", Style::Offset}, {"cursor", Style::Cursor},
            {"next URL", Style::NextUrl}, {"link header", Style::LinkHeader}};
    for (const auto& [name, style] : styles) {
        for (const bool isNewestFirst : {false, true}) {
            for (const bool hasTotal : {false, true})
                QTest::addRow("%s, %s, %s", name, isNewestFirst ? "newest first" : "unordered",
                    hasTotal ? "with a total" : "without")
                    << MovingLog::Shape{style, isNewestFirst, hasTotal, false};
        }
    }
}

} // namespace

class TestMovingList : public QObject
{
    Q_OBJECT

private slots:
    void nothingDoubledNothingLost_data() { addShapes(); }
    void nothingDoubledNothingLost();
    void keepsUp_data();
    void keepsUp();
};

void TestMovingList::nothingDoubledNothingLost()
{
    QFETCH(MovingLog::Shape, shape);
    Tally tally;
    for (int run = 0; run < 100; ++run) {
        const auto seed = unsigned(run) + 1;
        static constexpr double restlessness[] = {0.0, 0.1, 0.4, 1.0};
        const QString wrong = readOnce(shape, seed, restlessness[run % 4], tally);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
    }
    qInfo("%d runs: %d at rest, %d stopped as endless, %d said to differ", tally.runs, tally.still,
        tally.endless, tally.said);
    QVERIFY(tally.endless <= tally.runs / 20);
    QVERIFY(tally.said < tally.runs * 2 / 3);
}

void TestMovingList::keepsUp_data()
{
    addShapes();
    QTest::newRow("offset with a filter") << MovingLog::Shape{Style::Offset, true, true, true};
    QTest::newRow("cursor with a filter") << MovingLog::Shape{Style::Cursor, true, false, true};
    QTest::newRow("number with a filter, unordered")
        << MovingLog::Shape{Style::Number, false, true, true};
}

void TestMovingList::keepsUp()
{
    QFETCH(MovingLog::Shape, shape);
    Tally tally;
    for (int run = 0; run < 30; ++run) {
        const auto seed = unsigned(run) + 1000;
        const QString wrong = Keeping(shape, seed).run(tally);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
    }
    qInfo("%d runs: in %d something may be missing", tally.runs, tally.said);
    QVERIFY(tally.said < tally.runs);
}

QTEST_GUILESS_MAIN(TestMovingList)
#include "tst_movinglist.moc"
