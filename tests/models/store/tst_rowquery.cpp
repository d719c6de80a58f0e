// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/rowquery.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowQuery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersWithRowsAndPositions();
    void answersOnlyTheLastQuestion();
    void staysSilentOnceCancelled();
    void canDieWhileItWorks();

private:
    DeliveryStore m_store;
    RowFilter m_failed;
};

void TestRowQuery::init()
{
    m_store = DeliveryStore();
    m_failed.statuses = {DeliveryStatus::Failed};
    PageBuilder page;
    for (int i = 0; i < 6; ++i) {
        DeliveryRow& row = page.add(QByteArray::number(i));
        row.startedAt = i;
        row.status = i % 2 == 0 ? DeliveryStatus::Failed : DeliveryStatus::Delivered;
    }
    m_store.merge({}, *page.page());
}

void TestRowQuery::answersWithRowsAndPositions()
{
    RowQuery query;
    std::shared_ptr<VisibleRows> answer;
    connect(&query, &RowQuery::finished, this, [&](auto rows) { answer = rows; });
    query.start(m_store.snapshot(), m_failed, {});
    QVERIFY(query.isRunning());
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(!query.isRunning());
    QCOMPARE(answer->rows, (std::vector<quint32>{4, 2, 0}));
    QCOMPARE(answer->positions, (std::vector<qint32>{2, -1, 1, -1, 0, -1}));
    QCOMPARE(answer->covered, 6U);
}

void TestRowQuery::answersOnlyTheLastQuestion()
{
    RowQuery query;
    QList<size_t> sizes;
    connect(&query, &RowQuery::finished, this, [&](auto rows) { sizes.append(rows->rows.size()); });
    for (int i = 0; i < 20; ++i)
        query.start(m_store.snapshot(), {}, {});
    query.start(m_store.snapshot(), m_failed, {});
    QTRY_VERIFY(!query.isRunning());
    QTest::qWait(20);
    QCOMPARE(sizes, QList<size_t>{3});
}

void TestRowQuery::staysSilentOnceCancelled()
{
    RowQuery query;
    QSignalSpy finished(&query, &RowQuery::finished);
    query.start(m_store.snapshot(), m_failed, {});
    query.cancel();
    QVERIFY(!query.isRunning());
    QTest::qWait(50);
    QCOMPARE(finished.count(), 0);
}

void TestRowQuery::canDieWhileItWorks()
{
    RowMaker maker;
    DeliveryStore store;
    store.merge({}, *madeUpPage(maker, "d", 20'000));
    {
        RowQuery query;
        query.start(store.snapshot(), {}, {RowKey::EventId, true});
        QTest::qSleep(1);
    }
    QVERIFY(store.count() == 20'000);
}

QTEST_GUILESS_MAIN(TestRowQuery)
#include "tst_rowquery.moc"
