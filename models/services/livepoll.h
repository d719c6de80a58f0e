// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/livestate.h"
#include "services/qttimers.h"

#include <QObject>

#include <memory>

namespace waybill {

class Clock;

/// Says when a source is to be asked for what is new: often while something comes, ever less while
/// nothing does or the source fails, never while a read is under way. Looks at the wall clock every
/// few seconds, so a computer that slept, or a clock that was set, is seen.
class LivePoll : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds longest{5 * 60'000};
    static constexpr std::chrono::milliseconds tick{10'000};
    /// A nudge so soon after a poll asks for nothing.
    static constexpr std::chrono::milliseconds rest{5'000};

    enum class Result : quint8 { News, NothingNew, Failed, Stopped };

    /// timers may be nullptr: Qt's. Not owned, and outliving this.
    LivePoll(Timers* timers, const Clock* clock, QObject* parent = nullptr);
    ~LivePoll() override;

    /// Turned on, it polls at once.
    void setOn(bool on);
    /// While the source cannot or must not be asked. It catches up afterwards.
    void setPaused(bool paused);
    /// Polls at once, if the last poll was not just now: the user is looking.
    void nudge();

    /// A read of the source is under way, whoever wanted it.
    void begin();
    /// It is over. `shortest`: what the provider's limit leaves until the next one.
    void end(Result result, std::chrono::milliseconds shortest = {});

    const LiveState& state() const { return m_state; }

signals:
    /// Ask now. begin() or end() is to follow.
    void due();
    void changed();

private:
    bool canPoll() const { return m_state.on && !m_isPaused && !m_isReading; }
    void learn(Result result);
    void pollAt(Instant at);
    void wait();
    void look();
    void setState(const LiveState& state);

    QtTimers m_ownTimers;
    Timers* m_timers;
    const Clock* m_clock;
    LiveState m_state;
    bool m_isPaused = false;
    bool m_isReading = false;
    Instant m_begunAt;
    Instant m_endedAt;
    Instant m_notBefore; ///< by the provider's limit
    Instant m_lookedAt;
    std::unique_ptr<QObject> m_timer;
};

} // namespace waybill
