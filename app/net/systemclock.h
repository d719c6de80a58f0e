// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/clock.h"

namespace waybill {

/// The machine's wall clock.
class SystemClock : public Clock
{
public:
    Instant now() const override;
};

} // namespace waybill
