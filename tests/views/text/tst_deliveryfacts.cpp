// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/deliveryfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDeliveryFacts : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsKnown();
    void leavesOutWhatIsNot();
    void saysWhatAHashMeans();
    void tellsWhatTheLogSaidBefore();
};

static TimeDisplay utc()
{
    TimeDisplay display;
    display.utc = true;
    display.now = Instant::fromIso("2026-03-25T15:00:00Z").value_or(Instant());
    return display;
}

static QString valueOf(const QList<std::pair<QString, QString>>& facts, const QString& name)
{
    for (const auto& [each, value] : facts) {
        if (each == name)
            return value;
    }
    return {};
}

void TestDeliveryFacts::tellsWhatIsKnown()
{
    Delivery delivery;
    delivery.id = DeliveryId{u"dlv_1"_s};
    delivery.status = DeliveryStatus::Dead;
    delivery.providerStatus = u"dead"_s;
    delivery.attemptCount = 3;
    delivery.httpStatus = 503;
    delivery.error = {u"E1"_s, u"connection timeout"_s, {}};
    delivery.queuedAt = Instant::fromIso("2026-03-25T14:25:00Z");
    delivery.extra = {{u"resource_id"_s, "\"9c67\""}, {u"webhook_id"_s, "9007199254740993"}};
    const auto facts = deliveryFacts(delivery, utc());
    QVERIFY(valueOf(facts, u"Status"_s).contains(u"dead"_s));
    QCOMPARE(valueOf(facts, u"Tries"_s), u"3"_s);
    QCOMPARE(valueOf(facts, u"Answer"_s), u"503"_s);
    QCOMPARE(valueOf(facts, u"Error"_s), u"E1 connection timeout"_s);
    QVERIFY(valueOf(facts, u"Queued"_s).contains(u"14:25:00"_s));
    QCOMPARE(valueOf(facts, u"resource_id"_s), u"9c67"_s);
    QCOMPARE(valueOf(facts, u"webhook_id"_s), u"9007199254740993"_s);
}

void TestDeliveryFacts::leavesOutWhatIsNot()
{
    Delivery delivery;
    delivery.id = DeliveryId{u"dlv_1"_s};
    const auto facts = deliveryFacts(delivery, utc());
    QCOMPARE(facts.size(), 2); // status and id
}

void TestDeliveryFacts::saysWhatAHashMeans()
{
    Delivery delivery;
    delivery.payloadHash = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    QVERIFY(valueOf(deliveryFacts(delivery, utc()), u"Payload SHA-256"_s)
                .endsWith(u"(an empty body)"_s));
}

void TestDeliveryFacts::tellsWhatTheLogSaidBefore()
{
    const auto at = [](const char* time) {
        return Instant::fromIso(QByteArray("2026-03-25T") + time + "Z").value_or(Instant());
    };
    const QList<Observation> seen{{at("14:03:00"), DeliveryStatus::Pending, {}, {}},
        {at("14:05:00"), DeliveryStatus::Pending, {}, {}},
        {at("14:12:00"), DeliveryStatus::Pending, 1, at("14:30:00")},
        {at("14:50:00"), DeliveryStatus::Dead, 2, {}}};
    const QString told = u"14:03 queued · 14:12 failed, retry at 14:30 · 14:50 gave up"_s;
    QCOMPARE(seenText(seen, utc()), told);
    QCOMPARE(valueOf(deliveryFacts({}, utc(), seen), u"Seen"_s), told);
    QCOMPARE(seenText(seen.first(2), utc()), QString()); // never another state
    QCOMPARE(seenText({}, utc()), QString());
}

QTEST_GUILESS_MAIN(TestDeliveryFacts)
#include "tst_deliveryfacts.moc"
