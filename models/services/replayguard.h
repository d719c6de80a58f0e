// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace waybill {

/// Why a request must not be sent as it stands. A fact: who shows it chooses the words.
struct ReplayFault
{
    enum class Kind : quint8 {
        BadUrl, ///< empty or not a URL
        BadScheme, ///< neither http nor https
        NoHost,
        UserInfo, ///< user:password@ in the URL
        BadMethod, ///< not a token (RFC 9110, 5.6.2)
        HeadWithBody,
        BadHeaderName, ///< not a token
        BadHeaderValue, ///< a control character: it could smuggle in a header or a request
    };

    Kind kind = Kind::BadUrl;
    QString subject; ///< the scheme, method or header name meant; never a header's value

    bool operator==(const ReplayFault&) const = default;
};

/// The first fault of a request that would be refused before sending; empty: it can be sent.
std::optional<ReplayFault> faultOf(const ReplayRequest& request);

/// The same for the target alone.
std::optional<ReplayFault> faultOf(const QUrl& target);

/// True for headers that belong to one connection, not to the message, or that the sender itself
/// writes: Host, Content-Length, Connection, Expect, Keep-Alive, Proxy-*, TE, Trailer,
/// Transfer-Encoding, Upgrade.
bool isConnectionHeader(QByteArrayView name);

/// A technical description in English, for logs, headless commands and ReplayOutcome::cause.
QString describe(const ReplayFault& fault);

} // namespace waybill
