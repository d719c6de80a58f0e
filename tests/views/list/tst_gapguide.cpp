// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/gapguide.h"
#include "list/gappanel.h"
#include "listrows.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapGuide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_pane.reset(); }
    void goesFromMarkToMark();
    void sortsByTimeFirst();
    void explainsTheNearestGap();
    void doesWhatHelps_data();
    void doesWhatHelps();
    void withoutGapsDoesNothing();
    void leavesTheMarkInSight();

private:
    void addRows(const QByteArray& prefix, int count, qint64 newestStart)
    {
        waybill::addRows(*m_model, m_source, prefix, count, newestStart);
    }
    Gap gap(qint64 from, Gap::Reason reason = Gap::Reason::NewestOnly) const
    {
        return {m_source, Instant{from}, Instant{from + 1}, reason, 50};
    }
    QString current() const { return m_pane->currentDelivery().id.value; }
    GapGuide* guide() const { return m_pane->gapGuide(); }

    const SourceId m_source{u"t"_s};
    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryListPane> m_pane;
};

void TestGapGuide::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_pane = std::make_unique<DeliveryListPane>(m_model.get(), &m_clock);
    m_pane->resize(1200, 400);
    m_pane->show();
    addRows("d", 100, 1000);
}

void TestGapGuide::goesFromMarkToMark()
{
    m_pane->setGaps({gap(995), gap(950)});
    guide()->step(1);
    QCOMPARE(current(), u"d5"_s);
    guide()->step(1);
    QCOMPARE(current(), u"d50"_s);
    guide()->step(1);
    QCOMPARE(current(), u"d5"_s);
    guide()->step(-1);
    QCOMPARE(current(), u"d50"_s);
    QVERIFY(m_pane->table()->visualRect(m_pane->table()->currentIndex()).top() >= 0);
}

void TestGapGuide::sortsByTimeFirst()
{
    m_pane->setGaps({gap(995)});
    m_pane->table()->sortByColumn(DeliveryTableModel::DeliveryIdColumn, Qt::AscendingOrder);
    QTRY_COMPARE(m_model->keyAt(2).id.value, u"d10"_s);
    guide()->step(1);
    QTRY_COMPARE(current(), u"d5"_s);
    QCOMPARE(m_model->order(), (RowOrder{RowKey::Started, false}));
}

void TestGapGuide::explainsTheNearestGap()
{
    m_pane->setGaps({gap(995), gap(950)});
    m_pane->selectDelivery({m_source, {u"d7"_s}});
    guide()->explain();
    QCOMPARE(current(), u"d50"_s);
    QVERIFY(guide()->panel()->isVisible());
    QVERIFY(guide()->panel()->text().contains(u"Truthlocks shows only its newest"_s));
    const auto* offer = guide()->panel()->findChild<QPushButton*>();
    QVERIFY(offer->isVisible());
    QTest::keyClick(guide()->panel(), Qt::Key_Escape);
    QVERIFY(!guide()->panel()->isVisible());
    guide()->setLive({m_source});
    guide()->explain();
    QVERIFY(guide()->panel()->isVisible());
    QVERIFY2(!offer->isVisible(), qPrintable(offer->text()));
}

void TestGapGuide::doesWhatHelps_data()
{
    QTest::addColumn<Gap::Reason>("reason");
    QTest::addColumn<int>("refreshes");
    QTest::addColumn<int>("lives");
    QTest::newRow("newest only") << Gap::Reason::NewestOnly << 0 << 1;
    QTest::newRow("some days") << Gap::Reason::Retention << 0 << 1;
    QTest::newRow("cut off") << Gap::Reason::CutOff << 1 << 0;
}

void TestGapGuide::doesWhatHelps()
{
    QFETCH(Gap::Reason, reason);
    m_pane->setGaps({gap(995, reason)});
    QSignalSpy refresh(guide(), &GapGuide::refreshRequested);
    QSignalSpy live(guide(), &GapGuide::liveRequested);
    guide()->explain();
    QTest::mouseClick(guide()->panel()->findChild<QPushButton*>(), Qt::LeftButton);
    QTEST(int(refresh.count()), "refreshes");
    QTEST(int(live.count()), "lives");
    if (!live.isEmpty())
        QCOMPARE(live.at(0).at(0).value<SourceId>(), m_source);
}

void TestGapGuide::withoutGapsDoesNothing()
{
    m_pane->selectDelivery({m_source, {u"d7"_s}});
    guide()->step(1);
    guide()->explain();
    QCOMPARE(current(), u"d7"_s);
    QVERIFY(!guide()->panel()->isVisible());
}

void TestGapGuide::leavesTheMarkInSight()
{
    m_pane->setGaps({gap(998), gap(991)});
    for (const char* id : {"d2", "d9"}) { // near the top, and near the bottom
        m_pane->selectDelivery({m_source, {QString::fromLatin1(id)}});
        guide()->explain();
        const DeliveryTableView* table = m_pane->table();
        const QRect row(table->viewport()->mapTo(m_pane.get(),
                            QPoint(0, table->rowViewportPosition(table->currentIndex().row()))),
            QSize(100, table->rowHeight(table->currentIndex().row())));
        QVERIFY(!guide()->panel()->geometry().intersects(row));
        QVERIFY(m_pane->rect().contains(guide()->panel()->geometry()));
    }
    QTest::keyClick(m_pane->table(), Qt::Key_Down); // another delivery: it has served
    QVERIFY(!guide()->panel()->isVisible());
}

QTEST_MAIN(TestGapGuide)
#include "tst_gapguide.moc"
