// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Streams deliveries into the list pane as another thread gives them, a page of 250 at a time, and
// prints the longest gap in a 1 ms heartbeat of the UI thread beside a frame.
// Usage: bench_stream [ROWS]

#include "benchreport.h"
#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace waybill;

namespace {

constexpr int rowsInPage = 250;
constexpr int pagesUnderWay = 8; // as many as the network may be ahead of the list
constexpr double frameMs = 16;

/// The longest time between two beats, in milliseconds.
class Heartbeat
{
public:
    explicit Heartbeat(QObject* context)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, context, [this] {
            m_longest = std::max(m_longest, double(m_sinceBeat.nsecsElapsed()) / 1e6);
            m_sinceBeat.restart();
        });
    }
    void start()
    {
        m_longest = 0;
        m_sinceBeat.start();
        m_timer.start();
    }
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    double m_longest = 0;
};

/// Hands pages over to the model's thread, as many at a time as may be under way.
void feed(DeliveryTableModel* model, int rows, QSemaphore* room)
{
    RowMaker maker;
    for (int done = 0; done < rows; done += rowsInPage) {
        const QByteArray prefix = QByteArray::number(done) + '-';
        const auto page = madeUpPage(maker, prefix, std::min(rowsInPage, rows - done));
        room->acquire();
        QMetaObject::invokeMethod(model, [model, room, page] {
            model->mergePage({}, page);
            room->release();
        });
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const int rows = countArgument(argc, argv, 1, 1'000'000);
    const FakeClock clock;
    DeliveryTableModel model;
    DeliveryListPane pane(&model, &clock);
    pane.resize(1280, 720);
    pane.show();

    Heartbeat heartbeat(&app);
    QElapsedTimer streaming;
    QSemaphore room(pagesUnderWay);
    const std::unique_ptr<QThread> feeder(QThread::create([&] { feed(&model, rows, &room); }));
    QObject::connect(&model, &DeliveryTableModel::countsChanged, &app, [&] {
        if (model.visibleCount() == rows)
            app.quit();
    });
    // The window's first paint is measured elsewhere.
    QTimer::singleShot(500, &app, [&] {
        heartbeat.start();
        streaming.start();
        feeder->start();
    });
    QApplication::exec();
    const double seconds = double(streaming.nsecsElapsed()) / 1e9;
    feeder->wait();

    report({.name = "stream-longest-gap",
        .value = heartbeat.longest(),
        .unit = "ms",
        .baselineName = "a frame",
        .baseline = frameMs,
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = frameMs});
    report({.name = "stream-speed", .value = rows / seconds, .unit = "rows/s"});
    return 0;
}
