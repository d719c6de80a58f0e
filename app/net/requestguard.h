// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/httptransport.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace waybill {

/// "https://host:port", always with the port: two URLs of one origin give the same text. Never
/// holds user info, path or query. "file:" and the like where there is no host.
QString originOf(const QUrl& url);

/// Why this request must not be sent; empty if it may. http and https only (Qt would read file: and
/// data: URLs too), no user:password in the URL, sound method and headers, no framing headers
/// (Host, Content-Length, Transfer-Encoding are the transport's), and credentials over plain http
/// only to loopback.
std::optional<QString> requestFlaw(const HttpRequest& request);

} // namespace waybill
