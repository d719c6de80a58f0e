// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/httpheaders.h"
#include "domain/instant.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace waybill {

/// What a replay sends, complete and final: nothing is added but Host, Content-Length and
/// Connection: close.
struct ReplayRequest
{
    QUrl target;
    QByteArray method = "POST";
    HttpHeaders headers; ///< in wire order, duplicates kept; without Host and Content-Length
    QByteArray body;
    bool acceptSelfSigned = false; ///< for a loopback target only
    std::optional<std::chrono::milliseconds> timeout; ///< whole exchange; empty: none

    bool operator==(const ReplayRequest&) const = default;
};

/// How a replay went. Any HTTP answer is a result, a 500 too.
struct ReplayOutcome
{
    enum class Kind : quint8 {
        Answered,
        Refused, ///< never sent: not loopback, bad header, bad URL
        NotListening, ///< connection refused
        TimedOut,
        Dropped, ///< connected, but the answer broke off or never came
        Garbage, ///< what came was not HTTP
        TooLarge, ///< the answer passed the limit and was cut
        Tls,
        Cancelled,
    };

    Kind kind = Kind::Refused;
    QString cause; ///< technical words, untranslated, with the address tried
    RecordedRequest sent; ///< what really went over the wire, header lines as sent
    bool wasSent = false; ///< at least one byte of the request left
    std::optional<RecordedResponse> response; ///< also what was read before a failure
    QByteArray statusLine; ///< of the response, as received: "HTTP/1.0 200 OK"
    Instant startedAt;
    Nanoseconds duration{0};

    bool operator==(const ReplayOutcome&) const = default;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::ReplayOutcome)
