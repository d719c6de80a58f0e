// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoplan.h"

#include <QSet>
#include <QTest>

using namespace waybill;

class TestDemoPlan : public QObject
{
    Q_OBJECT

private slots:
    void frontShowsEveryCourse();
    void frontAgesGrow();
    void frontTriesHavePassed();
    void followsTheOdds();
    void hasAnOutage();
};

namespace {

DemoPlan planAt(int index)
{
    QRandomGenerator random{quint32(index)};
    return demoPlan(index, random);
}

} // namespace

void TestDemoPlan::frontShowsEveryCourse()
{
    QSet<int> courses;
    QSet<QByteArray> types;
    for (int i = 0; i < demoFrontCount; ++i) {
        courses.insert(int(planAt(i).course));
        types.insert(planAt(i).eventType);
    }
    QCOMPARE(courses.size(), 6);
    QVERIFY(types.contains("call_initiated"));
    QVERIFY(types.contains("call.initiated"));
    QVERIFY(types.size() >= 9);
}

void TestDemoPlan::frontAgesGrow()
{
    for (int i = 1; i < demoFrontCount; ++i)
        QVERIFY(demoFrontAge(i) > demoFrontAge(i - 1));
}

// A delivery that waits minutes between tries must be old enough for them.
void TestDemoPlan::frontTriesHavePassed()
{
    for (int i = 0; i < demoFrontCount; ++i) {
        if (planAt(i).course == DemoCourse::DeliveredLate)
            QVERIFY(demoFrontAge(i) > std::chrono::minutes(6));
        if (planAt(i).course == DemoCourse::FailedAllTries)
            QVERIFY(demoFrontAge(i) > std::chrono::minutes(37));
    }
}

void TestDemoPlan::followsTheOdds()
{
    int delivered = 0;
    constexpr int count = 4000;
    for (int i = 1000; i < 1000 + count; ++i)
        delivered += endsDelivered(planAt(i).course) ? 1 : 0;
    QVERIFY(delivered > count * 83 / 100);
    QVERIFY(delivered < count * 91 / 100);
}

void TestDemoPlan::hasAnOutage()
{
    for (int i = 610; i < 650; ++i) {
        QCOMPARE(planAt(i).trouble, DemoTryResult::BadGateway);
        QVERIFY(planAt(i).course != DemoCourse::Delivered);
    }
}

QTEST_GUILESS_MAIN(TestDemoPlan)
#include "tst_demoplan.moc"
