// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/telnyxverifier.h"

#include "signatures/ed25519key.h"
#include "signatures/telnyxsigner.h"

namespace waybill::telnyx {

namespace {

bool isNear(qint64 seconds, Instant now)
{
    const auto nowSeconds = std::chrono::floor<std::chrono::seconds>(Nanoseconds(now.ns)).count();
    return seconds >= nowSeconds - tolerance.count() && seconds <= nowSeconds + tolerance.count();
}

} // namespace

SignatureVerdict verify(
    const QByteArray& publicKey, const HttpHeaders& headers, const QByteArray& body, Instant now)
{
    const auto signature = headers.value(signatureHeader);
    const auto timestamp = headers.value(timestampHeader);
    if (!signature || !timestamp)
        return SignatureVerdict::Missing;
    bool isNumber = false;
    const qint64 seconds = timestamp->toLongLong(&isNumber);
    if (!isNumber || !isEd25519PublicKey(publicKey) || !isEd25519Signature(*signature))
        return SignatureVerdict::Unreadable;
    if (!ed25519Verifies(publicKey, *signature, signedBytes(*timestamp, body)))
        return SignatureVerdict::Mismatch;
    return isNear(seconds, now) ? SignatureVerdict::Valid : SignatureVerdict::Expired;
}

} // namespace waybill::telnyx
