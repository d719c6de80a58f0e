// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/fetchoptions.h"

#include <cstdio>

namespace waybill {

class ProfileCatalogue;

/// `waybill fetch FILE…`: prints the deliveries of saved answers ("-" is the standard input), by
/// provider, newest first. Returns the exit code; streams stay the caller's.
int runSavedFetch(
    const FetchOptions& options, const ProfileCatalogue& catalogue, std::FILE* out, std::FILE* err);

} // namespace waybill
