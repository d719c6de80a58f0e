// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"

#include <QByteArray>

#include <chrono>

namespace waybill {

/// What a check of a signature says.
enum class SignatureVerdict : quint8 {
    Valid,
    Expired, ///< right, but its time is too far from now, before or after
    Mismatch, ///< key, time or body differ from what was signed
    Missing, ///< a header that carries it is not there
    Unreadable, ///< the time is no number, or the key or signature no base64 of its length
};

namespace telnyx {

/// How far the time of a signature may be from now, both ways; as in Telnyx's own SDK.
inline constexpr std::chrono::seconds tolerance{300};

/// Checks telnyx-signature-ed25519 and telnyx-timestamp against the raw body. `publicKey`: base64,
/// as the portal shows it. Only meaningful for the bytes that were sent, never for a rebuilt body.
SignatureVerdict verify(
    const QByteArray& publicKey, const HttpHeaders& headers, const QByteArray& body, Instant now);

} // namespace telnyx

} // namespace waybill
