// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"

#include <chrono>
#include <optional>

namespace waybill {

constexpr int maxTries = 5; ///< of one request, the first included
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(15);

/// How long to wait before the try that follows `triesDone` (>= 1) failed ones: as the provider
/// asked, else `jitter` (0..1) of a back-off that starts at 1 s, doubles and stays at 60 s. Empty:
/// the error stands, because it would not go away, the tries are used up, or the provider asks for
/// more than 15 minutes.
std::optional<std::chrono::milliseconds> retryDelay(
    const FetchError& error, int triesDone, double jitter);

} // namespace waybill
