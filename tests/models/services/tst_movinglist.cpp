// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedbench.h"

#include <QEventLoop>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <random>

using waybill::DeliveryFeed;
using waybill::FeedBench;
using waybill::httpAnswer;
using waybill::HttpRequest;

namespace {

/// A provider whose list gains or loses a row, at any place, between any two answers.
class MovingList
{
public:
    MovingList(unsigned seed, double restlessness)
        : m_random(seed)
        , m_restlessness(restlessness)
    {
        const int size = pick(0, 40);
        for (int i = 0; i < size; ++i)
            m_rows.append("first" + QByteArray::number(i));
        m_pageSize = pick(3, 8);
        m_constant = QSet<QByteArray>(m_rows.begin(), m_rows.end());
    }

    waybill::HttpResult answer(const HttpRequest& request)
    {
        const int page = waybill::pageOf(request);
        const int total = int(m_rows.size());
        const int pageCount = (total + m_pageSize - 1) / m_pageSize;
        const QByteArrayList rows = m_rows.mid((page - 1) * m_pageSize, m_pageSize);
        auto made
            = httpAnswer(200, waybill::feedPage(rows, waybill::feedMeta(page, pageCount, total)));
        if (std::bernoulli_distribution(m_restlessness)(m_random))
            move();
        return made;
    }

    int pick(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }
    int moves() const { return m_moves; }
    const QByteArrayList& rows() const { return m_rows; }
    /// In the list from the first answer to the last.
    const QSet<QByteArray>& constantRows() const { return m_constant; }

private:
    void move()
    {
        ++m_moves;
        const int size = int(m_rows.size());
        if (size > 0 && pick(0, 1) == 0)
            m_constant.remove(m_rows.takeAt(pick(0, size - 1)));
        else
            m_rows.insert(pick(0, size), "later" + QByteArray::number(m_moves));
    }

    std::mt19937 m_random;
    double m_restlessness;
    QByteArrayList m_rows;
    int m_pageSize = 1;
    int m_moves = 0;
    QSet<QByteArray> m_constant;
};

struct Tally
{
    int runs = 0;
    int still = 0; ///< runs in which the list did not move
    int endless = 0;
    int differed = 0;
};

/// Reads in an event loop of its own: QTest's waiting sleeps 10 ms between two looks.
bool waitUntilOver(FeedBench& bench)
{
    QEventLoop loop;
    QObject::connect(&bench.feed, &DeliveryFeed::stateChanged, &loop, [&] {
        if (bench.isOver())
            loop.quit();
    });
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    bench.feed.read({});
    loop.exec();
    return bench.isOver();
}

/// Reads the list once; returns what is wrong with the outcome, empty if nothing is.
QString readOnce(unsigned seed, double restlessness, Tally& tally)
{
    MovingList list(seed, restlessness);
    FeedBench bench;
    bench.transport.setHandler([&list](const HttpRequest& r) { return list.answer(r); });
    bench.transport.setPicker([&list](int open) { return list.pick(0, open - 1); });
    if (!waitUntilOver(bench))
        return QStringLiteral("never ends");

    const bool isEndless = bench.feed.state() == DeliveryFeed::State::Failed
        && bench.feed.error()->kind == waybill::FetchError::Kind::Endless;
    ++tally.runs;
    tally.still += list.moves() == 0;
    tally.endless += isEndless;
    tally.differed += !bench.differences.isEmpty();

    const QSet<QByteArray> got(bench.ids.begin(), bench.ids.end());
    if (bench.feed.state() != DeliveryFeed::State::Complete && !isEndless)
        return QStringLiteral("not complete");
    if (got.size() != bench.ids.size())
        return QStringLiteral("a row came twice");
    if (list.moves() == 0 && bench.ids != list.rows())
        return QStringLiteral("a list at rest was not read as it is");
    if (list.moves() == 0 && !bench.differences.isEmpty())
        return QStringLiteral("a list at rest is said to differ");
    const bool isSilent = !isEndless && bench.differences.isEmpty();
    if (isSilent && !got.contains(list.constantRows()))
        return QStringLiteral("a row was lost and nothing said");
    return {};
}

} // namespace

class TestMovingList : public QObject
{
    Q_OBJECT

private slots:
    void nothingDoubledNothingLost_data();
    void nothingDoubledNothingLost();
};

void TestMovingList::nothingDoubledNothingLost_data()
{
    QTest::addColumn<double>("restlessness");
    QTest::addColumn<int>("runs");

    QTest::newRow("at rest") << 0.0 << 300;
    QTest::newRow("now and then") << 0.1 << 1500;
    QTest::newRow("lively") << 0.4 << 1000;
    QTest::newRow("between all answers") << 1.0 << 500;
}

void TestMovingList::nothingDoubledNothingLost()
{
    QFETCH(double, restlessness);
    QFETCH(int, runs);
    Tally tally;
    for (int run = 0; run < runs; ++run) {
        const auto seed = unsigned(run) + 1;
        const QString wrong = readOnce(seed, restlessness, tally);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
    }
    qInfo("%d runs: %d at rest, %d stopped as endless, %d said to differ", tally.runs, tally.still,
        tally.endless, tally.differed);
    QVERIFY(tally.endless <= tally.runs / 20);
}

QTEST_GUILESS_MAIN(TestMovingList)
#include "tst_movinglist.moc"
