// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace waybill {

/// Runs `work` on the global thread pool and hands its value to `then` in the application's thread,
/// which must be `context`'s; nothing more happens once `context` is gone. `work` must own what it
/// reads.
template <typename Work, typename Then> void offThread(QObject* context, Work work, Then then)
{
    // The context may be gone when the work is done, so the hand-over goes through the application
    // object, which outlives the pool's work.
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)] {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, value = work(), then] {
                    if (guard)
                        then(value);
                },
                Qt::QueuedConnection);
        });
}

} // namespace waybill
