// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "providers/providerprofile.h"
#include "services/readbook.h"
#include "services/reading.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace waybill;

using End = EndedRead::End;
using Reason = Gap::Reason;

class TestReadBook : public QObject
{
    Q_OBJECT

private slots:
    void theFirstReadLeavesNoGap_data();
    void theFirstReadLeavesNoGap();
    void newestOnly_data();
    void newestOnly();
    void retentionOfAList_data();
    void retentionOfAList();
    void retentionOfAWindow();
    void meetsWhatIsKnown();
    void aCutOffReadOfAnOrderedListLeavesAHole();
    void aCutOffWindowIsCoveredDownToWhereItCame();
    void aCutOffReadOfAnUnorderedListSpeaksOfItsWindow();
    void aRestartCutsOff();
    void olderJoinsWhatItGoesOnFrom();
    void rowsOfOneSecondMayBeOthers();

private:
    static ProviderProfile profile(ListOrder order, bool hasFilter, LogLimits limits = {})
    {
        ProviderProfile profile;
        profile.list.order = order;
        profile.limits = limits;
        if (hasFilter)
            profile.list.filters.insert(QStringLiteral("startedAt.from"), QStringLiteral("since"));
        return profile;
    }

    /// A read that began now and saw rows that started so long ago; `known` of them, the oldest.
    static EndedRead read(
        End end, const QList<Nanoseconds>& ages, int known = 0, ReadTrack::Goal goal = {})
    {
        PageBuilder page;
        for (const Nanoseconds age : ages)
            page.add("x").startedAt = (now - age).ns;
        int left = int(ages.size()) - known;
        EndedRead read{end, {{}, goal}, {}, now};
        read.track = ReadTrack(goal, [&left](const DeliveryRow&) { return left-- <= 0; });
        read.track.see(*page.page());
        return read;
    }

    static Reading known(Nanoseconds from, Nanoseconds to, Nanoseconds readAgo)
    {
        Reading reading;
        reading.covered.cover(now - from, now - to);
        reading.readAt = now - readAgo;
        return reading;
    }

    static constexpr Instant now{1'790'000'000'000'000'000};
    const SourceId m_one{QStringLiteral("one")};
    const ProviderProfile m_topDown = profile(ListOrder::NewestFirst, false);
    const ProviderProfile m_windowed = profile(ListOrder::NewestFirst, true);
};

void TestReadBook::theFirstReadLeavesNoGap_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("hasFilter");
    QTest::addColumn<int>("end");
    for (const ListOrder order : {ListOrder::NewestFirst, ListOrder::Unknown}) {
        for (const bool hasFilter : {false, true}) {
            for (const End end : {End::ListEnd, End::FarEnough})
                QTest::addRow("order %d, filter %d, end %d", int(order), hasFilter, int(end))
                    << int(order) << hasFilter << int(end);
        }
    }
    QTest::newRow("cut off") << int(ListOrder::NewestFirst) << false << int(End::CutOff);
}

void TestReadBook::theFirstReadLeavesNoGap()
{
    QFETCH(int, order);
    QFETCH(bool, hasFilter);
    QFETCH(int, end);
    Reading reading;
    EndedRead first = read(End(end), {1h, 2h, 30h});
    first.step.window.from = now - 24h;
    enterRead(reading, profile(ListOrder(order), hasFilter, {3, 3}), first);
    QVERIFY(gapsOf(reading, m_one).isEmpty());
    QVERIFY(reading.covered.contains(now - 1h));
    QCOMPARE(reading.readAt.has_value(), End(end) != End::CutOff);
}

void TestReadBook::newestOnly_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("known");
    QTest::addColumn<bool>("isGap");
    QTest::newRow("none is known") << 50 << 0 << true;
    QTest::newRow("one is known") << 50 << 1 << false;
    QTest::newRow("the log has fewer") << 49 << 0 << false;
}

void TestReadBook::newestOnly()
{
    QFETCH(int, rows);
    QFETCH(int, known);
    QList<Nanoseconds> ages;
    for (int i = 0; i < rows; ++i)
        ages.append(1min * (i + 1));
    Reading reading = TestReadBook::known(5h, known > 0 ? 1min * rows : 2h, 2h);
    const Instant before = *reading.covered.newest();
    enterRead(
        reading, profile(ListOrder::NewestFirst, false, {0, 50}), read(End::ListEnd, ages, known));
    const QList<Gap> gaps = gapsOf(reading, m_one);
    QFETCH(bool, isGap);
    QCOMPARE(gaps.size(), isGap ? 1 : 0);
    if (!isGap)
        return;
    QCOMPARE(gaps.first().reason, Reason::NewestOnly);
    QCOMPARE(gaps.first().limit, 50);
    QCOMPARE(gaps.first().from, before);
    QCOMPARE(gaps.first().to, now - 50min); // the oldest of the fifty
}

void TestReadBook::retentionOfAList_data()
{
    QTest::addColumn<int>("hoursAgo"); ///< of the last read
    QTest::addColumn<bool>("isGap");
    QTest::newRow("in time") << 71 << false; // the log had nothing older any more
    QTest::newRow("too late") << 73 << true;
}

void TestReadBook::retentionOfAList()
{
    QFETCH(int, hoursAgo);
    QFETCH(bool, isGap);
    Reading reading = known(200h, 100h, std::chrono::hours(hoursAgo));
    enterRead(
        reading, profile(ListOrder::NewestFirst, false, {3, 0}), read(End::ListEnd, {1h, 2h, 60h}));
    const QList<Gap> gaps = gapsOf(reading, m_one);
    QCOMPARE(gaps.size(), isGap ? 1 : 0);
    if (isGap)
        QCOMPARE(gaps.first(), (Gap{m_one, now - 100h, now - 60h, Reason::Retention, 3}));
}

void TestReadBook::retentionOfAWindow()
{
    Reading reading = known(2000h, 1000h, 1000h);
    const auto week = profile(ListOrder::Unknown, true, {7, 0});
    EndedRead late = read(End::ListEnd, {1h});
    late.step.window = {now - 1001h, now};
    enterRead(reading, week, late);
    QCOMPARE(gapsOf(reading, m_one),
        (QList<Gap>{{m_one, now - 1000h, now - 7 * 24h, Reason::Retention, 7}}));

    EndedRead next = read(End::ListEnd, {1h});
    next.step.window = {now - 1h, now};
    enterRead(reading, week, next);
    QCOMPARE(gapsOf(reading, m_one).size(), 1);
}

void TestReadBook::meetsWhatIsKnown()
{
    Reading reading = known(10h, 5h, 4h);
    const ReadTrack::Goal goal{reading.covered.target(), {}};
    EndedRead far = read(End::FarEnough, {1h, 6h, 7h}, 3, goal);
    QVERIFY(far.track.isAtGoal());
    enterRead(reading, m_topDown, far);
    QCOMPARE(reading.covered.stretches().size(), 1);
    QCOMPARE(reading.covered.newest(), now - 1h);
    QCOMPARE(reading.readAt, now);
}

void TestReadBook::aCutOffReadOfAnOrderedListLeavesAHole()
{
    Reading reading = known(10h, 5h, 4h);
    enterRead(reading, m_topDown, read(End::CutOff, {1h, 2h}));
    QCOMPARE(gapsOf(reading, m_one), (QList<Gap>{{m_one, now - 5h, now - 2h, Reason::CutOff, 0}}));
    QCOMPARE(reading.readAt, now - 4h);
    enterRead(reading, m_topDown, read(End::CutOff, {})); // before its first page
    QCOMPARE(gapsOf(reading, m_one).size(), 1);
    const ReadTrack::Goal goal{reading.covered.target(), {}};
    enterRead(reading, m_topDown, read(End::FarEnough, {30min, 6h}, 2, goal));
    QVERIFY(gapsOf(reading, m_one).isEmpty());
}

void TestReadBook::aCutOffWindowIsCoveredDownToWhereItCame()
{
    Reading reading = known(10h, 5h, 4h);
    EndedRead cut = read(End::CutOff, {1h, 2h});
    cut.step.window = {now - 6h, now};
    enterRead(reading, m_windowed, cut);
    QCOMPARE(gapsOf(reading, m_one), (QList<Gap>{{m_one, now - 5h, now - 2h, Reason::CutOff, 0}}));
    QCOMPARE(reading.covered.newest(), now);
}

void TestReadBook::aCutOffReadOfAnUnorderedListSpeaksOfItsWindow()
{
    const auto unordered = profile(ListOrder::Unknown, true);
    Reading reading = known(10h, 5h, 4h);
    EndedRead cut = read(End::CutOff, {1h, 2h});
    cut.step.window = {now - 6h, now};
    enterRead(reading, unordered, cut);
    QCOMPARE(gapsOf(reading, m_one), (QList<Gap>{{m_one, now - 5h, now, Reason::CutOff, 0}}));
    QCOMPARE(reading.covered.newest(), now - 5h);

    cut.end = End::ListEnd;
    enterRead(reading, unordered, cut);
    QVERIFY(gapsOf(reading, m_one).isEmpty());
    EndedRead nothing = read(End::CutOff, {});
    nothing.step.window = {now - 1h, now};
    enterRead(reading, unordered, nothing); // not one row came: no row is beside the hole
    QVERIFY(gapsOf(reading, m_one).isEmpty());
}

void TestReadBook::aRestartCutsOff()
{
    Reading reading = known(10h, 5h, 4h);
    reading.open = OpenRead{{}, now - 2h, now - 1h};
    enterOpenRead(reading, m_topDown);
    QVERIFY(!reading.open);
    QCOMPARE(gapsOf(reading, m_one), (QList<Gap>{{m_one, now - 5h, now - 2h, Reason::CutOff, 0}}));

    Reading other = known(10h, 5h, 4h);
    other.open = OpenRead{{now - 6h, now}, now - 2h, now - 1h};
    enterOpenRead(other, profile(ListOrder::Unknown, false));
    QCOMPARE(gapsOf(other, m_one), (QList<Gap>{{m_one, now - 5h, now, Reason::CutOff, 0}}));
}

void TestReadBook::olderJoinsWhatItGoesOnFrom()
{
    Reading reading = known(10h, 1h, 1h);
    EndedRead older = read(End::FarEnough, {12h, 31h}); // nothing started in between
    older.step.window = {now - 30h, now - 10h};
    older.step.isOlder = true;
    enterRead(reading, m_topDown, older);
    QCOMPARE(reading.covered.stretches().size(), 1);
    QVERIFY(reading.covered.contains(now - 30h));
    QCOMPARE(reading.readAt, now - 1h); // the newest were not looked at

    EndedRead end = read(End::ListEnd, {40h});
    end.step = {{now - 90h, now - 30h}, {}, true};
    enterRead(reading, m_topDown, end);
    QCOMPARE(reading.covered.stretches().size(), 1);
    QCOMPARE(reading.covered.stretches().first().from, Coverage::beginning);
}

void TestReadBook::rowsOfOneSecondMayBeOthers()
{
    Reading reading = known(5h, 1h, 1h);
    const auto two = profile(ListOrder::NewestFirst, false, {0, 2});
    enterRead(reading, two, read(End::ListEnd, {10min, 1h}, 0)); // none of them was known
    QCOMPARE(gapsOf(reading, m_one).size(), 1);
    reading = known(5h, 1h, 1h);
    enterRead(reading, two, read(End::ListEnd, {10min, 1h}, 1));
    QVERIFY(gapsOf(reading, m_one).isEmpty());
}

QTEST_GUILESS_MAIN(TestReadBook)
#include "tst_readbook.moc"
