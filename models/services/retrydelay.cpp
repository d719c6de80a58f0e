// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/retrydelay.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace waybill {

namespace {

bool mayPass(FetchError::Kind kind)
{
    using Kind = FetchError::Kind;
    switch (kind) {
    case Kind::Unreachable:
    case Kind::TimedOut:
    case Kind::Dropped:
    case Kind::RateLimited:
    case Kind::ServerError:
        return true;
    case Kind::Cancelled:
    case Kind::InvalidRequest:
    case Kind::HostNotFound:
    case Kind::Tls:
    case Kind::Redirected:
    case Kind::TooLarge:
    case Kind::BadEncoding:
    case Kind::Protocol:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Refused:
    case Kind::Malformed:
    case Kind::NotADeliveryLog:
    case Kind::Endless:
    case Kind::SecretMissing:
    case Kind::Storage:
        return false;
    }
    return false;
}

std::chrono::milliseconds backOff(int triesDone, double jitter)
{
    constexpr std::chrono::milliseconds first = 1s;
    constexpr std::chrono::milliseconds cap = 60s;
    const auto whole = std::min(cap, first * (1 << std::clamp(triesDone - 1, 0, 6)));
    return std::chrono::milliseconds(qRound64(double(whole.count()) * jitter));
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(
    const FetchError& error, int triesDone, double jitter)
{
    if (triesDone >= maxTries || !mayPass(error.kind))
        return std::nullopt;
    if (!error.retryAfter)
        return backOff(triesDone, jitter);
    if (*error.retryAfter > longestWait)
        return std::nullopt;
    return std::max(0ms, *error.retryAfter);
}

} // namespace waybill
