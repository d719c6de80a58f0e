// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/interruptwatch.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace waybill {

namespace {

// A signal handler can reach nothing but static storage.
std::atomic<int> wakeUp{-1};
std::atomic<bool> wasInterrupted{false};
std::atomic<std::chrono::steady_clock::rep> interruptedAt{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free
    && std::atomic<std::chrono::steady_clock::rep>::is_always_lock_free);

constexpr std::array watched{SIGINT, SIGTERM};

/// timeout(1) signals its child and then the child's whole group: that is one wish, not two.
constexpr std::chrono::milliseconds sameWish{500};

extern "C" void onSignal(int number)
{
    using std::chrono::steady_clock;
    const steady_clock::time_point now = steady_clock::now();
    if (wasInterrupted) {
        const steady_clock::time_point first{steady_clock::duration(interruptedAt)};
        if (now - first < sameWish)
            return;
        std::signal(number, SIG_DFL); // the second one ends us
        std::raise(number);
        return;
    }
    interruptedAt = now.time_since_epoch().count();
    wasInterrupted = true;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp, &byte, 1);
}

} // namespace

InterruptWatch::InterruptWatch(QObject* parent)
    : QObject(parent)
{
    wasInterrupted = false;
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // Ctrl+C then ends the process at once
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit interrupted();
    });
    wakeUp = m_pipe[1];
    for (const int number : watched)
        std::signal(number, onSignal);
}

InterruptWatch::~InterruptWatch()
{
    for (const int number : watched)
        std::signal(number, SIG_DFL);
    std::signal(SIGPIPE, SIG_DFL);
    wakeUp = -1;
    m_notifier.reset();
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

bool InterruptWatch::isInterrupted() const
{
    return wasInterrupted;
}

} // namespace waybill
