// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a Waybill window without a source takes from exec to idle after its first paint, beside
// an empty Qt window in the same run.
// Usage: bench_startup [RUNS]   (starts itself once a measurement, the two kinds in turn)

#include "application.h"
#include "benchreport.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <vector>

namespace {

constexpr double budget = 2.5;

/// Ends the program when the window is painted and nothing is left to do.
class QuitAfterPaint : public QObject
{
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [] { QCoreApplication::exit(0); });
        return false;
    }
};

int showEmptyWindow(QApplication& application)
{
    QuitAfterPaint quit;
    QWidget window;
    window.resize(1280, 800);
    window.installEventFilter(&quit);
    window.show();
    return application.exec();
}

int showWaybill(QApplication& application)
{
    QuitAfterPaint quit;
    application.installEventFilter(&quit);
    return waybill::Application(application, {}).run();
}

double milliseconds(const QString& kind, const QString& home)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    child.setProcessEnvironment(environment);
    child.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    child.start(QCoreApplication::applicationFilePath(), {kind});
    if (!child.waitForFinished() || child.exitCode() != 0)
        return -1;
    return double(timer.nsecsElapsed()) / 1e6;
}

int measure(int runs)
{
    using namespace waybill;
    const QTemporaryDir home;
    std::vector<double> empty;
    std::vector<double> ours;
    for (int i = 0; i <= runs; ++i) {
        const double a = milliseconds(QStringLiteral("--empty"), home.path());
        const double b = milliseconds(QStringLiteral("--waybill"), home.path());
        if (a < 0 || b < 0) {
            std::fprintf(stderr, "bench_startup: a window did not start\n");
            return 1;
        }
        if (i == 0)
            continue; // warms the page cache
        empty.push_back(a);
        ours.push_back(b);
    }
    report({.name = "startup",
        .value = percentile(ours, 0.5),
        .unit = "ms",
        .baselineName = "an empty window",
        .baseline = percentile(empty, 0.5),
        .judged = BenchFigure::Judged::RatioAtMost,
        .budget = budget});
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QByteArray kind = argc > 1 ? argv[1] : "";
    if (kind == "--empty" || kind == "--waybill") {
        QApplication application(argc, argv);
        return kind == "--empty" ? showEmptyWindow(application) : showWaybill(application);
    }
    QCoreApplication application(argc, argv);
    return measure(waybill::countArgument(argc, argv, 1, 9));
}
