// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowopening.h"

#include "items/deliverytablemodel.h"
#include "window/firstpaint.h"
#include "window/mainwindow.h"
#include "window/workspace.h"

#include <QScreen>
#include <QTimer>

namespace waybill {

namespace {

constexpr std::chrono::milliseconds moment{150};
constexpr std::chrono::seconds paintPatience{1};
constexpr QSize frame{16, 48}; ///< about what a window manager adds

/// The first delivery needs the index of the archive, whose making would slow the painting down.
void holdDetailUntilPainted(MainWindow* window, Workspace* workspace)
{
    workspace->holdDetail(true);
    const auto* first = new FirstPaint(window, paintPatience);
    QObject::connect(
        first, &FirstPaint::painted, workspace, [workspace] { workspace->holdDetail(false); });
}

/// With the rows that come back first, or after a moment.
void showWithRows(MainWindow* window, const DeliveryTableModel* table)
{
    auto* show = new QTimer(window);
    show->setSingleShot(true);
    QObject::connect(show, &QTimer::timeout, window, &QWidget::show);
    QObject::connect(table, &DeliveryTableModel::queryApplied, show, [window, show] {
        if (show->isActive())
            window->show();
        show->stop();
    });
    show->start(moment);
}

} // namespace

void open(const WindowOpening& opening)
{
    MainWindow* window = opening.window;
    if (!opening.isSizeGiven)
        window->resize(window->size().boundedTo(window->screen()->availableSize() - frame));
    if (!opening.isListKept) {
        window->show();
        return;
    }
    holdDetailUntilPainted(window, opening.workspace);
    showWithRows(window, opening.table);
}

} // namespace waybill
