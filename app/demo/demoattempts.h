// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QtGlobal>

namespace waybill {

/// How one HTTP try went.
enum class DemoTryResult : quint8 {
    Accepted,
    NotFound, ///< 404, plain text
    NoSuchRoute, ///< 404, JSON
    Unauthorized, ///< 401, JSON: the app could not verify the signature
    RailsError, ///< 500, an HTML page with a title
    DjangoError, ///< 500, a long HTML page
    BadGateway, ///< 502, nginx's HTML page
    TimedOut, ///< no answer; so are all below
    HostNotFound,
    Refused,
    TlsFailed,
};

/// One HTTP try, in the order and at the time that it was made.
struct DemoTry
{
    QByteArray url;
    DemoTryResult result = DemoTryResult::Accepted;
    Instant startedAt;
    Instant finishedAt;
};

/// The shapes that Telnyx's attempts had over the years (providers.md, section 1.3).
struct DemoDialect
{
    enum class MissingResponse : quint8 { MisspelledNull, Null, Absent };

    bool hasHeaderPairs = false; ///< [["Accept","*/*"]], else ["Accept: */*"]
    bool hasIntegerErrors = false; ///< [75499], else objects
    MissingResponse missingResponse = MissingResponse::Absent;
};

/// The `attempts` array, newest first. `tries` are oldest first.
QByteArray demoAttempts(
    const QList<DemoTry>& tries, const DemoDialect& dialect, QRandomGenerator& random);

} // namespace waybill
