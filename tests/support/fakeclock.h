// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/clock.h"

namespace waybill {

/// A clock that stands still until a test moves it.
class FakeClock : public Clock
{
public:
    explicit FakeClock(Instant start = Instant{1'790'000'000'000'000'000})
        : m_now(start)
    {
    }

    Instant now() const override { return m_now; }
    void advance(Nanoseconds by) { m_now = m_now + by; }

private:
    Instant m_now;
};

} // namespace waybill
