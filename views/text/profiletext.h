// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilefacts.h"

#include <QList>
#include <QString>

#include <utility>

namespace waybill {

struct ProviderProfile;

/// What a log keeps in one line: "Attempts, payload, request headers, response · 3 days".
QString keptSummary(const ProfileFacts& facts);

/// The same in full, for a table: what, and whether it is kept.
QList<std::pair<QString, QString>> keptTable(const ProfileFacts& facts);

/// "tested", or "from documentation, untested against the live service".
QString testedText(const ProviderProfile& profile);

} // namespace waybill
