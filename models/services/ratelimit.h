// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"
#include "providers/providerprofile.h"

#include <chrono>
#include <optional>

namespace waybill {

/// How long no request will be let through, where an answer's headers say that none remains. Empty:
/// some remain, the headers do not say, or the reset is past.
std::optional<std::chrono::milliseconds> exhaustedFor(
    const RateLimit& limit, const HttpHeaders& headers, Instant now);

/// How long to wait from one request to the next so that what remains lasts until the reset. Empty:
/// the headers do not say.
std::optional<std::chrono::milliseconds> requestSpacing(
    const RateLimit& limit, const HttpHeaders& headers, Instant now);

/// Less than a fifth of the allowed requests remains, or, where their number is not told, fewer
/// than 20. False where the headers do not say.
bool fewRemain(const RateLimit& limit, const HttpHeaders& headers);

} // namespace waybill
