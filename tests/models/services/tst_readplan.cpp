// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilecalls.h"
#include "services/reading.h"
#include "services/readplan.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace waybill;

using Depth = SyncDepth;

class TestReadPlan : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheKinds();
    void readsAllTheFirstTime();
    void asksForTheNewWindow();
    void reachesBackToWhatMayChange();
    void mendsWindows();
    void doesNotTrustAClockThatWentBack();
    void aimsAtWhatIsKnown();
    void goesOnDownWhereTheFirstReadWasCut();
    void readsAllWithoutAnOrder();

private:
    static ListCall list(bool hasFilter, ListOrder order)
    {
        ListCall list;
        list.order = order;
        if (hasFilter)
            list.filters.insert(QStringLiteral("startedAt.from"), QStringLiteral("since"));
        return list;
    }
    /// Read from 10 h to 2 h ago.
    static Reading reading()
    {
        Reading reading;
        reading.want({now - 10h, {}});
        reading.covered.cover(now - 10h, now - 2h);
        return reading;
    }

    static constexpr Instant now{1'790'000'000'000'000'000};
    const ListCall m_windowed = list(true, ListOrder::Unknown);
    const ListCall m_topDown = list(false, ListOrder::NewestFirst);
};

void TestReadPlan::knowsTheKinds()
{
    QCOMPARE(listKind(list(true, ListOrder::Unknown)), ListKind::Windowed);
    QCOMPARE(listKind(list(true, ListOrder::NewestFirst)), ListKind::Windowed);
    QCOMPARE(listKind(list(false, ListOrder::NewestFirst)), ListKind::TopDown);
    QCOMPARE(listKind(list(false, ListOrder::Unknown)), ListKind::Whole);
}

void TestReadPlan::readsAllTheFirstTime()
{
    Reading fresh;
    fresh.want({now - 24h, {}});
    for (const ListCall& each : {m_windowed, m_topDown, list(false, ListOrder::Unknown)})
        QCOMPARE(readPlan(fresh, each, Depth::Mending, {}, now),
            (QList<ReadStep>{{{now - 24h, {}}, {}}}));
}

void TestReadPlan::asksForTheNewWindow()
{
    const auto quick = readPlan(reading(), m_windowed, Depth::NewOnly, {}, now);
    QCOMPARE(quick, (QList<ReadStep>{{{now - 2h - 10min, {}}, {}}}));
    const auto thorough = readPlan(reading(), m_windowed, Depth::Thorough, {}, now);
    QCOMPARE(thorough, (QList<ReadStep>{{{now - 3h, {}}, {}}}));
}

void TestReadPlan::reachesBackToWhatMayChange()
{
    const auto steps = readPlan(reading(), m_windowed, Depth::Mending, now - 5h, now);
    QCOMPARE(steps.first().window.from, now - 5h);
    const auto beyond = readPlan(reading(), m_windowed, Depth::Mending, now - 50h, now);
    QCOMPARE(beyond.first().window.from, now - 10h); // what was never wanted stays out
}

void TestReadPlan::mendsWindows()
{
    Reading holed = reading();
    holed.want({now - 12h, {}});
    holed.covered.cover(now - 1h, now - 30min);
    const auto steps = readPlan(holed, m_windowed, Depth::Mending, {}, now);
    QCOMPARE(steps,
        (QList<ReadStep>{{{now - 40min, {}}, {}}, {{now - 2h - 1s, now - 1h + 1s}, {}, true},
            {{now - 12h - 1s, now - 10h + 1s}, {}, true}}));
    QCOMPARE(readPlan(holed, m_windowed, Depth::NewOnly, {}, now).size(), 1);
}

void TestReadPlan::doesNotTrustAClockThatWentBack()
{
    const auto steps = readPlan(reading(), m_windowed, Depth::NewOnly, {}, now - 3h);
    QCOMPARE(steps.first().window.from, now - 3h - 10min);
}

void TestReadPlan::aimsAtWhatIsKnown()
{
    Reading holed = reading();
    const auto steps = readPlan(holed, m_topDown, Depth::Mending, now - 5h, now);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().window, TimeRange());
    QCOMPARE(steps.first().goal.target, holed.covered.stretches().first());
    QCOMPARE(steps.first().goal.settle, now - 5h);

    holed.covered.cover(now - 1h, now - 30min); // a hole below it
    const auto target = [&](Depth depth) {
        return readPlan(holed, m_topDown, depth, {}, now).first().goal.target->to;
    };
    QCOMPARE(target(Depth::NewOnly), now - 30min);
    QCOMPARE(target(Depth::Mending), now - 2h);
}

void TestReadPlan::goesOnDownWhereTheFirstReadWasCut()
{
    Reading cut = reading();
    cut.want({now - 24h, {}});
    const auto steps = readPlan(cut, m_topDown, Depth::Mending, {}, now);
    QCOMPARE(steps, (QList<ReadStep>{{{now - 24h, {}}, {}}}));
    QVERIFY(readPlan(cut, m_topDown, Depth::NewOnly, {}, now).first().goal.target);
}

void TestReadPlan::readsAllWithoutAnOrder()
{
    const auto steps
        = readPlan(reading(), list(false, ListOrder::Unknown), Depth::NewOnly, now - 5h, now);
    QCOMPARE(steps, (QList<ReadStep>{{{now - 10h, {}}, {}}}));
}

QTEST_GUILESS_MAIN(TestReadPlan)
#include "tst_readplan.moc"
