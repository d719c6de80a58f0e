// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverymerge.h"

#include <QTest>

using namespace waybill;

class TestDeliveryMerge : public QObject
{
    Q_OBJECT

private slots:
    void ordersAttempts_data();
    void ordersAttempts();
    void newestTellsAndOthersFillIn();
    void believesTheGreaterCount();
};

static Delivery part(const char* id, std::optional<qint64> startedAt)
{
    Delivery delivery;
    Attempt attempt;
    attempt.id = QString::fromLatin1(id);
    if (startedAt)
        attempt.startedAt = Instant{*startedAt};
    delivery.startedAt = attempt.startedAt;
    delivery.attempts = {attempt};
    return delivery;
}

void TestDeliveryMerge::ordersAttempts_data()
{
    QTest::addColumn<QList<Delivery>>("parts");
    QTest::addColumn<QString>("ids");
    QTest::newRow("one") << QList{part("a", 5)} << QStringLiteral("a");
    QTest::newRow("by time") << QList{part("a", 5), part("b", 3), part("c", 4)}
                             << QStringLiteral("b,c,a");
    QTest::newRow("equal times keep their order")
        << QList{part("b", 3), part("a", 3)} << QStringLiteral("b,a");
    QTest::newRow("equal times, numbers")
        << QList{part("10", 3), part("9", 3)} << QStringLiteral("9,10");
    QTest::newRow("no times") << QList{part("12", {}), part("3", {}), part("4", 1)}
                              << QStringLiteral("3,12,4");
}

void TestDeliveryMerge::ordersAttempts()
{
    QFETCH(QList<Delivery>, parts);
    const Delivery whole = mergedDelivery(parts);
    QStringList ids;
    for (const Attempt& attempt : whole.attempts) {
        ids.append(attempt.id);
        QCOMPARE(attempt.number, int(ids.size()));
    }
    QTEST(ids.join(u','), "ids");
    QCOMPARE(whole.attemptCount, int(parts.size()));
}

void TestDeliveryMerge::newestTellsAndOthersFillIn()
{
    Delivery first = part("1", 1);
    first.status = DeliveryStatus::Failed;
    first.finishedAt = Instant{2};
    first.payload = "a=b";
    first.payloadIsSent = true;
    first.payloadIsJson = false;
    first.eventType = QStringLiteral("old");
    first.notes = {{QStringLiteral("/a"), {}}};
    Delivery second = part("2", 5);
    second.status = DeliveryStatus::Delivered;
    second.finishedAt = Instant{6};
    second.eventType = QStringLiteral("new");
    second.notes = {{QStringLiteral("/b"), {}}};
    const Delivery whole = mergedDelivery({second, first});
    QCOMPARE(whole.status, DeliveryStatus::Delivered);
    QCOMPARE(whole.startedAt, Instant{1});
    QCOMPARE(whole.finishedAt, Instant{6});
    QCOMPARE(whole.eventType, QStringLiteral("new"));
    QCOMPARE(whole.payload, QByteArray("a=b"));
    QVERIFY(whole.payloadIsSent && !whole.payloadIsJson);
    QCOMPARE(whole.notes.size(), 2);
}

void TestDeliveryMerge::believesTheGreaterCount()
{
    Delivery first = part("1", 1);
    first.attemptCount = 4;
    QCOMPARE(mergedDelivery({first, part("2", 2)}).attemptCount, 4);
}

QTEST_GUILESS_MAIN(TestDeliveryMerge)
#include "tst_deliverymerge.moc"
