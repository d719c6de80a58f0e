// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/httptransport.h"

#include <QNetworkRequest>

namespace waybill {

/// The request as QNetworkAccessManager is to send it: these headers and no cookies, cache, stored
/// passwords, automatic redirects or HTTP/2. Repeated headers become one, joined by ", " (Qt would
/// send only the last). Adds User-Agent, Accept: application/json and Accept-Encoding: gzip where
/// absent (the last also keeps Qt from inflating), and Accept-Language: * so that Qt does not tell
/// the user's language.
QNetworkRequest networkRequest(const HttpRequest& request, const QUrl& url);

} // namespace waybill
