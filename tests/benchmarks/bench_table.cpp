// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints the whole delivery list at 1200x800, with its own delegate and with Qt's, and scrolls it.
// Usage: bench_table [ROWS]

#include "benchreport.h"
#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include <vector>

using namespace waybill;

namespace {

constexpr int rowsInPage = 250;
constexpr int repaints = 60;

void fill(DeliveryTableModel& model, int rows)
{
    RowMaker maker;
    for (int done = 0; done < rows; done += rowsInPage) {
        const QByteArray prefix = QByteArray::number(done) + '-';
        model.mergePage({}, madeUpPage(maker, prefix, std::min(rowsInPage, rows - done)));
    }
}

/// Milliseconds of each of so many calls.
std::vector<double> times(int count, const std::function<void(int)>& work)
{
    std::vector<double> taken;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return taken;
}

double repaintMs(QWidget* viewport)
{
    std::vector<double> taken = times(repaints, [viewport](int) { viewport->repaint(); });
    return percentile(taken, 0.5);
}

double wheelMs(DeliveryTableView* table)
{
    QScrollBar* bar = table->verticalScrollBar();
    std::vector<double> taken = times(repaints, [&](int step) {
        bar->setValue(3 * (step + 1));
        QCoreApplication::sendPostedEvents();
    });
    bar->setValue(0);
    QCoreApplication::sendPostedEvents();
    return percentile(taken, 0.5);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const int rows = countArgument(argc, argv, 1, 1'000'000);
    const FakeClock clock;
    DeliveryTableModel model;
    fill(model, rows);
    if (!QTest::qWaitFor([&] { return model.visibleCount() == rows; }, 60'000))
        return 1;
    DeliveryListPane pane(&model, &clock);
    pane.resize(1200, 800);
    pane.show();
    if (!QTest::qWaitForWindowExposed(&pane))
        return 1;
    DeliveryTableView* table = pane.table();
    const double own = repaintMs(table->viewport());
    const double wheel = wheelMs(table);
    QAbstractItemDelegate* delegate = table->itemDelegate();
    QStyledItemDelegate stock;
    table->setItemDelegate(&stock);
    const double stockMs = repaintMs(table->viewport());
    const double stockWheel = wheelMs(table);
    table->setItemDelegate(delegate);
    report({.name = "table-repaint",
        .value = own,
        .unit = "ms",
        .baselineName = "the same table with Qt's delegate",
        .baseline = stockMs,
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = 6});
    report({.name = "table-wheel-step",
        .value = wheel,
        .unit = "ms",
        .baselineName = "the same table with Qt's delegate",
        .baseline = stockWheel});
    return 0;
}
