// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace waybill {

/// A request that is not sent, and why.
FetchError refusedRequest(const QString& cause);

/// What is wrong with a source's base URL, in technical words; empty if nothing is. Right are https
/// anywhere and http on this machine, without user info, query and fragment.
QString baseUrlProblem(const QUrl& url);

/// `path` and `query` are percent-encoded; the path begins with a slash. Error: InvalidRequest if
/// the path has a segment of dots only or would lead to another origin.
Result<QUrl, FetchError> urlBelow(
    const QUrl& base, const QByteArray& path, const QByteArray& query);

/// Scheme, host and port: whom a token is for.
bool isSameOrigin(const QUrl& a, const QUrl& b);

/// Where an answer says that its list goes on, seen from that answer's own URL. Errors: Redirected
/// if the place has another origin or user info, naming the origin only; Protocol if it is no URL.
Result<QUrl, FetchError> nextPageUrl(const QUrl& from, const QByteArray& next);

} // namespace waybill
