// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

#include <QByteArray>

namespace waybill {

// The field maps of some providers, as short as tests of the parser and the reader need them; what
// is shipped is in resources/providers.

/// Each row is one attempt; ids never repeat. Bodies are in the answer of the call "detail".
ProviderProfile artaProfile();
QByteArray artaSeedPage();

/// Attempts are only counted.
ProviderProfile truthlocksProfile();
QByteArray truthlocksSeedPage();

/// Each row is one attempt, rows of equal guid are one delivery; the call "detail" overlays the
/// row.
ProviderProfile gitHubProfile();
/// A failed first attempt and its redelivery, newest last, and a delivery that was not reached.
QByteArray gitHubPage();

/// Each row is one attempt; the status is a text.
ProviderProfile gitLabProfile();

/// Attempts are counted in the row, and listed by the call "attempts".
ProviderProfile hookdeckProfile();

} // namespace waybill
