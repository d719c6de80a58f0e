// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace waybill {

class SingleInstance;
struct Summons;

/// A start that found a window open asks it, and tells the user on stderr where it refuses. The
/// exit status; nothing: the window has gone, and `instance` is claimed, or it does not answer. One
/// that is just closing is waited for, `closingTime` at most.
std::optional<int> handOver(SingleInstance& instance, const Summons& summons,
    std::chrono::milliseconds closingTime = std::chrono::seconds{8});

} // namespace waybill
