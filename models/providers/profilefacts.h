// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace waybill {

struct ProviderProfile;

/// Whether a log holds something.
enum class Kept : quint8 {
    No,
    OnRequest, ///< not in the list; a further request about each delivery brings it
    Yes,
};

/// What a provider's delivery log keeps, read off its profile's field map.
struct ProfileFacts
{
    Kept payload = Kept::No; ///< the event, or the body that was sent
    Kept requestHeaders = Kept::No;
    Kept responseHeaders = Kept::No;
    Kept responseBody = Kept::No;
    Kept attempts = Kept::No; ///< each with its time and outcome
    bool countsAttempts = false; ///< where it has no more of them than their number
    bool redelivers = false; ///< the provider can be asked to send again
    int retentionDays = 0; ///< 0: not told
    int newest = 0; ///< at most so many deliveries are listed; 0: not told

    bool operator==(const ProfileFacts&) const = default;
};

ProfileFacts factsOf(const ProviderProfile& profile);

} // namespace waybill
