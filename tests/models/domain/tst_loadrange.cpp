// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/loadrange.h"

#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class TestLoadRange : public QObject
{
    Q_OBJECT

private slots:
    void countsBackFromNow();
    void customIsTakenAsGiven();
    void olderDoublesTheStretch();
    void olderReachesTheEndAfterAMonth();
    void nothingIsOlderThanEverything();

private:
    const Instant m_now{1'790'000'000'000'000'000};
};

void TestLoadRange::countsBackFromNow()
{
    QCOMPARE(LoadRange{.kind = LoadRange::Kind::Day}.at(m_now).from, m_now - 24h);
    QCOMPARE(LoadRange{.kind = LoadRange::Kind::Week}.at(m_now).from, m_now - 168h);
    QCOMPARE(LoadRange{.kind = LoadRange::Kind::Month}.at(m_now).from, m_now - 720h);
    QCOMPARE(LoadRange{.kind = LoadRange::Kind::All}.at(m_now), TimeRange{});
    QVERIFY(!LoadRange{}.at(m_now).to);
}

void TestLoadRange::customIsTakenAsGiven()
{
    const TimeRange range{.from = m_now - 5h, .to = m_now - 4h};
    QCOMPARE((LoadRange{.kind = LoadRange::Kind::Custom, .custom = range}.at(m_now)), range);
}

void TestLoadRange::olderDoublesTheStretch()
{
    const TimeRange loaded{.from = m_now - 24h, .to = {}};
    const auto older = olderThan(loaded, m_now);
    QVERIFY(older);
    QCOMPARE(older->to, loaded.from);
    QCOMPARE(older->from, m_now - 72h);
}

void TestLoadRange::olderReachesTheEndAfterAMonth()
{
    const auto older = olderThan({.from = m_now - 800h, .to = {}}, m_now);
    QVERIFY(older);
    QCOMPARE(older->to, m_now - 800h);
    QVERIFY(!older->from);
}

void TestLoadRange::nothingIsOlderThanEverything()
{
    QVERIFY(!olderThan({}, m_now));
}

QTEST_GUILESS_MAIN(TestLoadRange)
#include "tst_loadrange.moc"
