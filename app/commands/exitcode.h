// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace waybill {

/// What the headless commands return. Documented in their --help; scripts rely on it.
enum class ExitCode : int {
    Ok = 0,
    OutputFailed = 1, ///< a file or the standard output could not be written
    Usage = 2,
    Unreachable = 3, ///< unreachable, dropped or timed out
    Refused = 4, ///< the provider answered with an error: 401, 403, 422 …
    Unreadable = 5, ///< not a delivery log, or cut short
    StoppedEarly = 6, ///< after printing some
    Unexpected = 7, ///< --expect unmet
};

} // namespace waybill
