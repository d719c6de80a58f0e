// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/connectiontest.h"

#include <QString>
#include <QStringList>

namespace waybill {

/// What a connection test found: "48,213 deliveries, newest 2 minutes ago", or what went wrong with
/// the provider's own words. `given`: the labels of the parameters, one of which may be wrong where
/// the provider finds nothing.
QString connectionText(const ConnectionResult& result, const QString& sourceName, Instant now,
    const QStringList& given = {});

/// "2 minutes ago", "in 3 hours", "just now".
QString agoText(Instant then, Instant now);

} // namespace waybill
