// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace waybill {

struct ProviderProfile;

/// Whether the text looks like an address from a browser, and not like a value.
bool looksLikeUrl(const QString& text);

/// The parameters that the address of a webhook's page tells, by the profile's patterns: from
/// https://github.com/o/r/settings/hooks/123 the owner, the repository and the number. What follows
/// the pattern (a query, a tab) does not matter. A {name} is one segment of the path, or several
/// where no pattern fits otherwise. Empty: the address is none of this provider's.
std::optional<QMap<QString, QString>> readPastedUrl(
    const ProviderProfile& profile, const QString& text);

} // namespace waybill
