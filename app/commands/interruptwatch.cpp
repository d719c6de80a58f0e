// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/interruptwatch.h"

#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace waybill {

namespace {

// A signal handler can reach nothing but static storage.
std::atomic<int> wakeUp{-1};
std::atomic<bool> wasInterrupted{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

constexpr std::array watched{SIGINT, SIGTERM};

extern "C" void onSignal(int number)
{
    wasInterrupted = true;
    std::signal(number, SIG_DFL); // the second one ends us
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
