// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "services/unsettled.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace waybill;

class TestUnsettled : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatMayChange_data();
    void keepsWhatMayChange();
    void forgetsWhatBecameFinal();
    void tellsWhatIsDue();
    void givesUpAfterAWeek();
    void isBounded();

private:
    static void take(Unsettled& unsettled, const QByteArray& id, DeliveryStatus status,
        std::chrono::seconds age, std::optional<Instant> nextTry = {})
    {
        PageBuilder page;
        DeliveryRow& row = page.add(id);
        row.status = status;
        row.startedAt = (now - age).ns;
        if (nextTry)
            row.nextAttemptAt = nextTry->ns;
        unsettled.take(*page.page());
    }

    static constexpr Instant now{1'790'000'000'000'000'000};
};

void TestUnsettled::keepsWhatMayChange_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasNextTry");
    QTest::addColumn<bool>("mayChange");
    QTest::newRow("pending") << int(DeliveryStatus::Pending) << false << true;
    QTest::newRow("failed, and tried again") << int(DeliveryStatus::Failed) << true << true;
    QTest::newRow("failed") << int(DeliveryStatus::Failed) << false << false;
    QTest::newRow("delivered") << int(DeliveryStatus::Delivered) << true << false;
    QTest::newRow("dead") << int(DeliveryStatus::Dead) << false << false;
    QTest::newRow("unknown") << int(DeliveryStatus::Unknown) << false << false;
}

void TestUnsettled::keepsWhatMayChange()
{
    QFETCH(int, status);
    QFETCH(bool, hasNextTry);
    Unsettled unsettled;
    take(unsettled, "a", DeliveryStatus(status), 60s,
        hasNextTry ? std::optional(now + 60s) : std::nullopt);
    QTEST(unsettled.oldest(now).has_value(), "mayChange");
}

void TestUnsettled::forgetsWhatBecameFinal()
{
    Unsettled unsettled;
    take(unsettled, "a", DeliveryStatus::Pending, 60s);
    take(unsettled, "b", DeliveryStatus::Pending, 30s);
    QCOMPARE(unsettled.oldest(now), now - 60s);
    take(unsettled, "a", DeliveryStatus::Delivered, 60s);
    QCOMPARE(unsettled.oldest(now), now - 30s);
    unsettled.clear();
    QVERIFY(!unsettled.oldest(now));
}

void TestUnsettled::tellsWhatIsDue()
{
    Unsettled unsettled;
    take(unsettled, "old", DeliveryStatus::Pending, 48h);
    take(unsettled, "later", DeliveryStatus::Failed, 47h, now + 10min);
    take(unsettled, "long ago", DeliveryStatus::Failed, 46h, now - 10min);
    QVERIFY(!unsettled.oldestDue(now - 1min, now));
    take(unsettled, "just now", DeliveryStatus::Failed, 45h, now - 30s);
    QCOMPARE(unsettled.oldestDue(now - 1min, now), now - 45h);
    take(unsettled, "just now", DeliveryStatus::Delivered, 45h);
    take(unsettled, "young", DeliveryStatus::Pending, 59min);
    QCOMPARE(unsettled.oldestDue(now - 1min, now), now - 59min);
    QCOMPARE(unsettled.oldest(now), now - 48h);
}

void TestUnsettled::givesUpAfterAWeek()
{
    Unsettled unsettled;
    take(unsettled, "a", DeliveryStatus::Pending, 6 * 24h);
    QCOMPARE(unsettled.oldest(now), now - 6 * 24h);
    QVERIFY(!unsettled.oldest(now + 25h));

    unsettled.setOldestBefore(now - 48h);
    QCOMPARE(unsettled.oldest(now), now - 48h);
    QVERIFY(!unsettled.oldestDue(now - 1min, now));
    QVERIFY(!unsettled.oldest(now + 6 * 24h));
    QVERIFY(!unsettled.oldest(now));
}

void TestUnsettled::isBounded()
{
    Unsettled unsettled;
    PageBuilder page;
    for (qsizetype i = 0; i < Unsettled::maxDeliveries + 10; ++i) {
        DeliveryRow& row = page.add(QByteArray::number(i));
        row.status = DeliveryStatus::Pending;
        row.startedAt = now.ns - i;
    }
    unsettled.take(*page.page());
    QCOMPARE(unsettled.oldest(now), Instant{now.ns - Unsettled::maxDeliveries + 1});
}

QTEST_GUILESS_MAIN(TestUnsettled)
#include "tst_unsettled.moc"
