// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace waybill {

/// Waiting, as a port so that tests own the time.
class Timers
{
public:
    virtual ~Timers() = default;

    /// Calls `then` once, `delay` from now, in this thread and never inside the call; deleting the
    /// handle (inside `then` too) cancels.
    virtual std::unique_ptr<QObject> after(
        std::chrono::milliseconds delay, std::function<void()> then)
        = 0;
};

} // namespace waybill
