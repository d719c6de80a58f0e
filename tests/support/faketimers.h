// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"
#include "ports/timers.h"

#include <QList>

namespace waybill {

/// Timers that do not wait: each moves the fake clock on and fires through the event loop. The
/// delays asked for are kept. With several running, the clock moves by each in turn.
class FakeTimers : public Timers
{
public:
    explicit FakeTimers(FakeClock* clock)
        : m_clock(clock)
    {
    }

    std::unique_ptr<QObject> after(
        std::chrono::milliseconds delay, std::function<void()> then) override
    {
        m_delays.append(delay);
        auto handle = std::make_unique<QObject>();
        if (!m_isStopped)
            fireLater(handle.get(), 2, [this, delay, fire = std::move(then)] {
                m_clock->advance(delay);
                fire();
            });
        return handle;
    }

    /// From here on timers are recorded but never fire.
    void stop() { m_isStopped = true; }
    const QList<std::chrono::milliseconds>& delays() const { return m_delays; }

private:
    /// After `turns` rounds of the event loop, so that what is already under way comes first.
    static void fireLater(QObject* handle, int turns, std::function<void()> fire)
    {
        QMetaObject::invokeMethod(
            handle,
            [handle, turns, next = std::move(fire)] {
                turns > 0 ? fireLater(handle, turns - 1, next) : next();
            },
            Qt::QueuedConnection);
    }

    FakeClock* m_clock;
    QList<std::chrono::milliseconds> m_delays;
    bool m_isStopped = false;
};

} // namespace waybill
