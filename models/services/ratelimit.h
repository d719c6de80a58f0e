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

} // namespace waybill
