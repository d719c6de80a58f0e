// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliveryages.h"
#include "store/deliverystore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDeliveryAges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oldestOfEachSource();
    void oldOnesOfASource();
    void nothingOfOthers();
    void nothingThatWasRemoved();

private:
    void add(const SourceId& source, const QByteArray& id, qint64 startedAt, qint64 queuedAt);

    const SourceId m_shop{u"shop"_s};
    const SourceId m_billing{u"billing"_s};
    DeliveryStore m_store;
};

void TestDeliveryAges::init()
{
    m_store = DeliveryStore();
    add(m_shop, "new", 300, unknownTime);
    add(m_shop, "old", 100, unknownTime);
    add(m_shop, "queued", unknownTime, 90);
    add(m_shop, "timeless", unknownTime, unknownTime);
    add(m_billing, "other", 50, unknownTime);
}

void TestDeliveryAges::add(
    const SourceId& source, const QByteArray& id, qint64 startedAt, qint64 queuedAt)
{
    PageBuilder page;
    DeliveryRow& row = page.add(id);
    row.startedAt = startedAt;
    row.queuedAt = queuedAt;
    m_store.merge(source, *page.page());
}

void TestDeliveryAges::oldestOfEachSource()
{
    const QHash<SourceId, Instant> expected{{m_shop, Instant{90}}, {m_billing, Instant{50}}};
    QCOMPARE(oldestStarts(m_store.columns()), expected);
    QVERIFY(oldestStarts(DeliveryStore().columns()).isEmpty());
}

void TestDeliveryAges::oldOnesOfASource()
{
    const auto old = deliveriesBefore(m_store.columns(), {{m_shop, Instant{300}}});
    QCOMPARE(old.size(), 1);
    QCOMPARE(old[m_shop], (QList<DeliveryId>{{u"old"_s}, {u"queued"_s}}));
}

void TestDeliveryAges::nothingOfOthers()
{
    QVERIFY(deliveriesBefore(m_store.columns(), {}).isEmpty());
    QVERIFY(deliveriesBefore(m_store.columns(), {{m_shop, Instant{90}}}).isEmpty());
}

void TestDeliveryAges::nothingThatWasRemoved()
{
    m_store.removeDeliveries(m_shop, {{u"queued"_s}});
    m_store.removeSource(m_billing);
    QCOMPARE(oldestStarts(m_store.columns()), (QHash<SourceId, Instant>{{m_shop, Instant{100}}}));
    const auto old
        = deliveriesBefore(m_store.columns(), {{m_shop, Instant{300}}, {m_billing, Instant{300}}});
    QCOMPARE(old, (QHash<SourceId, QList<DeliveryId>>{{m_shop, {{u"old"_s}}}}));
}

QTEST_GUILESS_MAIN(TestDeliveryAges)

#include "tst_deliveryages.moc"
