// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QString>

namespace waybill {

/// 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104. 0.0.0.0 and :: are not loopback, though Linux
/// connects them there.
bool isLoopback(const QHostAddress& address);

/// What the host of a URL says of itself; nothing is looked up.
enum class HostKind {
    LoopbackAddress, ///< a literal address that isLoopback(), with or without [ ]
    LoopbackName, ///< localhost
    LoopbackDomain, ///< x.localhost: loopback by RFC 6761, yet a resolver may ask the network
    Other,
};

HostKind hostKind(const QString& host);

/// Whether a secret may travel there unencrypted: loopback addresses and `localhost`. Not
/// x.localhost, which a DNS server may answer as it likes.
bool isTrustedLoopback(const QString& host);

} // namespace waybill
