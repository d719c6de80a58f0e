// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/timers.h"

namespace waybill {

/// Timers of the calling thread's event loop.
class QtTimers : public Timers
{
public:
    std::unique_ptr<QObject> after(
        std::chrono::milliseconds delay, std::function<void()> then) override;
};

} // namespace waybill
