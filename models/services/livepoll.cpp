// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/livepoll.h"

#include "ports/clock.h"

#include <algorithm>
#include <utility>

namespace waybill {

using namespace std::chrono_literals;

namespace {

/// A poll that takes long is made less often: a fifth of the time at most is spent reading.
constexpr int shareOfReading = 4;
/// A clock that goes back by less is only being adjusted.
constexpr auto setBack = 1min;

std::chrono::milliseconds between(Instant from, Instant to)
{
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(to - from, Nanoseconds(0)));
}

} // namespace

LivePoll::LivePoll(Timers* timers, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_timers(timers ? timers : &m_ownTimers)
    , m_clock(clock)
{
}

LivePoll::~LivePoll() = default;

void LivePoll::setOn(bool on)
{
    if (m_state.on == on)
        return;
    LiveState state;
    state.on = on;
    setState(state);
    pollAt(m_clock->now());
}

void LivePoll::setPaused(bool paused)
{
    if (std::exchange(m_isPaused, paused) != paused)
        pollAt(m_clock->now());
}

void LivePoll::nudge()
{
    const Instant now = m_clock->now();
    if (now < m_endedAt || now - m_endedAt >= rest)
        pollAt(now);
}

void LivePoll::begin()
{
    if (std::exchange(m_isReading, true))
        return;
    m_begunAt = m_clock->now();
    pollAt(m_begunAt);
}

void LivePoll::end(Result result, std::chrono::milliseconds shortest)
{
    const Instant now = m_clock->now();
    const auto tookLong = m_isReading ? shareOfReading * between(m_begunAt, now) : 0ms;
    m_isReading = false;
    m_endedAt = now;
    m_notBefore = now + shortest;
    learn(result);
    pollAt(now + std::max(m_state.interval, std::min(tookLong, longest)));
}

void LivePoll::learn(Result result)
{
    LiveState state = m_state;
    switch (result) {
    case Result::News:
        state.interval = LiveState::base;
        break;
    case Result::NothingNew:
        state.interval = std::min(state.interval * 3 / 2, longest);
        break;
    case Result::Failed:
        ++state.failures;
        state.interval = std::min(LiveState::base * (1 << std::min(state.failures, 4)), longest);
        if (!state.failingSince)
            state.failingSince = m_endedAt;
        break;
    case Result::Stopped:
        break;
    }
    if (result == Result::News || result == Result::NothingNew) {
        state.failures = 0;
        state.failingSince.reset();
    }
    setState(state);
}

/// Or later, where the provider's limit says so; not at all while it cannot be asked.
void LivePoll::pollAt(Instant at)
{
    const Instant now = m_clock->now();
    if (now < m_endedAt) // the clock was set back
        m_notBefore = now;
    LiveState state = m_state;
    state.nextAt = canPoll() ? std::optional(std::max(at, m_notBefore)) : std::nullopt;
    m_lookedAt = now;
    setState(state);
    wait();
}

void LivePoll::wait()
{
    m_timer.reset();
    if (!m_state.nextAt)
        return;
    const auto left = between(m_clock->now(), *m_state.nextAt);
    m_timer = m_timers->after(std::min(left, tick), [this] { look(); });
}

void LivePoll::look()
{
    const Instant now = m_clock->now();
    const bool wasSetBack = now < m_lookedAt - setBack;
    m_lookedAt = now;
    if (!m_state.nextAt || (now < *m_state.nextAt && !wasSetBack))
        return wait();
    m_timer.reset();
    LiveState state = m_state;
    state.nextAt.reset();
    setState(state);
    emit due();
}

void LivePoll::setState(const LiveState& state)
{
    if (std::exchange(m_state, state) != state)
        emit changed();
}

} // namespace waybill
