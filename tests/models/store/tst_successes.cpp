// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/successes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestSuccesses : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsTheNewest();
    void findsNoneOfOthers();

private:
    void add(const SourceId& source, const QByteArray& id, const QByteArray& type,
        DeliveryStatus status, qint64 startedAt);
    QStringList found(const QByteArray& type, int most) const
    {
        QStringList ids;
        for (const DeliveryId& id : newestSuccesses(m_store.columns(), m_shop, type, most))
            ids += id.value;
        return ids;
    }

    const SourceId m_shop{u"shop"_s};
    DeliveryStore m_store;
};

void TestSuccesses::init()
{
    m_store = DeliveryStore();
    using enum DeliveryStatus;
    add({u"other"_s}, "elsewhere", "sent", Delivered, 900);
    add(m_shop, "old", "sent", Delivered, 100);
    add(m_shop, "newest", "sent", Delivered, 300);
    add(m_shop, "failed", "sent", Failed, 400);
    add(m_shop, "middle", "sent", Delivered, 200);
    add(m_shop, "call", "call", Delivered, 500);
}

void TestSuccesses::add(const SourceId& source, const QByteArray& id, const QByteArray& type,
    DeliveryStatus status, qint64 startedAt)
{
    PageBuilder page;
    DeliveryRow& row = page.add(id);
    row.eventType = page.text(type);
    row.status = status;
    row.startedAt = startedAt;
    m_store.merge(source, *page.page());
}

void TestSuccesses::findsTheNewest()
{
    QCOMPARE(found("sent", 9), (QStringList{u"newest"_s, u"middle"_s, u"old"_s}));
    QCOMPARE(found("sent", 2), (QStringList{u"newest"_s, u"middle"_s}));
    QCOMPARE(found("call", 9), QStringList{u"call"_s});
}

void TestSuccesses::findsNoneOfOthers()
{
    QCOMPARE(found("fax", 9), QStringList());
    m_store.removeSource(m_shop);
    QCOMPARE(found("sent", 9), QStringList());
    QVERIFY(newestSuccesses(DeliveryStore().columns(), m_shop, "sent", 9).isEmpty());
}

QTEST_GUILESS_MAIN(TestSuccesses)
#include "tst_successes.moc"
