// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

namespace waybill {

/// The wall clock, as a port so that tests own the time.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

} // namespace waybill
