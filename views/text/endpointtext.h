// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace waybill {

/// "typo.example.com", with the port where it is not the scheme's own. Text that is no URL comes
/// back as it is.
QString hostText(const QString& url);

/// Host and path, without scheme, credentials and query: "fallback.example.com/webhooks".
QString shortUrl(const QString& url);

/// The way a delivery took over the URLs tried, in order. Neighbours that repeat count once; what a
/// host shares with the last one is folded: "typo → fallback.example.com". The same host with other
/// paths: "hooks.example.com/a → /b". One URL: its short form.
QString routeText(const QStringList& urls);

} // namespace waybill
