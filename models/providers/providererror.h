// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/instant.h"
#include "ports/httptransport.h"

namespace waybill {

struct ProviderProfile;

/// The error that an answer of status >= 400 (or an unexpected 1xx/3xx) stands for, with the
/// provider's own code, title and detail where its error body gives them (a list or an object of
/// texts is put on one line), its id of the request, and how long it asks to wait (Retry-After in
/// seconds or as HTTP date, else the profile's rate-limit reset). A 403 that says so is a rate
/// limit.
FetchError providerError(const ProviderProfile& profile, const HttpResponse& response, Instant now);

} // namespace waybill
