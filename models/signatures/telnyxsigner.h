// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"

#include <QByteArray>

namespace waybill {

class Ed25519Key;

/// Telnyx's webhook signature: Ed25519 over "<unix seconds>|<raw body>".
/// @see https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks
namespace telnyx {

inline constexpr char timestampHeader[] = "telnyx-timestamp";
inline constexpr char signatureHeader[] = "telnyx-signature-ed25519";

/// The bytes that are signed.
QByteArray signedBytes(const QByteArray& timestamp, const QByteArray& body);

/// The two headers that sign `body` at `now`.
HttpHeaders sign(const Ed25519Key& key, Instant now, const QByteArray& body);

} // namespace telnyx

} // namespace waybill
