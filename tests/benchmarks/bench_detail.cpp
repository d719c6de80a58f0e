// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long it takes from selecting a delivery until its detail is painted, in Waybill's own window:
// rows anywhere in the list, in no order.
// Usage: bench_detail [SELECTIONS [ARCHIVE]]   (without an archive: of the embedded demo)

#include "application.h"
#include "benchreport.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <random>
#include <utility>
#include <vector>

namespace {

using namespace waybill;

constexpr int warmUps = 10;
constexpr std::chrono::milliseconds untilSettled{
    2000}; ///< the index of the archive is made by then
constexpr std::chrono::seconds patience{50};

/// Selects one row after the other, as soon as the one before is painted; ends the program.
class Selections : public QObject
{
public:
    explicit Selections(int count)
        : m_left(count + warmUps)
    {
        QTimer::singleShot(patience, this, [] { QCoreApplication::exit(1); });
        QTimer::singleShot(untilSettled, this, &Selections::begin);
    }

    const std::vector<double>& times() const { return m_times; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Paint && m_isTiming && widget
            && m_window->detail()->isAncestorOf(widget) && isShown()) {
            m_isTiming = false;
            QTimer::singleShot(0, this, &Selections::painted); // when the rest is painted too
        }
        return false;
    }

private:
    void begin()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<MainWindow*>(widget))
                m_window = window;
        }
        if (!m_window || !m_window->detail()->detail()) {
            QTimer::singleShot(std::chrono::milliseconds{100}, this, &Selections::begin);
            return;
        }
        qApp->installEventFilter(this);
        selectNext();
    }

    bool isShown() const
    {
        const auto& detail = m_window->detail()->detail();
        return detail && detail->delivery.id == m_window->list()->currentDelivery().id;
    }

    void selectNext()
    {
        DeliveryTableView* table = m_window->list()->table();
        const int rows = table->model()->rowCount();
        int row = table->currentIndex().row();
        while (row == table->currentIndex().row())
            row = int(m_random() % unsigned(rows));
        m_isTiming = true;
        m_timer.start();
        table->setCurrentIndex(table->model()->index(row, 0));
    }

    void painted()
    {
        m_times.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        if (--m_left > 0)
            selectNext();
        else
            QCoreApplication::exit(0);
    }

    MainWindow* m_window = nullptr;
    std::mt19937 m_random{7};
    QElapsedTimer m_timer;
    bool m_isTiming = false;
    int m_left;
    std::vector<double> m_times; ///< milliseconds
};

void reportTimes(std::vector<double> times)
{
    times.erase(times.begin(), times.begin() + warmUps);
    constexpr double frame = 16;
    for (const auto& [name, share] :
        {std::pair{"detail-painted", 0.5}, {"detail-painted-99th", 0.99}})
        report({.name = name,
            .value = percentile(times, share),
            .unit = "ms",
            .baselineName = "a frame",
            .baseline = frame,
            .judged = BenchFigure::Judged::ValueAtMost,
            .budget = frame});
}

} // namespace

int main(int argc, char* argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    Options options;
    options.demo = argc <= 2;
    if (!options.demo)
        options.archive = QString::fromLocal8Bit(argv[2]);
    Selections selections(countArgument(argc, argv, 1, 300));
    const int status = Application(application, options).run();
    if (status != 0) {
        std::fprintf(stderr, "bench_detail: a detail was not shown\n");
        return status;
    }
    reportTimes(selections.times());
    return 0;
}
