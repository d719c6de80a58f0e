// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverydelegate.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/gapband.h"
#include "list/gapbands.h"
#include "listrows.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapBands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesRoomAboveTheRowThatFollows();
    void isNoRow();
    void tellsScreenReaders();
    void goesWhenTheGapIsFilled();
    void followsItsRows();
    void keepsTheTopRowWhileRoomIsMadeAbove();
    void leavesWithAnotherOrder();
    void survivesThatItsRowIsFilteredOut();
    void growsWithTheFont();
    void showsBandsOnScreenOnly();
    void stepsRound();
    void asksWhy();

private:
    void addRows(const QByteArray& prefix, int count, qint64 newestStart)
    {
        waybill::addRows(*m_model, m_source, prefix, count, newestStart);
    }
    Gap gap(qint64 from) const
    {
        return {m_source, Instant{from}, Instant{from + 1}, Gap::Reason::NewestOnly, 50};
    }
    int rowHeight() const { return DeliveryDelegate::rowHeight(m_view->fontMetrics()); }
    /// Rows that are higher than others.
    QList<int> tallRows() const
    {
        QList<int> rows;
        for (int row = 0; row < m_presenter->rowCount(); ++row) {
            if (m_view->rowHeight(row) > rowHeight())
                rows += row;
        }
        return rows;
    }

    const SourceId m_source{u"t"_s};
    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
    std::unique_ptr<DeliveryTableView> m_view;
    std::unique_ptr<GapBands> m_bands;
};

void TestGapBands::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    m_view = std::make_unique<DeliveryTableView>(m_presenter.get());
    m_bands = std::make_unique<GapBands>(m_model.get(), m_presenter.get(), m_view.get());
    m_view->resize(1200, 400);
    m_view->show();
    addRows("d", 100, 1000); // row r started at 1000 - r
}

void TestGapBands::cleanup()
{
    m_bands.reset();
    m_view.reset();
}

void TestGapBands::makesRoomAboveTheRowThatFollows()
{
    m_bands->setGaps({gap(995)});
    QCOMPARE(tallRows(), QList<int>{5});
    const GapBand* band = m_bands->band(5);
    QVERIFY(band && band->isVisible());
    QVERIFY(band->lines().constFirst().startsWith(u"Truthlocks: deliveries may be missing"_s));
    QCOMPARE(band->geometry().top(), m_view->rowViewportPosition(5));
    QCOMPARE(band->height() + rowHeight(), m_view->rowHeight(5));
    QCOMPARE(band->width(), m_view->viewport()->width());
}

void TestGapBands::isNoRow()
{
    const QAbstractItemModelTester tester(
        m_presenter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_bands->setGaps({gap(995)});
    QCOMPARE(m_presenter->rowCount(), 100);
    m_view->setCurrentIndex(m_presenter->index(4, 0));
    const GapBand* band = m_bands->band(5);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
        m_view->viewport()->rect().topLeft() + QPoint(5, 5));
    QCOMPARE(m_view->currentIndex().row(), 0);
    QTest::mouseClick(const_cast<GapBand*>(band), Qt::LeftButton, {}, {700, 5});
    QCOMPARE(m_view->currentIndex().row(), 0);
    m_view->setCurrentIndex(m_presenter->index(4, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), 5);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedDeliveries().size(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"missing"_s));
}

void TestGapBands::tellsScreenReaders()
{
    m_bands->setGaps({gap(995)});
    const QString note = m_presenter->index(5, 0).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY(note.startsWith(u"Truthlocks: deliveries may be missing"_s));
    QVERIFY(m_presenter->index(4, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QAccessibleInterface* band = QAccessible::queryAccessibleInterface(m_bands->band(5));
    QVERIFY(band);
    QCOMPARE(band->text(QAccessible::Name), note);
}

void TestGapBands::goesWhenTheGapIsFilled()
{
    m_bands->setGaps({gap(995), gap(990)});
    QCOMPARE(tallRows(), (QList<int>{5, 10}));
    m_bands->setGaps({gap(990)});
    QCOMPARE(tallRows(), QList<int>{10});
    QVERIFY(!m_bands->band(5));
    m_bands->setGaps({});
    QCOMPARE(tallRows(), QList<int>());
    QVERIFY(m_presenter->index(10, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

void TestGapBands::followsItsRows()
{
    m_bands->setGaps({gap(995)});
    addRows("newer", 30, 5000);
    QTRY_COMPARE(tallRows(), QList<int>{35});
    addRows("older", 30, 100);
    QTRY_COMPARE(tallRows(), QList<int>{35});
    m_model->clear();
    QCOMPARE(tallRows(), QList<int>());
}

void TestGapBands::keepsTheTopRowWhileRoomIsMadeAbove()
{
    m_view->verticalScrollBar()->setValue(40);
    QCOMPARE(m_view->rowViewportPosition(40), 0);
    m_bands->setGaps({gap(995), gap(990), gap(955)});
    QCOMPARE(m_view->rowViewportPosition(40), 0);
    QCOMPARE(m_bands->band(45)->geometry().top(), m_view->rowViewportPosition(45));
    addRows("newer", 30, 5000);
    QTRY_COMPARE(m_view->rowAt(0), 70);
    QCOMPARE(m_view->rowViewportPosition(70), 0);
    QTRY_VERIFY(m_bands->band(75));
    QCOMPARE(m_bands->band(75)->geometry().top(), m_view->rowViewportPosition(75));
}

void TestGapBands::leavesWithAnotherOrder()
{
    m_bands->setGaps({gap(995)});
    m_view->sortByColumn(DeliveryTableModel::Status, Qt::AscendingOrder);
    QTRY_COMPARE(tallRows(), QList<int>());
    QVERIFY(m_bands->marks().isEmpty());
    m_view->sortByColumn(DeliveryTableModel::Started, Qt::AscendingOrder);
    QTRY_COMPARE(tallRows(), QList<int>{95}); // above the first that started after 995
}

void TestGapBands::survivesThatItsRowIsFilteredOut()
{
    m_bands->setGaps({gap(995)});
    RowFilter filter;
    filter.startedAt = {std::nullopt, Instant{980}};
    m_model->setFilter(filter);
    QTRY_VERIFY(m_model->visibleCount() < 100);
    QTRY_COMPARE(tallRows(), QList<int>{0});
    filter.startedAt = {Instant{996}, std::nullopt};
    m_model->setFilter(filter);
    QTRY_COMPARE(tallRows(), QList<int>());
    m_model->setFilter({});
    QTRY_COMPARE(tallRows(), QList<int>{5});
}

void TestGapBands::growsWithTheFont()
{
    m_bands->setGaps({gap(995)});
    const int before = m_view->rowHeight(5);
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QCOMPARE(tallRows(), QList<int>{5});
    QVERIFY(m_view->rowHeight(5) > before * 3 / 2);
    QTRY_VERIFY(m_bands->band(5));
    QCOMPARE(m_bands->band(5)->height() + rowHeight(), m_view->rowHeight(5));
}

void TestGapBands::showsBandsOnScreenOnly()
{
    QList<Gap> gaps;
    for (int i = 2; i < 100; i += 10)
        gaps += gap(1000 - i);
    m_bands->setGaps(gaps);
    QCOMPARE(tallRows().size(), 10);
    QVERIFY(m_bands->band(2));
    QVERIFY(!m_bands->band(92));
    m_view->scrollToBottom();
    QVERIFY(m_bands->band(92));
    QVERIFY(!m_bands->band(2));
    QTRY_VERIFY(m_view->viewport()->findChildren<GapBand*>().size() < 5);
    m_view->resize(800, 400);
    m_view->scrollToBottom();
    QTRY_COMPARE(m_bands->band(92)->width(), m_view->viewport()->width());
}

void TestGapBands::stepsRound()
{
    QCOMPARE(m_bands->stepFrom(0, 1), -1);
    m_bands->setGaps({gap(995), gap(950)});
    QCOMPARE(m_bands->stepFrom(0, 1), 5);
    QCOMPARE(m_bands->stepFrom(5, 1), 50);
    QCOMPARE(m_bands->stepFrom(50, 1), 5);
    QCOMPARE(m_bands->stepFrom(5, -1), 50);
    QCOMPARE(m_bands->stepFrom(49, -1), 5);
    QCOMPARE(m_bands->gapsAbove(5), QList<Gap>{gap(995)});
    QVERIFY(m_bands->gapsAbove(6).isEmpty());
}

void TestGapBands::asksWhy()
{
    m_bands->setGaps({gap(995)});
    QSignalSpy why(m_bands.get(), &GapBands::whyRequested);
    QTest::mouseClick(m_bands->band(5)->why(), Qt::LeftButton);
    QCOMPARE(why.count(), 1);
    QCOMPARE(why.at(0).at(0).toInt(), 5);
}

QTEST_MAIN(TestGapBands)
#include "tst_gapbands.moc"
