// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilefacts.h"

#include "providers/providerprofile.h"

#include <algorithm>

namespace waybill {

namespace {

bool overlaysRows(const ProviderProfile& profile)
{
    return std::any_of(profile.calls.cbegin(), profile.calls.cend(),
        [](const RowCall& call) { return call.overlaysRow; });
}

bool readsTheRow(const QString& pointer)
{
    return pointer.isEmpty() || pointer.startsWith(u'/');
}

/// Where a call overlays the rows, these are short: what is long comes with the call.
Kept keptAt(const ProviderProfile& profile, const Pointers& pointers)
{
    if (pointers.isEmpty())
        return Kept::No;
    const bool inRow = std::any_of(pointers.cbegin(), pointers.cend(), readsTheRow);
    return inRow && !overlaysRows(profile) ? Kept::Yes : Kept::OnRequest;
}

Kept attemptsOf(const ProviderProfile& profile)
{
    switch (profile.attempts.from) {
    case AttemptFields::From::Nowhere:
        return Kept::No;
    case AttemptFields::From::Nested:
        return keptAt(profile, profile.attempts.items);
    case AttemptFields::From::Rows:
        return Kept::Yes;
    }
    return Kept::No;
}

} // namespace

ProfileFacts factsOf(const ProviderProfile& profile)
{
    const AttemptFields& attempts = profile.attempts;
    ProfileFacts facts;
    facts.attempts = attemptsOf(profile);
    // A field of a nested attempt is where the attempts are.
    const auto ofAttempt = [&](const Pointers& pointers) {
        if (facts.attempts == Kept::No || pointers.isEmpty())
            return Kept::No;
        return attempts.from == AttemptFields::From::Nested ? facts.attempts
                                                            : keptAt(profile, pointers);
    };
    facts.payload
        = std::max(keptAt(profile, profile.fields.payload), ofAttempt(attempts.requestBody));
    facts.requestHeaders = ofAttempt(attempts.requestHeaders);
    facts.responseHeaders = ofAttempt(attempts.responseHeaders);
    facts.responseBody = ofAttempt(attempts.responseBody);
    facts.countsAttempts = facts.attempts == Kept::No && !profile.fields.attemptCount.isEmpty();
    facts.redelivers = profile.redelivery.exists();
    facts.retentionDays = profile.limits.retentionDays;
    facts.newest = profile.limits.newest;
    return facts;
}

} // namespace waybill
