// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a Waybill window takes from exec until it is painted and idle, beside an empty Qt window
// in the same run: without a source, and, with an archive, until its deliveries are in the list.
// Usage: bench_startup [RUNS [ARCHIVE]]   (starts itself once a measurement, the kinds in turn)

#include "application.h"
#include "benchreport.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <vector>

namespace {

constexpr double budget = 2.5;

/// Waits for the first paint after which nothing is left to do; says so on standard output.
class FirstPaint : public QObject
{
public:
    FirstPaint(bool withRows, std::function<void()> then)
        : m_withRows(withRows)
        , m_then(std::move(then))
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_isOver || (m_withRows && !hasRows(watched)))
            return false;
        m_isOver = true;
        QTimer::singleShot(0, this, [this] {
            std::puts("idle");
            std::fflush(stdout);
            m_then();
        });
        return false;
    }

private:
    static bool hasRows(const QObject* painted)
    {
        const auto* table = qobject_cast<QTableView*>(painted->parent());
        return table && table->model() && table->model()->rowCount() > 0;
    }

    bool m_withRows;
    bool m_isOver = false;
    std::function<void()> m_then;
};

int showEmptyWindow(QApplication& application)
{
    FirstPaint painted(false, [] { QCoreApplication::exit(0); });
    QWidget window;
    window.resize(1280, 800);
    window.installEventFilter(&painted);
    window.show();
    return application.exec();
}

/// Closing the window, rather than ending at once, leaves the list's snapshot for the next start.
int showWaybill(QApplication& application, const QString& archive, bool closes)
{
    FirstPaint painted(!archive.isEmpty(), [closes] {
        if (closes)
            QTimer::singleShot(2000, qApp, &QApplication::closeAllWindows);
        else
            QCoreApplication::exit(0);
    });
    application.installEventFilter(&painted);
    waybill::Options options;
    options.archive = archive;
    return waybill::Application(application, options).run();
}

/// From exec to the word that it is idle; negative: there was none.
double milliseconds(const QStringList& arguments, const QString& home)
{
    constexpr int patience = 120'000;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1StringView(place), home);
    // Without one, Qt would start a bus for each window, which no desktop does.
    const QString bus = QStringLiteral("DBUS_SESSION_BUS_ADDRESS");
    if (!environment.contains(bus))
        environment.insert(bus, QStringLiteral("disabled:"));
    child.setProcessEnvironment(environment);
    child.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    child.start(QCoreApplication::applicationFilePath(), arguments);
    const bool isIdle = child.waitForReadyRead(patience);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    return child.waitForFinished(patience) && child.exitCode() == 0 && isIdle ? elapsed : -1;
}

/// Of one kind of window; the first is not counted, as it warms the page cache.
struct Kind
{
    const char* figure; ///< nullptr: what the others are measured against
    QStringList arguments;
    std::vector<double> times = {};
};

int measure(int runs, const QString& archive)
{
    using namespace waybill;
    const QTemporaryDir home;
    std::vector<Kind> kinds{
        {nullptr, {QStringLiteral("--empty")}}, {"startup", {QStringLiteral("--waybill")}}};
    if (!archive.isEmpty()) {
        kinds.push_back({"startup-with-archive", {QStringLiteral("--waybill"), archive}});
        milliseconds({QStringLiteral("--prepare"), archive}, home.path());
    }
    for (int i = 0; i <= runs; ++i) {
        for (Kind& kind : kinds) {
            const double time = milliseconds(kind.arguments, home.path());
            if (time < 0) {
                std::fprintf(stderr, "bench_startup: a window did not start\n");
                return 1;
            }
            if (i > 0)
                kind.times.push_back(time);
        }
    }
    for (Kind& kind : kinds) {
        if (kind.figure)
            report({.name = kind.figure,
                .value = percentile(kind.times, 0.5),
                .unit = "ms",
                .baselineName = "an empty window",
                .baseline = percentile(kinds.front().times, 0.5),
                .judged = BenchFigure::Judged::RatioAtMost,
                .budget = budget});
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QByteArray kind = argc > 1 ? argv[1] : "";
    if (kind == "--empty" || kind == "--waybill" || kind == "--prepare") {
        QApplication application(argc, argv);
        const QString archive = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
        return kind == "--empty" ? showEmptyWindow(application)
                                 : showWaybill(application, archive, kind == "--prepare");
    }
    QCoreApplication application(argc, argv);
    return measure(waybill::countArgument(argc, argv, 1, 9),
        argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
}
