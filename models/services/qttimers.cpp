// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/qttimers.h"

#include <QTimer>

#include <utility>

namespace waybill {

std::unique_ptr<QObject> QtTimers::after(
    std::chrono::milliseconds delay, std::function<void()> then)
{
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), std::move(then));
    timer->start(delay);
    return timer;
}

} // namespace waybill
