// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"
#include "ports/timers.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <list>

namespace waybill {

/// Timers of a simulated time that stands still until a test moves it: the clock then goes from one
/// timer to the next.
class SimTimers : public Timers
{
public:
    explicit SimTimers(FakeClock* clock)
        : m_clock(clock)
    {
    }

    std::unique_ptr<QObject> after(
        std::chrono::milliseconds delay, std::function<void()> then) override
    {
        auto handle = std::make_unique<QObject>();
        m_waiting.push_back({m_clock->now() + delay, handle.get(), std::move(then)});
        return handle;
    }

    /// Moves time on to the next timer, if one is due by then, and fires it; else to `until`, and
    /// returns false.
    bool fireNext(Instant until)
    {
        m_waiting.remove_if([](const Waiting& timer) { return !timer.handle; });
        const auto next = std::ranges::min_element(m_waiting, {}, &Waiting::due);
        if (next == m_waiting.end() || next->due > until) {
            moveTo(until);
            return false;
        }
        moveTo(next->due);
        const auto fire = std::move(next->fire);
        m_waiting.erase(next);
        fire();
        return true;
    }

    /// Time passes while the computer sleeps: no timer fires before it wakes, and none knows.
    void sleep(Nanoseconds time)
    {
        m_clock->advance(time);
        for (Waiting& timer : m_waiting)
            timer.due = timer.due + time;
    }

private:
    struct Waiting
    {
        Instant due;
        QPointer<QObject> handle;
        std::function<void()> fire;
    };

    void moveTo(Instant time)
    {
        if (time > m_clock->now())
            m_clock->advance(time - m_clock->now());
    }

    FakeClock* m_clock;
    std::list<Waiting> m_waiting;
};

} // namespace waybill
