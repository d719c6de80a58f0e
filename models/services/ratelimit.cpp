// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/ratelimit.h"

#include <algorithm>

namespace waybill {

namespace {

std::optional<qint64> number(const HttpHeaders& headers, const QByteArray& name)
{
    const auto text = name.isEmpty() ? std::nullopt : headers.value(name);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const qint64 value = text->trimmed().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// Empty where it is past, or not told.
std::optional<std::chrono::milliseconds> untilReset(
    const RateLimit& limit, const HttpHeaders& headers, Instant now)
{
    const auto reset = number(headers, limit.resetHeader);
    constexpr qint64 farthest = 10'000'000'000; // seconds; beyond it milliseconds may overflow
    if (!reset || *reset <= 0 || *reset > farthest)
        return std::nullopt;
    const bool isEpoch = limit.resetUnit == RateLimit::ResetUnit::EpochSeconds;
    const qint64 wait = *reset * 1000 - (isEpoch ? now.toMilliseconds() : 0);
    return wait > 0 ? std::optional(std::chrono::milliseconds(wait)) : std::nullopt;
}

} // namespace

std::optional<std::chrono::milliseconds> exhaustedFor(
    const RateLimit& limit, const HttpHeaders& headers, Instant now)
{
    const auto remaining = number(headers, limit.remainingHeader);
    return remaining && *remaining <= 0 ? untilReset(limit, headers, now) : std::nullopt;
}

std::optional<std::chrono::milliseconds> requestSpacing(
    const RateLimit& limit, const HttpHeaders& headers, Instant now)
{
    const auto remaining = number(headers, limit.remainingHeader);
    const auto wait = untilReset(limit, headers, now);
    if (!remaining || !wait)
        return std::nullopt;
    return *wait / std::max<qint64>(*remaining, 1);
}

bool fewRemain(const RateLimit& limit, const HttpHeaders& headers)
{
    const auto remaining = number(headers, limit.remainingHeader);
    const auto allowed = number(headers, limit.limitHeader);
    constexpr qint64 few = 20;
    return remaining && (allowed && *allowed > 0 ? *remaining < *allowed / 5 : *remaining < few);
}

} // namespace waybill
