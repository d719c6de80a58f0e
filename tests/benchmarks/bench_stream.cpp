// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_stream [rows]: streams deliveries into the list pane, a page of 250 at a time, and prints
// the longest gap in a 1 ms heartbeat of the UI thread against the 16 ms of a frame:
//   name value baseline ratio budget met|short

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace waybill;

namespace {

constexpr int rowsInPage = 250;
constexpr int msBetweenPages = 20;
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

std::vector<std::shared_ptr<const PageRows>> madeUpPages(int rows)
{
    RowMaker maker;
    std::vector<std::shared_ptr<const PageRows>> pages;
    for (int done = 0; done < rows; done += rowsInPage)
        pages.push_back(
            madeUpPage(maker, QByteArray::number(done) + '-', std::min(rowsInPage, rows - done)));
    return pages;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 20'000;
    const auto pages = madeUpPages(rows);
    const FakeClock clock;
    DeliveryTableModel model;
    DeliveryListPane pane(&model, &clock);
    pane.resize(1280, 720);
    pane.show();

    Heartbeat heartbeat(&app);
    size_t next = 0;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &app, [&] {
        if (next < pages.size())
            model.mergePage({}, pages[next++]);
        else if (model.visibleCount() == rows)
            app.quit();
    });
    // The window's first paint is measured elsewhere.
    QTimer::singleShot(500, &app, [&] {
        heartbeat.start();
        feed.start(msBetweenPages);
    });
    QApplication::exec();

    const double gap = heartbeat.longest();
    std::printf("stream-longest-gap-ms %.2f %.2f %.2f %.2f %s\n", gap, frameMs, gap / frameMs, 1.0,
        gap <= frameMs ? "met" : "short");
    return 0;
}
